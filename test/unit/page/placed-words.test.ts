import { describe, expect, test } from 'vitest';
import { type Between, between } from '../../../utils/page/placed-words.ts';
import { rectAt } from '../../../utils/page/rect.ts';

const FIRST = rectAt(100, 50, 40, 10);

const CASES: [name: string, next: ReturnType<typeof rectAt>, expected: Between][] = [
  ['the next letter of a word', rectAt(140, 50, 6, 10), 'nothing'],
  ['a letter that the browser has set a hair to the left', rectAt(139.5, 50, 6, 10), 'nothing'],
  ['a small capital, on the same foot', rectAt(140, 52, 6, 8), 'nothing'],
  ['the next word of a justified line', rectAt(144, 50, 30, 10), 'space'],
  ['the next cell of a table', rectAt(200, 50, 30, 10), 'line'],
  ['the next line', rectAt(100, 62, 40, 10), 'line'],
  ['the head of the next column', rectAt(300, 20, 40, 10), 'line'],
  ['a piece that stands before the last one', rectAt(20, 50, 40, 10), 'line'],
];

describe('two pieces of text that were set by hand', () => {
  test.each(CASES)('%s', (_, next, expected) => {
    expect(between(FIRST, next)).toBe(expected);
  });
});
