/**
 * The straight lines of a page: rules of tables, and the edges of boxes that colour a cell. They say what no distance can: where one
 * cell ends and the next begins, however near their words stand.
 */
import { type Box, EVERYWHERE, meet } from './box.ts';
import type { Matrix } from './matrix.ts';

/** A level or upright line, in points of the upright page: where it lies, and from where to where it runs. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

type Point = readonly [x: number, y: number];

/** Steps of a path as the library writes them, and how many numbers follow each. */
const MOVE = 0;
const LINE = 1;
const CLOSE = 4;
const NUMBERS = [2, 2, 6, 4, 0];
/** Points by which a line may lean, and a box may be thick that is a line. */
const LEAN = 0.5;
const THICK = 3;
/** Shorter lines, in points, are ticks and parts of ornaments. */
const SHORTEST = 5;
const SIDES = 4;
/** A page with more is a drawing or a map, and no table. */
const MOST_RULES = 4000;
/** Nor has one so many lines beside each other, or between two rows of words. */
const MOST_NEAR = 120;
/** Points that a word stands clear of the border of its cell, at least: the edge of a marked word touches it. */
const CLEAR = 0.4;
/** Points by which a word may stand out of the line that closes its cell. */
const OUT = 1.5;

/** Gathers lines while a page is drawn; in proportion to what is drawn. */
export class Ruling {
  #level: Rule[] = [];
  #upright: Rule[] = [];
  #isSorted = true;
  #isDrawing = false;
  #clip: Box = EVERYWHERE;

  /**
   * @param steps a path that is filled or stroked, as numbers
   * @param clip where it can be seen: some makers fill the whole page and let one cell of it show
   */
  add(steps: ArrayLike<number>, isFilled: boolean, matrix: Matrix, clip: Box): void {
    if (this.#isDrawing) return;
    this.#clip = clip;
    let shape: Point[] = [];
    let isRound = false;
    const [a, b, c, d, e, f] = matrix;
    for (let i = 0; i < steps.length; ) {
      const step = steps[i] as number;
      const numbers = NUMBERS[step];
      if (numbers === undefined) return;
      if (step === MOVE) {
        this.#addShape(shape, isFilled, isRound);
        shape = [];
        isRound = false;
      }
      isRound ||= step > LINE && step < CLOSE;
      const [x, y] = [steps[i + numbers - 1] as number, steps[i + numbers] as number];
      if (step !== CLOSE) shape.push([a * x + c * y + e, b * x + d * y + f]);
      else if (shape[0]) shape.push(shape[0]);
      i += 1 + numbers;
    }
    this.#addShape(shape, isFilled, isRound);
    if (this.#level.length + this.#upright.length > MOST_RULES) {
      this.#isDrawing = true;
      this.#level = this.#upright = [];
    }
  }

  /** Places of the upright lines that cross a height of the page, from left to right; none where they are too many for a table. */
  wallsAt(y: number): number[] {
    const crossing = this.#upright.filter(({ from, to }) => from <= y && to >= y);
    if (crossing.length > MOST_NEAR) return [];
    return crossing.map(({ at }) => at).sort((one, two) => one - two);
  }

  /** Whether one upright line runs all the way between two heights, somewhere between two places. */
  hasWall(left: number, right: number, top: number, bottom: number): boolean {
    return this.#upright.some(({ at, from, to }) => at > left && at < right && from <= top && to >= bottom);
  }

  /** The level lines between two heights of the page, from above; none where they are too many for a table. */
  linesBetween(top: number, bottom: number): Rule[] {
    if (!this.#isSorted) this.#level.sort((one, two) => one.at - two.at);
    this.#isSorted = true;
    let low = 0;
    for (let high = this.#level.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.#level[middle] as Rule).at < top) low = middle + 1;
      else high = middle;
    }
    let end = low;
    while ((this.#level[end]?.at ?? bottom) < bottom) end++;
    return end - low > MOST_NEAR ? [] : this.#level.slice(low, end);
  }

  #addShape(points: readonly Point[], isFilled: boolean, isRound: boolean): void {
    if (points.length < 2) return;
    if (isFilled) {
      this.#addBox(points);
      return;
    }
    let lines = 0;
    for (let i = 1; i < points.length; i++) {
      const [[x, y], [toX, toY]] = [points[i - 1] as Point, points[i] as Point];
      if (this.#addLine(x, y, toX, toY)) lines++;
    }
    // Of a box with round corners the straight parts do not meet.
    if (isRound && lines >= SIDES) this.#addBox(points);
  }

  /** A filled shape is a line where it is thin, else its edges are. */
  #addBox(points: readonly Point[]): void {
    const [[x, y]] = points as [Point];
    let box: Box = { left: x, top: y, right: x, bottom: y };
    for (const [atX, atY] of points) {
      box = {
        left: Math.min(box.left, atX),
        top: Math.min(box.top, atY),
        right: Math.max(box.right, atX),
        bottom: Math.max(box.bottom, atY),
      };
    }
    const { left, top, right, bottom } = meet(box, this.#clip);
    if (right < left || bottom < top) return;
    if (right - left <= THICK) this.#addLine((left + right) / 2, top, (left + right) / 2, bottom);
    else if (bottom - top <= THICK) this.#addLine(left, (top + bottom) / 2, right, (top + bottom) / 2);
    else {
      for (const edge of [left, right]) this.#addLine(edge, top, edge, bottom);
      for (const edge of [top, bottom]) this.#addLine(left, edge, right, edge);
    }
  }

  #addLine(x: number, y: number, toX: number, toY: number): boolean {
    const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)];
    if (Math.min(width, height) > LEAN || Math.max(width, height) < SHORTEST) return false;
    const { left, top, right, bottom } = this.#clip;
    const isLevel = width > height;
    const [at, from, end] = isLevel ? [(y + toY) / 2, x, toX] : [(x + toX) / 2, y, toY];
    const [least, most, low, high] = isLevel ? [left, right, top, bottom] : [top, bottom, left, right];
    const rule = { at, from: Math.max(least, Math.min(from, end)), to: Math.min(most, Math.max(from, end)) };
    if (at < low - LEAN || at > high + LEAN || rule.to - rule.from < SHORTEST) return true;
    (isLevel ? this.#level : this.#upright).push(rule);
    if (isLevel) this.#isSorted = false;
    return true;
  }
}

/** Whether a line stands in the gap between two words, clear of both. */
export const hasWall = (walls: readonly number[], end: number, start: number): boolean =>
  walls.some((x) => x >= end + CLEAR && x <= start - CLEAR);

/** Whether the lines at one height run together from one place to another. */
export function spans(lines: readonly Rule[], from: number, to: number): boolean {
  const pieces = [...lines].sort((one, two) => one.at - two.at || one.from - two.from);
  let end = Number.NEGATIVE_INFINITY;
  let at = Number.NEGATIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.at - at > OUT || piece.from > end + OUT) {
      if (piece.from > from + OUT) continue;
      ({ at, to: end } = piece);
    } else end = Math.max(end, piece.to);
    if (end >= to - OUT) return true;
  }
  return false;
}

/** Whether one of the lines runs over the whole of a word. */
export const covers = (lines: readonly Rule[], word: { x: number; end: number }): boolean =>
  lines.some(({ from, to }) => from <= word.x + OUT && to >= word.end - OUT);
