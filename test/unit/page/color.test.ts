import { describe, expect, it } from 'vitest';
import { groundOf, looksEqual, luminance, parseColor, type Rgba } from '../../../utils/page/color.ts';

describe('reading a colour', () => {
  it.each<[string, Rgba | null]>([
    ['rgb(1, 2, 3)', [1, 2, 3, 1]],
    ['rgba(1, 2, 3, 0.5)', [1, 2, 3, 0.5]],
    ['rgba(0, 0, 0, 0)', [0, 0, 0, 0]],
    ['color(srgb 1 0.5 0 / 0.25)', [255, 127.5, 0, 0.25]],
    ['color(display-p3 1 1 1)', [255, 255, 255, 1]],
    ['oklch(1 0 0)', [255, 255, 255, 1]],
    ['oklab(0 0 0 / 0.5)', [0, 0, 0, 0.5]],
    ['lab(100 0 0)', [255, 255, 255, 1]],
    ['none', null],
  ])('%s', (css, color) => {
    expect(parseColor(css)).toEqual(color);
  });
});

describe('the ground of a mark', () => {
  it.each<[string, Rgba, 0 | 10 | 20]>([
    ['white paper', [255, 255, 255, 1], 0],
    ['pale grey', [238, 241, 244, 1], 0],
    ['a dark column', [35, 50, 67, 1], 10],
    ['black', [0, 0, 0, 1], 10],
    ['mid grey', [128, 128, 128, 1], 20],
  ])('%s', (_name, color, ground) => {
    expect(groundOf(color)).toBe(ground);
  });

  it('is measured by relative luminance', () => {
    expect(luminance([255, 255, 255, 1])).toBeCloseTo(1);
    expect(luminance([0, 0, 0, 1])).toBe(0);
  });
});

describe('text nobody can tell from its ground', () => {
  it.each<[string, Rgba, Rgba, boolean]>([
    ['white on white', [255, 255, 255, 1], [255, 255, 255, 1], true],
    ['nearly white on white', [250, 250, 250, 1], [255, 255, 255, 1], true],
    ['pale grey on white', [200, 200, 200, 1], [255, 255, 255, 1], false],
    ['black on dark grey', [0, 0, 0, 1], [40, 40, 40, 1], false],
    ['black on black', [0, 0, 0, 1], [2, 2, 2, 1], true],
    ['a red and a green of equal light', [255, 0, 0, 1], [0, 149, 0, 1], false],
  ])('%s', (_name, text, ground, isEqual) => {
    expect(looksEqual(text, ground)).toBe(isEqual);
  });
});
