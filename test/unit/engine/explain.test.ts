import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMentions } from '../../../bin/accuracy-report/gold.ts';
import { annotate } from '../../../utils/engine/annotate.ts';
import type { CompiledPack } from '../../../utils/engine/compiled.ts';
import { explain } from '../../../utils/engine/explain.ts';
import { explainApplicant } from '../../../utils/engine/explain-applicant.ts';
import { applyChange, changesOf, headOf, retry } from '../../../utils/engine/flip.ts';
import type { Mention } from '../../../utils/engine/types.ts';
import { loadPack } from '../../../utils/packs/load.ts';
import { whyNot, whyNotMention } from '../../../utils/packs/why-not.ts';
import { compileSmall } from '../small-pack.ts';

const pack = compileSmall();
const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const defaultPack = loaded.compiled;
const explained = (text: string, index = 0) => explain(text, pack, annotate(text, pack).mentions[index] as Mention);
const words = [
  'police',
  'Police',
  'Officer',
  'officers',
  'loan',
  'training',
  'not',
  'but',
  'hoping to become',
  'worked with',
  'served as',
  'Dayton PD',
  'First Bank',
  ', ',
  ' - ',
  '2016',
  '\n',
  '\n\n',
  'EXPERIENCE\n',
  'OBJECTIVE\n',
  '. ',
];
const resumes = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 }).map((parts) => parts.join(' '));

/** One gold fragment of so many is tried with all its changes; all would take long and find little more. */
const EVERY = 4;

/** The change that is stated moves the track, and none of those tried before it does. */
function expectSmallest(text: string, mention: Mention, by: CompiledPack = pack): void {
  const { flip } = explain(text, by, mention);
  const head = headOf(text, mention);
  for (const change of changesOf(text, by, mention)) {
    const changed = retry(text, by, head, change);
    if (flip && JSON.stringify(change) === JSON.stringify(flip.without)) {
      expect(changed?.track).toBe(flip.track);
      expect(flip.track).not.toBe(mention.track);
      return;
    }
    expect(changed?.track ?? mention.track).toBe(mention.track);
  }
  expect(flip).toBeUndefined();
}

describe('explain', () => {
  test('names points, the runner-up and what would change the track', () => {
    const { sentences, runnerUp, flip } = explained('Field Training Officer, Dayton PD');
    expect(runnerUp).toEqual({ meaning: 'business', points: 8 });
    expect(sentences).toEqual([
      'It means Sworn law enforcement, by "Field Training Officer" +8 and "Dayton PD" +25; next is Business 8.',
      'It counts as held: it stands as a title of its own.',
      'The track is LEO program, by the policy row "policy.sworn".',
      'Without "Dayton PD" it would be unknown, held, and the track Review.',
    ]);
    expect(flip?.track).toBe('review');
  });

  test.each<[string, string, string]>([
    [
      'abstention',
      'Training Officer, 2016',
      'The meaning is unknown: best Sworn law enforcement 8, next Business 8; at least 15 points and a lead of 10 are needed.',
    ],
    ['nothing known', 'Officer, 2016', 'The meaning is unknown: no title or employer that the pack knows stands near.'],
    [
      'a title that locks others out',
      'Parole Officer, Dayton PD',
      '"Dayton PD" (employer.force) was not read: title.parole decides alone.',
    ],
    [
      'a stop between',
      'Never a clerk but served as police officer',
      '"Never" (cue.no) did not reach the phrase: "but" stands between.',
    ],
    [
      'a silenced cue',
      'Not only served as police officer',
      '"Not only" (absorb.only) is a phrase of its own; the cues and evidence inside it do not count.',
    ],
    [
      'a held role of unknown kind',
      'Officer, 2016',
      'The track is Review: a role that was held and whose kind the text does not say needs a person.',
    ],
  ])('says in a sentence: %s', (_, text, sentence) => {
    expect(explained(text).sentences).toContain(sentence);
  });

  test('the stated change does flip the track, and no smaller one that was tried does', () => {
    fc.assert(
      fc.property(resumes, (text) => {
        for (const mention of annotate(text, pack).mentions) expectSmallest(text, mention);
      }),
      { numRuns: Math.min(2000, Number(process.env.PROPERTY_RUNS ?? 200)) },
    );
  });

  test('so it is in gold fragments by the default pack', () => {
    const fragments = readMentions().filter((_, i) => i % EVERY === 0);
    for (const { text } of fragments)
      for (const mention of annotate(text, defaultPack).mentions) expectSmallest(text, mention, defaultPack);
  });

  test('takes words out where it says', () => {
    expect(
      applyChange('abcdef', [
        { start: 1, end: 2 },
        { start: 4, end: 6 },
      ]),
    ).toBe('acd');
  });

  test('refuses another text', () => {
    const mention = annotate('Police Officer', pack).mentions[0] as Mention;
    expect(() => explain('Some words, Police Officer', pack, mention)).toThrow(RangeError);
  });
});

describe('explainApplicant', () => {
  const applicant = (text: string) => explainApplicant(annotate(text, pack), pack);
  test('says which mention decided', () => {
    expect(applicant('Police Officer, 2010').sentence).toBe(
      'LEO program: "Police Officer" does, and no mention is graver.',
    );
    expect(applicant('Clerk').sentence).toBe('Academy: no phrase names a role of this kind.');
  });
  test('shows a claim that no entry bears out', () => {
    expect(applicant('I served as police officer for years.').contradictions).toEqual([
      'The text says "police officer", but no job entry shows such a role.',
    ]);
    expect(applicant('EXPERIENCE\nPolice Officer, 2010\n\nI served as police officer.').contradictions).toEqual([]);
  });
});

describe('whyNot', () => {
  test.each<[string, string, string, RegExp]>([
    [
      'points that are missing',
      'Training Officer, First Bank',
      'sworn-law-enforcement',
      /has 8 points for Sworn law enforcement; at least 15/,
    ],
    [
      'a rule that almost fits',
      'Peace Officer',
      'sworn-law-enforcement',
      /"police officer"\) speaks for it, but "police" is missing/,
    ],
    ['a title that decides', 'Parole Officer', 'sworn-law-enforcement', /decides alone: Corrections/],
    ['no mention', 'Clerk', 'business', /hold no mention/],
    ['a meaning that is not there', 'Officer', 'wizard', /knows no meaning "wizard"/],
    ['a meaning that it has', 'Police Officer', 'sworn-law-enforcement', /does mean Sworn/],
  ])('names %s', (_, text, meaning, expected) => {
    expect(whyNot(text, meaning, pack).join('\n')).toMatch(expected);
  });
});

test('whyNotMention speaks of one mention in its text', () => {
  const text = 'EXPERIENCE\nPolice Officer, 2010\n\nTraining Officer, First Bank, 2012';
  const [, training] = annotate(text, pack).mentions;
  const sentences = whyNotMention(text, pack, training as Mention, 'sworn-law-enforcement');
  expect(sentences[0]).toMatch(/^"Training Officer" has 8 points for Sworn law enforcement/);
  expect(whyNotMention(text, pack, training as Mention, 'business')).toEqual([
    '"Training Officer" does mean Business.',
  ]);
});
