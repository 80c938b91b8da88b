/** An upright rectangle, in points of the upright page. */
import { type Matrix, multiply } from './matrix.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export const EVERYWHERE: Box = {
  left: Number.NEGATIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
};

/** @param bounds left, top, right and bottom in the units of the matrix */
export function boxOf(bounds: ArrayLike<number>, matrix: Matrix): Box {
  const [left = 0, top = 0, right = 0, bottom = 0] = Array.from(bounds);
  const corners = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ].map(([x = 0, y = 0]) => multiply(matrix, [1, 0, 0, 1, x, y]));
  const xs = corners.map((corner) => corner[4]);
  const ys = corners.map((corner) => corner[5]);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

/** What two boxes share; its right is left of its left where they share nothing. */
export const meet = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  top: Math.max(one.top, other.top),
  right: Math.min(one.right, other.right),
  bottom: Math.min(one.bottom, other.bottom),
});
