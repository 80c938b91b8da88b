/** What lies under the text of a page, as far as it decides whether the text can be seen. */
import type { Box } from './box.ts';

/** Channel values from which a colour cannot be told from white paper. */
const WHITE = 0xf8;

/** Whether the fill that the library names ("#rrggbb", or a pattern) cannot be told from white paper. */
export function isWhite(fill: unknown): boolean {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(String(fill));
  return hex?.slice(1).every((channel) => Number.parseInt(channel, 16) >= WHITE) ?? false;
}

/** Coloured boxes and pictures, in the order in which they are drawn. */
export class Ground {
  readonly #places: Box[] = [];

  add(place: Box): void {
    this.#places.push(place);
  }

  /** Whether anything but bare paper lies under a point. */
  isUnder(x: number, y: number): boolean {
    return this.#places.some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom);
  }
}
