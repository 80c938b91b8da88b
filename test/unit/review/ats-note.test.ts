import { expect, test } from 'vitest';
import pack from '../../../packs/officer.json' with { type: 'json' };
import { atsNote } from '../../../utils/review/ats-note.ts';
import type { ApplicantParts } from '../../../utils/review/summary.ts';
import { summarise } from '../../../utils/review/summary.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import { applicantDecisionOf, documentOf, mentionOf } from '../store/records-fixture.ts';

const WORDS = pack as unknown as Vocabulary;
const TIME = Date.UTC(2026, 10, 25, 11, 12);

function note(change: Partial<ApplicantParts> = {}): string {
  const parts: ApplicantParts = {
    documents: [{ ...documentOf('d', '3f9c71d0ab42'), firstSeen: 1, subject: 's' }],
    mentions: [mentionOf('d', 0)],
    decisions: [],
    applicantDecisions: [applicantDecisionOf('s', { time: TIME, role: 'Reviewer' })],
    ...change,
  };
  const head = { sequence: 1482, hash: '9b17e05c'.repeat(8) };
  return atsNote({ words: WORDS, applicant: summarise('s', parts), parts, head });
}

test('a note says who decided what, on which words, by which rules', () => {
  expect(note().split('\n')).toEqual([
    'Officer Lens, Dana Whitlock',
    'Decision: LEO program (four weeks, online), by Renée Okafor, Reviewer, 2026-11-25 11:12 UTC',
    'Reason: Seen',
    'Seen: Sworn by a public body: “City of Marlow”',
    'The text says:',
    '- “Police Officer”: Sworn law enforcement, held (not read by a person)',
    'Suggested by the rules: LEO program. The text says so.',
    'This note says what the text shows and who decided. It is not an eligibility decision.',
    'Rules: officer 1.0.0 (00), engine 1.0.0',
    'Text: 3f9c71d0',
    'Log: row 1482, 9b17e05c9b17e05c',
  ]);
});

test.each<[string, Partial<ApplicantParts>, RegExp]>([
  ['nothing is decided', { applicantDecisions: [] }, /^Decision: none yet\.$/m],
  [
    'a second reviewer is waited for',
    { applicantDecisions: [applicantDecisionOf('s', { state: 'pending' })] },
    /waits for a second reviewer/,
  ],
  [
    'two differ',
    { applicantDecisions: [applicantDecisionOf('s'), applicantDecisionOf('s', { id: '2', track: 'review' })] },
    /two reviewers differ/,
  ],
  ['nothing was found', { mentions: [] }, /^No officer words found\.$/m],
  [
    'there is more than a note holds',
    { mentions: Array.from({ length: 23 }, (_, i) => mentionOf('d', i)) },
    /^- and 3 more$/m,
  ],
  ['words run over lines', { mentions: [{ ...mentionOf('d', 0), quote: 'Police\n\tOfficer' }] }, /“Police Officer”/],
])('where %s, the note says so', (_, change, line) => {
  expect(note(change)).toMatch(line);
});
