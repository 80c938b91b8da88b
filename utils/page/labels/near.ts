import { type Block, type Box, isBlock } from '../block.ts';
import { type Rect, touches } from '../rect.ts';

/** How far outside the screen text is measured, in px. */
export const NEAR = 100;
/** Shortest list that is searched by height in place of being gone through. */
const LONG = 64;
/** How many items are looked at to see whether a list goes down the page, and how many beyond the screen end it. */
const SAMPLES = 16;
const SLACK = 8;

/**
 * Blocks of boxes that come near the screen, in reading order. A box far outside is passed over with everything in it, and of a long
 * list that goes down the page only the stretch at the screen is asked for its place: a thousand rows cost no more than a screenful.
 */
export function blocksNear(root: Box, screen: Rect): Block[] {
  const near: Block[] = [];
  const stack: (Block | Box)[] = [root];
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (isBlock(item)) {
      near.push(item);
      continue;
    }
    const rect = item.element.getBoundingClientRect();
    if (item !== root && hasPlace(rect) && !touches(rect, screen, NEAR)) continue;
    const { items } = item;
    const [from, to] = items.length > LONG ? stretch(items, screen) : [0, items.length];
    for (let i = to - 1; i >= from; i--) stack.push(items[i] as Block | Box);
  }
  return near;
}

/** From which item to which a long list is near the screen; all of it where its items do not follow each other downwards. */
function stretch(items: readonly (Block | Box)[], screen: Rect): [from: number, to: number] {
  const all: [number, number] = [0, items.length];
  let above = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < SAMPLES; i++) {
    const place = placeFrom(items, Math.floor((i * items.length) / SAMPLES), items.length);
    if (place === null) continue;
    if (place.rect.top < above) return all;
    above = place.rect.top;
  }
  let low = 0;
  for (let high = items.length; low < high; ) {
    const middle = (low + high) >> 1;
    const place = placeFrom(items, middle, high);
    if (place === null) high = middle;
    else if (place.rect.bottom < screen.top - NEAR) low = place.at + 1;
    else high = middle;
  }
  let to = low;
  for (let beyond = 0; to < items.length && beyond < SLACK; to++) {
    const place = placeFrom(items, to, to + 1);
    if (place !== null && place.rect.top > screen.bottom + NEAR) beyond++;
  }
  return [Math.max(0, low - SLACK), to];
}

/** Place of the first item at or after `from` that has one. */
function placeFrom(items: readonly (Block | Box)[], from: number, end: number): { at: number; rect: DOMRect } | null {
  for (let at = from; at < end; at++) {
    const item = items[at] as Block | Box;
    if (isBlock(item)) continue;
    const rect = item.element.getBoundingClientRect();
    if (hasPlace(rect)) return { at, rect };
  }
  return null;
}

function hasPlace({ width, height }: DOMRect): boolean {
  return width > 0 || height > 0;
}
