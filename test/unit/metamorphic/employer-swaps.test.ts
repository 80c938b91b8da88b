/**
 * Another employer, another meaning: in every gold fragment and every text of our own the police department of a held role is
 * replaced by a bank, and the bank by a police department. Where the title itself is neutral the meaning must follow.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readMentions } from '../../../bin/accuracy-report/gold.ts';
import type { Mention } from '../../../utils/engine/types.ts';
import { readMarks } from '../../../utils/packs/run-tests.ts';
import { applySwaps, read, type Swap } from './reading.ts';

const SWORN = 'sworn-law-enforcement';
const BANK = 'Harrow Savings Bank';
const POLICE = 'Harrow Police Department';

const own = readFileSync(new URL('../../gold/own-fragments.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((row) => row && !row.startsWith('#'))
  .map((row) => readMarks((row.split('\t')[1] as string).replaceAll('\\n', '\n')).text);
const texts = [...readMentions().map(({ text }) => text), ...own];

const EMPLOYER = /^(?:employer|abbreviation)\./;

/** The employers that speak for a meaning, where they alone give it: no title and no duty would. */
function decidingEmployers(mention: Mention, meaning: string): Swap[] {
  const speaking = mention.reasons.filter(({ speaksFor, says }) => speaksFor === 'meaning' && says === meaning);
  const employers = speaking.filter(({ rule }) => EMPLOYER.test(rule));
  const isNeutral = employers.length > 0 && employers.length === speaking.filter(({ kind }) => kind !== 'title').length;
  const byTitle = speaking.filter(({ kind }) => kind === 'title').reduce((sum, { points }) => sum + points, 0);
  return isNeutral && byTitle < LEAST ? employers.map(({ start, end }) => ({ start, end, words: '' })) : [];
}

/** Points from which the default pack says a meaning: a title with fewer leaves it open. */
const LEAST = 15;

/** Every held mention whose employer gives it the meaning, and what it is with another employer. */
function swapped(meaning: string, employer: string): { text: string; quote: string; now: Mention | undefined }[] {
  return texts.flatMap((text) =>
    read(text)
      .mentions.filter((mention) => mention.context === 'held' && mention.meaning === meaning)
      .flatMap((mention) => {
        const swaps = decidingEmployers(mention, meaning).filter(
          ({ start, end }) => end <= mention.start || start >= mention.end,
        );
        if (swaps.length === 0) return [];
        const changed = applySwaps(
          text,
          swaps.map((swap) => ({ ...swap, words: employer })),
        );
        const at = changed.at(mention.start);
        const now = read(changed.text).mentions.find(({ start, end }) => start <= at && at < end);
        return [{ text: changed.text, quote: mention.quote, now }];
      }),
  );
}

/** Duties below, or another title of the same entry, still say it: then it was never the employer alone. */
const isSaidElsewhere = (mention: Mention | undefined, meaning: string): boolean =>
  mention?.reasons.some(
    ({ speaksFor, says, kind, rule }) =>
      speaksFor === 'meaning' &&
      says === meaning &&
      (kind === 'entry' || (kind === 'evidence' && !EMPLOYER.test(rule))),
  ) ?? false;

let pairs = 0;
afterAll(() => console.log(`employers swapped: ${pairs} pairs`));

describe('another employer', () => {
  it('a bank in place of the police makes nobody a sworn officer whose title is neutral', () => {
    const all = swapped(SWORN, BANK).filter(({ now }) => !isSaidElsewhere(now, SWORN));
    pairs += all.length;
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ now }) => now?.meaning === SWORN).map(({ quote, text }) => `${quote}: ${text}`)).toEqual([]);
  });

  it('the police in place of a bank leaves no neutral title with the bank', () => {
    const all = swapped('business', POLICE).filter(({ now }) => !isSaidElsewhere(now, 'business'));
    pairs += all.length;
    expect(all.length).toBeGreaterThan(10);
    expect(all.filter(({ now }) => now?.meaning === 'business').map(({ quote, text }) => `${quote}: ${text}`)).toEqual(
      [],
    );
  });
});
