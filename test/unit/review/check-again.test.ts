import { expect, test } from 'vitest';
import { sayCount } from '../../../utils/review/check-again.ts';

test.each([
  [2, 1, 'Now stands twice in the document. Check both again.'],
  [3, 1, 'Now stands 3 times in the document. Check all again.'],
  [1, 2, 'Now stands once in the document, 2 times before. Check it again.'],
])('%i now, %i before', (now, before, sentence) => {
  expect(sayCount(now, before)).toBe(sentence);
});
