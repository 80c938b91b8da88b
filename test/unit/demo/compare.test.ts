import { describe, expect, test } from 'vitest';
import { isRight, pairUp } from '../../demo/compare.ts';
import type { StoredMention } from '../../demo/stored.ts';
import type { GoldMention } from '../../pages/resumes.ts';

const found = (quote: string, meaning = 'business', context = 'held', track = 'academy'): StoredMention => ({
  documentId: 'd',
  index: 0,
  quote,
  meaning,
  context,
  track,
  trackName: track,
  deciding: [],
});
const gold = (quote: string, also?: string[]): GoldMention => ({
  quote,
  occurrence: 1,
  meaning: 'business',
  context: 'held',
  track: 'academy',
  why: '',
  ...(also ? { also } : {}),
});
const quotes = (one: string[], other: string[]) =>
  pairUp(
    one.map((quote) => found(quote)),
    other.map((quote) => gold(quote)),
  ).map((pair) => [pair.found?.quote ?? null, pair.expected?.quote ?? null]);

describe('pairing', () => {
  test.each([
    ['equal words', ['loan officer'], ['loan officer'], [['loan officer', 'loan officer']]],
    [
      'one with more words, over a line end',
      ['Senior\nLoan Officer'],
      ['loan officer'],
      [['Senior\nLoan Officer', 'loan officer']],
    ],
    [
      'one missing before an equal one',
      ['officer'],
      ['officer', 'officer'],
      [
        ['officer', 'officer'],
        [null, 'officer'],
      ],
    ],
    [
      'one too many between',
      ['a officer', 'x', 'b officer'],
      ['a officer', 'b officer'],
      [
        ['a officer', 'a officer'],
        ['x', null],
        ['b officer', 'b officer'],
      ],
    ],
    [
      'another beginning',
      ['Officer, Patrol', 'Training Officer'],
      ['Police Officer', 'Training Officer'],
      [
        ['Officer, Patrol', 'Police Officer'],
        ['Training Officer', 'Training Officer'],
      ],
    ],
    [
      'the likelier of two',
      ['loan officer'],
      ['police officer', 'loan officer'],
      [
        [null, 'police officer'],
        ['loan officer', 'loan officer'],
      ],
    ],
    ['nothing found', [], ['officer'], [[null, 'officer']]],
    ['nothing expected', ['officer'], [], [['officer', null]]],
  ])('%s', (_, one, other, expected) => {
    expect(quotes(one, other)).toEqual(expected);
  });
});

describe('a mention is right', () => {
  test.each([
    ['as labelled', found('x'), gold('x'), true],
    ['with another defensible reading', found('x', 'military'), gold('x', ['military/held']), true],
    ['not with another meaning', found('x', 'military'), gold('x'), false],
    ['not with another track', found('x', 'business', 'held', 'leo'), gold('x'), false],
    ['not when it was not found', null, gold('x'), false],
    ['not when nobody labelled it', found('x'), null, false],
  ])('%s', (_, one, other, expected) => {
    expect(isRight({ found: one, expected: other })).toBe(expected);
  });
});
