import type { Mark } from './marks.ts';
import type { Style } from './style.ts';

/**
 * A stretch of text that reads as one: what the protocol calls a text block. Its text is that of text nodes with white space
 * collapsed as the page shows it, and separators for structure. The three arrays are the table back: segment i begins at
 * `starts[i]` of `text` and at `offsets[i]` (UTF-16 units) of `nodes[i]`.
 */
export interface Block {
  id: number;
  box: Box;
  text: string;
  starts: number[];
  nodes: Text[];
  offsets: number[];
  /** Content of each node when it was read: tells a real change from the same text written again. */
  raw: string[];
  /** Text the background holds for this id, or null. */
  sent: string | null;
  marks: Mark[];
  /** The block that took this one's place, or 'gone'; null while it is shown. */
  heir: Block | 'gone' | null;
}

/** A block-level element of the flattened tree (or a shadow host), with the blocks and boxes in it in reading order. */
export interface Box {
  element: Element;
  /** Rank among headings, 1 to 6; 0 for what is none. */
  heading: number;
  parent: Box | null;
  style: Style;
  items: (Block | Box)[];
  /** 0 clean, 1 its own items must be read again, 2 everything below as well. */
  dirty: 0 | 1 | 2;
  /** Stretches of text that stand here but cannot be seen. */
  hidden: number;
  /** Links and buttons that stand directly in it, shown or not: a row with one leads on to something. */
  links: number;
}

/** Tells the two kinds of items apart. */
export function isBlock(item: Block | Box): item is Block {
  return (item as Block).text !== undefined;
}

/** A point in the page: a text node and a UTF-16 offset in it. */
export interface Point {
  node: Text;
  offset: number;
}

/**
 * Finds the point of an offset of a block's text.
 * @param end true for the end of a range: at the seam of two nodes it belongs to the former, not to the latter
 */
export function locate(block: Block, offset: number, end: boolean): Point | null {
  const isWhole = block.nodes.length === 1;
  const at = isWhole ? 0 : Math.max(0, countBelow(block.starts, end ? offset : offset + 1) - 1);
  const node = block.nodes[at];
  if (node === undefined) return null;
  const within = (block.offsets[at] as number) + offset - (block.starts[at] as number);
  return { node, offset: Math.min(within, node.length) };
}

/** How many of these numbers, which ascend, are less than `limit`. */
export function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  for (let high = ascending.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The way back: offset in the block's text of a point in one of its nodes, or -1. */
export function offsetOf(block: Block, point: Point): number {
  for (let i = block.nodes.length - 1; i >= 0; i--) {
    const from = block.offsets[i] as number;
    if (block.nodes[i] === point.node && from <= point.offset) return (block.starts[i] as number) + point.offset - from;
  }
  return -1;
}

/** The block that shows what this one showed, or undefined when it is gone. */
export function currentOf(block: Block): Block | undefined {
  let at: Block | 'gone' = block;
  while (at !== 'gone' && at.heir !== null) at = at.heir;
  return at === 'gone' ? undefined : at;
}

/** All blocks under a box in reading order. */
export function blocksOf(box: Box, blocks: Block[] = []): Block[] {
  for (const item of box.items) {
    if (isBlock(item)) blocks.push(item);
    else blocksOf(item, blocks);
  }
  return blocks;
}
