import { type Box, blocksOf, isBlock } from './block.ts';

/** So many rows alike, and such a share of the text in them, make a page a list of people and not the resume of one. */
const MANY_ROWS = 20;
const MOST_OF_TEXT = 0.5;

/**
 * Whether the page is a list whose rows lead on to something, such as search results with excerpts. What stands in it is marked, but
 * it is nobody's resume: an excerpt may be cut just before "no experience as a".
 */
export function isList(root: Box): boolean {
  const rows = listsIn(root);
  if (rows.length === 0) return false;
  const whole = lengthOf(root);
  return rows.some((list) => list.reduce((sum, row) => sum + lengthOf(row), 0) > whole * MOST_OF_TEXT);
}

/** The rows of every list under a box. */
function listsIn(box: Box, found: Box[][] = []): Box[][] {
  if (box.items.length >= MANY_ROWS && leadOnOften(box.items)) {
    const rows = rowsOf(box);
    if (rows.length >= MANY_ROWS && rows.slice(0, MANY_ROWS).every(leadsOn)) found.push(rows);
  }
  for (const item of box.items) if (!isBlock(item)) listsIn(item, found);
  return found;
}

/** Boxes in a box that are made like most of them. */
function rowsOf({ items }: Box): Box[] {
  const kinds = new Map<string, Box[]>();
  for (const item of items) {
    if (isBlock(item)) continue;
    const kind = `${item.element.localName}.${item.element.className}`;
    const same = kinds.get(kind);
    if (same) same.push(item);
    else kinds.set(kind, [item]);
  }
  return [...kinds.values()].sort((one, other) => other.length - one.length)[0] ?? [];
}

/** Asked first, since it asks the page nothing: most long boxes are no lists of rows that lead on. */
function leadOnOften(items: Box['items']): boolean {
  let count = 0;
  return items.some((item) => !isBlock(item) && leadsOn(item) && ++count >= MANY_ROWS);
}

function leadsOn({ links, items }: Box): boolean {
  return links > 0 || items.some((item) => !isBlock(item) && leadsOn(item));
}

/** How much text stands in a box and in all below, in UTF-16 units. */
function lengthOf(box: Box): number {
  return blocksOf(box).reduce((sum, { text }) => sum + text.length, 0);
}
