/** A colour as red, green, blue in 0 to 255 and alpha in 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** What a page without any background of its own stands on. */
export const WHITE: Rgba = [255, 255, 255, 1];
/** Canvas of browsers under a dark colour scheme. */
export const DARK_CANVAS: Rgba = [18, 18, 18, 1];

const NUMBERS = /-?[\d.]+(?:e-?\d+)?%?/g;

/**
 * Reads a computed colour. Browsers answer `rgb()`, `rgba()`, `color()` or, for colours written in a Lab space, that space;
 * of the latter only the lightness is kept, as grey: what is asked here is how light a ground is.
 * @returns null for what is no colour
 */
export function parseColor(css: string): Rgba | null {
  const numbers = (css.replace(/^color\([a-z\d-]+/, '').match(NUMBERS) ?? []).map((part) =>
    part.endsWith('%') ? Number.parseFloat(part) / 100 : Number(part),
  );
  const [first, second, third, alpha = 1] = numbers;
  if (first === undefined || second === undefined || third === undefined) return null;
  if (css.startsWith('rgb')) return [first, second, third, alpha];
  if (css.startsWith('color(')) return [first * 255, second * 255, third * 255, alpha];
  const lightness = css.startsWith('ok') ? first : first / 100;
  const grey = Math.max(0, Math.min(255, lightness * 255));
  return [grey, grey, grey, alpha];
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
export function luminance([red, green, blue]: Rgba): number {
  const linear = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** True where no eye tells the two apart: nearly the same light and nearly the same hue. */
export function looksEqual(one: Rgba, other: Rgba): boolean {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  const contrast = (high + 0.05) / (low + 0.05);
  const distance = Math.max(...[0, 1, 2].map((i) => Math.abs((one[i] as number) - (other[i] as number))));
  return contrast < 1.15 && distance < 32;
}

/** Kind of ground a mark stands on; the number is what is added to a highlight's name. */
export type Ground = 0 | 10 | 20;

/**
 * Light (0), dark (10) or between (20). Outside these bands some line of the three tracks falls under 3:1
 * (measured for the colours in `sheet.ts`).
 */
export function groundOf(background: Rgba): Ground {
  const light = luminance(background);
  if (light >= 0.656) return 0;
  return light <= 0.09 ? 10 : 20;
}
