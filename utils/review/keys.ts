import type { MentionKey } from '../store/records.ts';
import { normalise } from './normalise.ts';

/** Normalised characters kept on each side of a quote (design.md, joining decisions). */
export const SURROUNDINGS = 32;
/** Raw units looked at to get them; white space and unseen characters shrink, so more is read than kept. */
const REACH = 256;

interface Span {
  start: number;
  end: number;
}

/** Keys of all mentions of a text, in their order. `start` and `end` are UTF-16 units of `text`. */
export function mentionKeys(text: string, spans: Span[]): MentionKey[] {
  const keys = spans.map(({ start, end }) => ({
    quote: normalise(text.slice(start, end)),
    before: normalise(text.slice(Math.max(0, start - REACH), start)).slice(-SURROUNDINGS),
    after: normalise(text.slice(end, end + REACH)).slice(0, SURROUNDINGS),
  }));
  const counts = new Map<string, number>();
  const orders = keys.map((key) => {
    const order = counts.get(wordsOf(key)) ?? 0;
    counts.set(wordsOf(key), order + 1);
    return order;
  });
  return keys.map((key, i) => ({ ...key, order: orders[i] as number, equals: counts.get(wordsOf(key)) as number }));
}

/** Where in a document a key is: its words in their surroundings, and which of those that are equal. */
export function placeOf(key: MentionKey): string {
  return `${wordsOf(key)}\u0000${key.order}`;
}

/** Whether two mentions of one text are the same: by offsets and words. */
export function isSameMention(
  a: { start: number; end: number; quote: string },
  b: { start: number; end: number; quote: string },
): boolean {
  return a.start === b.start && a.end === b.end && a.quote === b.quote;
}

/** What two keys must share to be of the same words in the same surroundings. */
export function wordsOf(key: Pick<MentionKey, 'quote' | 'before' | 'after'>): string {
  return `${key.before}\u0000${key.quote}\u0000${key.after}`;
}
