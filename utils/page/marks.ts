import type { LabelWords } from '../messages/protocol.ts';
import { type Block, locate } from './block.ts';

/** One mention as painted: where it lies in its block, and which words its label has. */
export interface Mark {
  /** Index among the mentions of the answer it came with; names the mention to the background. */
  index: number;
  block: Block;
  /** UTF-16 units of the block's text, end exclusive. */
  start: number;
  end: number;
  label: LabelWords;
  /** Painted range, or null while it is not painted. */
  range: StaticRange | null;
  /** Name of the highlight that holds the range. */
  name: string;
}

/** The words of a mark in the page, or null where its text nodes are gone. */
export function rangeOf(mark: Mark): StaticRange | null {
  const start = locate(mark.block, mark.start, false);
  const end = locate(mark.block, mark.end, true);
  if (!start?.node.isConnected || !end || (end.node !== start.node && !end.node.isConnected)) return null;
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** A live copy for measuring; it must not be kept, since every live range slows every change of the page. */
export function measureRange(mark: Mark): Range | null {
  const words = rangeOf(mark);
  if (words === null) return null;
  const range = document.createRange();
  range.setStart(words.startContainer, words.startOffset);
  range.setEnd(words.endContainer, words.endOffset);
  return range;
}

/** Line boxes of the words of a mark, in CSS px of the viewport; none where its text nodes are gone or not laid out. */
export function rectsOf(mark: Mark): DOMRect[] {
  return [...(measureRange(mark)?.getClientRects() ?? [])].filter((rect) => rect.width > 1);
}

/** Gives the marks of a block to the block that shows the same text now. */
export function moveMarks(from: Block, to: Block): void {
  for (const mark of from.marks) mark.block = to;
  to.marks = from.marks;
  from.marks = [];
}
