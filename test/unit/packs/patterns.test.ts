import { describe, expect, it } from 'vitest';
import { readPattern } from '../../../utils/packs/patterns.ts';

describe('readPattern', () => {
  it.each([
    ['a word in its letter case', '==PD', ['==PD']],
    ['a word without its inflections', '=police', ['=police']],
  ])('reads %s from a list as it reads it from the pattern', (_, source, list) => {
    expect(readPattern('@list', { list }).parts).toEqual(readPattern(source, {}).parts);
  });

  it('does not take a word of a list in another letter case', () => {
    expect(readPattern('@list', { list: ['==PD'] })).not.toEqual(readPattern('pd', {}));
  });
});
