import { expect, test } from 'vitest';
import { DAMAGED, LONG_AGO } from '../../../utils/engine/cautions.ts';
import { sayCaution } from '../../../utils/review/cautions.ts';

const RULES = [{ id: 'caution.reserve', match: ['reserve'], says: 'Reserve: check the powers.' }];

test.each([
  ['caution.reserve', /^Reserve: check/],
  [LONG_AGO, /^Ended some years ago/],
  [DAMAGED, /^Letters are missing/],
  ['caution.of-a-pack-that-is-gone', /^caution\.of-a-pack-that-is-gone$/],
])('%s is said in words', (id, sentence) => {
  expect(sayCaution(RULES, { id, start: 0, end: 0 })).toMatch(sentence);
});
