import type { GoldMention } from '../pages/resumes.ts';
import type { StoredMention } from './stored.ts';

/** A found mention, a labelled one, or both where they are the same words. */
export interface Pair {
  found: StoredMention | null;
  expected: GoldMention | null;
}

/**
 * Pairs what was found with what was labelled. Both stand in reading order; the pairing keeps that order and is the one of
 * greatest likeness in sum. Quotes need not be equal: one may hold more words than the other, or begin elsewhere.
 */
export function pairUp(found: readonly StoredMention[], expected: readonly GoldMention[]): Pair[] {
  const best = pairTable(found, expected);
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < found.length || j < expected.length) {
    const one = found[i];
    const other = expected[j];
    const here = best[i]?.[j] ?? 0;
    const like = one && other ? likeness(one.quote, other.quote) : 0;
    if (one && other && like > 0 && here === (best[i + 1]?.[j + 1] ?? 0) + like) {
      pairs.push({ found: one, expected: other });
      i++;
      j++;
    } else if (one && (!other || here === (best[i + 1]?.[j] ?? 0))) {
      pairs.push({ found: one, expected: null });
      i++;
    } else if (other) {
      pairs.push({ found: null, expected: other });
      j++;
    }
  }
  return pairs;
}

/** Whether meaning, context and track are as labelled, or meaning and context as another defensible reading. */
export function isRight({ found, expected }: Pair): boolean {
  if (!found || !expected) return false;
  const readings = [`${expected.meaning}/${expected.context}`, ...(expected.also ?? [])];
  if (!readings.includes(`${found.meaning}/${found.context}`)) return false;
  return found.track === expected.track || (expected.also?.includes(`${found.meaning}/${found.context}`) ?? false);
}

/** Greatest likeness in sum of the mentions from i and from j on. */
function pairTable(found: readonly StoredMention[], expected: readonly GoldMention[]): number[][] {
  const best = Array.from({ length: found.length + 1 }, () => Array<number>(expected.length + 1).fill(0));
  for (let i = found.length - 1; i >= 0; i--) {
    for (let j = expected.length - 1; j >= 0; j--) {
      const like = likeness(found[i]?.quote ?? '', expected[j]?.quote ?? '');
      const paired = like > 0 ? (best[i + 1]?.[j + 1] ?? 0) + like : 0;
      (best[i] as number[])[j] = Math.max(paired, best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
    }
  }
  return best;
}

/** 3 where one quote holds the other, 1 where they share a word, else 0. */
function likeness(one: string, other: string): number {
  const [a, b] = [plain(one), plain(other)];
  if (a.includes(b) || b.includes(a)) return 3;
  const words = new Set(a.split(/[^\p{L}]+/u));
  return b.split(/[^\p{L}]+/u).some((word) => word !== '' && words.has(word)) ? 1 : 0;
}

function plain(quote: string): string {
  return quote.toLowerCase().replace(/\s+/g, ' ').trim();
}
