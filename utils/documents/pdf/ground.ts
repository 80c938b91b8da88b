/** What lies under the text of a page, as far as it decides whether the text can be seen. */
import { type Matrix, multiply } from './matrix.ts';

/** A painted place, in points of the upright page. */
interface Place {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Channel values from which a colour cannot be told from white paper. */
const WHITE = 0xf8;

/** Whether the fill that the library names ("#rrggbb", or a pattern) cannot be told from white paper. */
export function isWhite(fill: unknown): boolean {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(fill));
  return hex?.slice(1).every((channel) => Number.parseInt(channel, 16) >= WHITE) ?? false;
}

/** Coloured boxes and pictures, in the order in which they are drawn. */
export class Ground {
  readonly #places: Place[] = [];

  /** @param bounds left, top, right and bottom in the units of the matrix */
  add(bounds: ArrayLike<number>, matrix: Matrix): void {
    const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(bounds);
    const corners = [
      [left, top],
      [right, top],
      [left, bottom],
      [right, bottom],
    ].map(([x = 0, y = 0]) => multiply(matrix, [1, 0, 0, 1, x, y]));
    const xs = corners.map((corner) => corner[4]);
    const ys = corners.map((corner) => corner[5]);
    this.#places.push({ left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) });
  }

  /** Whether anything but bare paper lies under a point. */
  isUnder(x: number, y: number): boolean {
    return this.#places.some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  }
}
