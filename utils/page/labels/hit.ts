import { offsetOf } from '../block.ts';
import { type Mark, rectsOf } from '../marks.ts';
import type { Reading } from '../reading.ts';
import { holds } from '../rect.ts';
import type { Spot } from './placing.ts';

/** Mark under a point of the viewport: by the table of placed labels, then by the words at the point. */
export function markAt(
  x: number,
  y: number,
  reading: Reading,
  spots: readonly Spot[],
  marks: readonly Mark[],
): Mark | null {
  const spot = spots.find(({ rect }) => holds(rect, x, y));
  if (spot) return marks[spot.index] ?? null;
  const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...reading.roots] });
  if (!(caret?.offsetNode instanceof Text)) return null;
  const block = reading.blockOf(caret.offsetNode);
  if (block === undefined || block.marks.length === 0) return null;
  const at = offsetOf(block, { node: caret.offsetNode, offset: caret.offset });
  // The caret of the last letter's right half stands behind it, so both ends count; the boxes decide.
  const mark = block.marks.find(({ start, end }) => start <= at && at <= end);
  return mark && rectsOf(mark).some((rect) => holds(rect, x, y)) ? mark : null;
}
