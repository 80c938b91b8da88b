import { expect, test } from 'vitest';
import type { Block, Box } from '../../../utils/page/block.ts';
import { blocksNear } from '../../../utils/page/labels/near.ts';
import { rectAt } from '../../../utils/page/rect.ts';

const SCREEN = rectAt(0, 0, 1000, 800);
const ROWS = 2000;

/** A box at a place, which counts how often it is asked for it. */
function boxAt(place: [left: number, top: number, width: number, height: number], items: Box['items'] = []): Box {
  const [x, y, width, height] = place;
  const element = {
    getBoundingClientRect: () => {
      asked++;
      return { ...rectAt(...place), x, y, width, height };
    },
  };
  return { element, items } as unknown as Box;
}

let asked = 0;

function textOf(name: string): Block {
  return { text: name } as Block;
}

/** Rows of 20 px from `top` down, in as many columns. */
function listOf(count: number, top: number, columns = 1): Box {
  const rows = Array.from({ length: count }, (_, i) => {
    const inColumn = count / columns;
    const left = Math.floor(i / inColumn) * 200;
    return boxAt([left, top + (i % inColumn) * 20, 190, 20], [textOf(String(i))]);
  });
  return boxAt([0, top, 1000, (count / columns) * 20], rows);
}

const CASES: [string, Box, first: number, last: number][] = [
  ['at the top of a long list', listOf(ROWS, 0), 0, 44],
  ['in the middle of a long list', listOf(ROWS, -20_000), 995, 1044],
  ['at the end of a long list', listOf(ROWS, -20 * ROWS + 800), 1955, 1999],
  ['in a short list', listOf(30, -200), 5, 29],
];

test.each(CASES)('%s all that is near the screen is found', (_, root, first, last) => {
  const found = new Set(blocksNear(root, SCREEN).map(({ text }) => Number(text)));
  for (let i = first; i <= last; i++) expect(found.has(i), String(i)).toBe(true);
  expect(found.size).toBeLessThan(last - first + 20);
});

test('of a long list only a stretch is asked for its place', () => {
  const list = listOf(ROWS, -20_000);
  asked = 0;
  blocksNear(list, SCREEN);
  expect(asked).toBeLessThan(200);
});

test('of a long list in columns nothing is missed', () => {
  const found = blocksNear(listOf(ROWS, -400, 4), SCREEN).map(({ text }) => Number(text));
  for (const column of [0, 1, 2, 3]) expect(found).toContain(column * 500 + 30);
});

test('boxes without a place are passed over', () => {
  const list = listOf(ROWS, -20_000);
  for (let i = 1; i < ROWS; i += 2) list.items[i] = boxAt([0, 0, 0, 0]);
  expect(blocksNear(list, SCREEN).map(({ text }) => text)).toContain('1020');
});

test('blocks come in reading order', () => {
  const texts = blocksNear(listOf(100, 0), SCREEN).map(({ text }) => Number(text));
  expect(texts).toEqual(texts.toSorted((a, b) => a - b));
});
