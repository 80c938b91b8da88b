import { describe, expect, test } from 'vitest';
import { SURROUNDINGS, wholeWordsAfter, wholeWordsBefore } from '../../../utils/review/whole-words.ts';

const kept = (text: string, fromEnd: boolean) => (fromEnd ? text.slice(-SURROUNDINGS) : text.slice(0, SURROUNDINGS));

describe('words beside a mention', () => {
  test.each([
    [
      'a word that was cut is left out',
      kept('someone@example.com Summary Patrol-focused ', true),
      '… Summary Patrol-focused ',
    ],
    ['the beginning of a document is shown whole', 'Seeking work as a ', 'Seeking work as a '],
    ['one long word stays, cut as it is', 'x'.repeat(SURROUNDINGS), `… ${'x'.repeat(SURROUNDINGS)}`],
    [
      'a space alone at the end keeps the word',
      `${'x'.repeat(SURROUNDINGS - 1)} `,
      `… ${'x'.repeat(SURROUNDINGS - 1)} `,
    ],
  ])('before: %s', (_, text, shown) => {
    expect(wholeWordsBefore(text, text.length < SURROUNDINGS ? text.length : 500)).toBe(shown);
  });

  test('a mention that far into the document has all of it before', () => {
    const text = 'x'.repeat(10).padEnd(SURROUNDINGS, ' y');
    expect(wholeWordsBefore(text, SURROUNDINGS)).toBe(text);
  });

  test.each([
    [
      'a word that was cut is left out',
      kept(' with nine years in a mid-size city', false),
      ' with nine years in a mid-size …',
    ],
    ['the end of a document is shown whole', ', 2014.', ', 2014.'],
    ['one long word stays, cut as it is', 'x'.repeat(SURROUNDINGS), `${'x'.repeat(SURROUNDINGS)} …`],
  ])('after: %s', (_, text, shown) => {
    expect(wholeWordsAfter(text)).toBe(shown);
  });
});
