import { expect, test } from 'vitest';
import type { Block, Box } from '../../../utils/page/block.ts';
import { isList } from '../../../utils/page/list.ts';

function block(text: string): Block {
  return { text } as Block;
}

function box(className: string, items: Box['items'], links = 0): Box {
  return { element: { localName: 'div', className }, items, links } as unknown as Box;
}

/** Rows with an excerpt each; the link stands in the row, or in a box within. */
function rows(count: number, link: 'none' | 'in it' | 'below' = 'in it', kind = (_: number) => 'row'): Box[] {
  return Array.from({ length: count }, (_, i) => {
    const excerpt = block('Served as a police officer for ten years');
    if (link === 'below') return box(kind(i), [excerpt, box('more', [block('Open')], 1)]);
    return box(kind(i), [excerpt], Number(link === 'in it'));
  });
}

const LONG = block('A text about something else. '.repeat(100));

test.each<{ name: string; root: Box; list: boolean }>([
  { name: 'twenty rows that lead on', root: box('page', rows(20)), list: true },
  { name: 'rows whose link stands deeper', root: box('page', [box('rows', rows(30, 'below'))]), list: true },
  { name: 'nineteen rows', root: box('page', rows(19)), list: false },
  { name: 'rows that lead nowhere', root: box('page', rows(40, 'none')), list: false },
  { name: 'rows that are all made differently', root: box('page', rows(40, 'in it', String)), list: false },
  { name: 'rows beside more other text', root: box('page', [LONG, ...rows(20)]), list: false },
])('$name: $list', ({ root, list }) => {
  expect(isList(root)).toBe(list);
});
