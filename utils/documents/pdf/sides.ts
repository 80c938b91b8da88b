/** What stands on the two sides of a white strip: columns, a sidebar, or halves of the same lines. */

import { isSectionName } from '../section-names.ts';
import { ON_ONE_LINE, type Row, type Word } from './rows.ts';
import type { Ruling } from './ruling.ts';

/** Share of the shorter side's lines that must stand on lines of the other for the two to be read across. */
export const ALIGNED = 0.8;
/** Words in a line, on average, from which a side is running text. */
const RUNNING_TEXT = 4.5;
const FEWEST_LINES_OF_TEXT = 5;
/** Words in a line, on average, from which a side is more than the labels of a form. */
const MORE_THAN_LABELS = 3.5;
/** Lines by which one column is longer than the other where they are no rows. */
const LONGER = 1;
/** A heading is larger than its text by this factor, at least. */
export const LARGER = 1.08;
/** Part of the other column's breadth below which a column is a sidebar. */
const NARROW = 0.7;

/** Where the longest of the rows ends. */
export const edgeOf = (rows: readonly Row[]): number =>
  Math.max(...rows.map(({ words }) => (words.at(-1) as Word).end));

/** The words of each row that belong to a side; rows without any are left out. */
export function side(rows: readonly Row[], belongs: (word: Word) => boolean): Row[] {
  return rows.flatMap((row) => {
    const words = row.words.filter(belongs);
    if (words.length === 0) return [];
    const lowest = words.reduce((sum, { y }) => sum + y, 0) / words.length;
    return [{ y: lowest, size: Math.max(...words.map(({ size }) => size)), words, walls: row.walls }];
  });
}

/**
 * A column that begins with the name of a section, or with a heading beside one that does. In a table, whose columns may be called so
 * too, both sides have as many lines.
 */
export function isNamedColumn(left: Row[], right: Row[]): boolean {
  const [first, other] = [right[0]?.words ?? [], left[0]?.words ?? []];
  if (isSectionName(first)) return isSectionName(other) || left.length > right.length + LONGER;
  return isSectionName(other) && [left, right].every(isHeaded);
}

/** The first row is larger than what is below it: it is a heading. */
const isHeaded = ([first, below]: Row[]): boolean =>
  first !== undefined && below !== undefined && first.size > LARGER * below.size;

/** Columns of a newspaper with a line drawn between them. Beside the labels of a form there may be such a line too. */
export function areParted(left: Row[], right: Row[], ruling: Ruling): boolean {
  if (left.length < FEWEST_LINES_OF_TEXT || right.length < FEWEST_LINES_OF_TEXT) return false;
  const words = left.reduce((sum, row) => sum + row.words.length, 0);
  const rows = [...left, ...right].map(({ y }) => y);
  const begin = Math.min(...right.flatMap((row) => row.words.map(({ x }) => x)));
  return (
    words >= MORE_THAN_LABELS * left.length && ruling.hasWall(edgeOf(left), begin, Math.min(...rows), Math.max(...rows))
  );
}

export function areColumns(left: Row[], right: Row[]): boolean {
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  let aligned = 0;
  for (const row of few) {
    const reach = ON_ONE_LINE * row.size;
    if (many.some(({ y }) => Math.abs(y - row.y) <= reach)) aligned++;
  }
  if (aligned < ALIGNED * few.length) return true;
  return isRunningText(left) && isRunningText(right);
}

/** A narrow column beside the text is read after it, on whichever side it stands. */
export function isSidebar(column: Row[], beside: Row[]): boolean {
  const breadth = (rows: Row[]): number =>
    Math.max(...rows.map(({ words }) => (words.at(-1) as Word).end)) -
    Math.min(...rows.map(({ words }) => (words[0] as Word).x));
  return breadth(column) < NARROW * breadth(beside);
}

function isRunningText(rows: Row[]): boolean {
  const words = rows.reduce((sum, row) => sum + row.words.length, 0);
  return rows.length >= FEWEST_LINES_OF_TEXT && words >= RUNNING_TEXT * rows.length;
}
