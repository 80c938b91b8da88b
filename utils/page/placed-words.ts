import type { Rect } from './rect.ts';

/** What stands between two pieces of text that a page has set by hand, each at a place of its own. */
export type Between = 'nothing' | 'space' | 'line';

/** Share of the lower piece's height that must lie beside the other for the two to stand on one line. */
const ON_LINE = 0.5;
/** Gaps in heights of a line: more than this is a space between words, and more than that a space between columns. */
const WORD_GAP = 0.18;
const COLUMN_GAP = 2;

/**
 * Tells by their places how the next piece follows the last. The text layer of a PDF viewer is made of such pieces: lines, words,
 * or single letters, with nothing but their places to say which.
 */
export function between(last: Rect, next: Rect): Between {
  const height = Math.min(last.bottom - last.top, next.bottom - next.top);
  const beside = Math.min(last.bottom, next.bottom) - Math.max(last.top, next.top);
  if (beside < height * ON_LINE) return 'line';
  const gap = next.left - last.right;
  if (gap > height * COLUMN_GAP || gap < -height) return 'line';
  return gap > height * WORD_GAP ? 'space' : 'nothing';
}
