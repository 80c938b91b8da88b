import { expect, test } from 'vitest';
import pack from '../../../packs/officer.json' with { type: 'json' };
import { type AskedPoint, askedPoints, sayMissing } from '../../../utils/review/points.ts';
import type { Vocabulary } from '../../../utils/review/vocabulary.ts';
import type { MentionRecord } from '../../../utils/store/records.ts';
import { mentionOf } from '../store/records-fixture.ts';

const WORDS = pack as unknown as Vocabulary;

function ask(change: Partial<MentionRecord>, track: 'leo' | 'review' = 'leo'): AskedPoint[] {
  const mention = { ...mentionOf('d', 0), ...change };
  const { meaning, context } = mention;
  return askedPoints(WORDS, [{ mention, standing: { meaning, context, track, state: 'open' } }]);
}

const words = (rule: string, matched: string): MentionRecord['deciding'][number] => ({
  words: matched,
  says: '',
  rule,
  speaksFor: 'meaning',
  points: 1,
});

test('the points of the pack are asked, those of a caution only where it stands', () => {
  const plain = ask({}).map(({ id }) => id);
  expect(plain).toEqual(['public-body', 'arrests', 'certificate', 'dates']);
  expect(ask({ cautionIds: ['caution.reserve'] }).map(({ id }) => id)).toEqual([...plain, 'powers']);
  expect(ask({ cautionIds: ['caution.reserve'] }, 'review').map(({ id }) => id)).toEqual(plain);
});

test.each([
  [
    'the words of its rules',
    [words('employer.force', 'City of Marlow\n Police Department')],
    ['City of Marlow Police Department'],
  ],
  ['each once', [words('employer.force', 'Marlow PD'), words('employer.own', 'Marlow PD')], ['Marlow PD']],
  ['not those of other rules', [words('title.police', 'Police Officer')], []],
  ['no empty ones', [words('employer.force', ' ')], []],
  ['no whole resume', [words('employer.force', 'x'.repeat(5000))], ['x'.repeat(200)]],
])('a point is offered %s', (_, deciding, offers) => {
  expect(ask({ deciding })[0]?.offers).toEqual(offers);
});

test('what is missing is said as a person would', () => {
  const asked = ask({});
  const tick = (...ids: string[]) => ids.map((id) => ({ id, words: 'seen' }));
  expect(sayMissing(asked, tick('public-body', 'arrests'))).toBe(
    'Short course not recorded. Two of four ticked. Still to see: certificate, dates.',
  );
  expect(sayMissing(asked, [])).toContain('None of four ticked.');
  expect(sayMissing(asked, tick('public-body', 'arrests', 'certificate', 'dates'))).toBeNull();
  expect(sayMissing(asked, tick('public-body', 'somewhere-else'))).toContain('One of four ticked.');
});
