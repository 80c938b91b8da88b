/** What the default pack says of a text, for tests that change texts and compare. */
import { readFileSync } from 'node:fs';
import { annotate } from '../../../utils/engine/annotate.ts';
import type { Annotation, Mention } from '../../../utils/engine/types.ts';
import { loadPack } from '../../../utils/packs/load.ts';

const loaded = loadPack(readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;

export const read = (text: string): Annotation => annotate(text, compiled);

export const labelOf = ({ meaning, context, track }: Mention): string => `${meaning} ${context} ${track}`;

export const labels = (text: string): string[] => read(text).mentions.map(labelOf);

/** A part of a text and what stands there instead. */
export interface Swap {
  start: number;
  end: number;
  words: string;
}

/** The text with its parts changed, and where a place of the old text is in the new one. Parts that overlap are one. */
export function applySwaps(text: string, swaps: readonly Swap[]): { text: string; at: (offset: number) => number } {
  const apart: Swap[] = [];
  for (const swap of [...swaps].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = apart.at(-1);
    if (last && swap.start < last.end) last.end = Math.max(last.end, swap.end);
    else apart.push({ ...swap });
  }
  let changed = '';
  let from = 0;
  for (const { start, end, words } of apart) {
    changed += text.slice(from, start) + words;
    from = end;
  }
  const at = (offset: number): number =>
    apart.reduce(
      (moved, { start, end, words }) => (end <= offset ? moved + words.length - (end - start) : moved),
      offset,
    );
  return { text: changed + text.slice(from), at };
}
