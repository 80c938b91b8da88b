/** Finds the white strips that run down between texts standing side by side. */
import type { Row, Word } from './rows.ts';

/** A strip left of `x`, clear in rows `from` (included) to `to` (not included). */
export interface Gutter {
  x: number;
  from: number;
  to: number;
}

/** Least width: points, and heights of type; and as a multiple of the space between words around it. */
const LEAST_POINTS = 7;
const LEAST_HEIGHTS = 0.9;
const TIMES_WORD_GAP = 2.2;
/** Part of that width which is enough in a line, and the space before a word that begins right at the gutter, in spaces between words. */
const NEARLY = 0.8;
const TIGHT = 1.8;
/** Starts of lines that are this near, in points, are one column's. */
export const SAME_START = 2.5;
/** Rows that must start at a gutter for it to be one, and rows that it must run through. */
const FEWEST_STARTS = 2;
const FEWEST_ROWS = 3;
/** Baselines of a paragraph are nearer than this, in heights of type. */
const CLOSE = 1.6;
/** Lines that stand beside each other are nearer than this, in heights of type. */
const BESIDE = 0.9;
/** Candidates that are looked at; a table has few. */
const MOST_CANDIDATES = 24;

/** The gutter with most text on its lesser side, or null where all text is one column. */
export function widestBlock(rows: readonly Row[]): Gutter | null {
  const gap = wordGap(rows);
  let best: Gutter | null = null;
  let most = 0;
  for (const { x, count } of candidates(rows, gap)) {
    if (count < FEWEST_STARTS) continue;
    for (const run of clearRuns(rows, x, gap)) {
      const weight = lesserSide(rows, run);
      if (weight > most) {
        most = weight;
        best = run;
      }
    }
  }
  return best;
}

/** Where the columns of a table row begin, without the first. */
export function columnStarts(rows: readonly Row[]): number[] {
  const gap = wordGap(rows);
  const clear = candidates(rows, gap).filter(({ x }) => rows.every((row) => isClear(row, x, gap)));
  return clear.map(({ x }) => x).sort((a, b) => a - b);
}

/**
 * Where the columns of a whole table begin, without the first. Where some rows show a column by a wide gap, it counts in those too
 * whose text comes close to it.
 */
export function tableColumns(rows: readonly Row[]): number[] {
  const gap = wordGap(rows);
  const shown = candidates(rows, gap).filter(({ count }) => count >= FEWEST_STARTS);
  const clear = shown.filter(({ x }) => rows.every((row) => isClear(row, x, gap)));
  return clear.map(({ x }) => x).sort((a, b) => a - b);
}

/** Usual space between the words of a line. */
function wordGap(rows: readonly Row[]): number {
  const gaps: number[] = [];
  for (const { words, size } of rows) {
    for (let i = 1; i < words.length; i++) {
      const gap = (words[i] as Word).x - (words[i - 1] as Word).end;
      if (gap < 1.2 * size) gaps.push(gap);
    }
  }
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? 0;
}

const leastWidth = (size: number, gap: number): number =>
  Math.max(LEAST_POINTS, LEAST_HEIGHTS * size, TIMES_WORD_GAP * gap);

/** Places at which words begin behind a wide gap, or at which lines begin, commonest first. */
function candidates(rows: readonly Row[], gap: number): { x: number; count: number }[] {
  const starts: number[] = [];
  const left = Math.min(...rows.map(({ words }) => (words[0] as Word).x));
  for (const { words } of rows) {
    words.forEach((word, i) => {
      const before = words[i - 1];
      const wide = before
        ? word.walled || word.x - before.end >= leastWidth(Math.min(word.size, before.size), gap)
        : word.x > left + 20;
      if (wide) starts.push(word.x);
    });
  }
  starts.sort((a, b) => a - b);
  const groups: { x: number; count: number }[] = [];
  for (const x of starts) {
    const group = groups.at(-1);
    if (group && x - group.x <= SAME_START) group.count++;
    else groups.push({ x, count: 1 });
  }
  return groups.sort((a, b) => b.count - a.count).slice(0, MOST_CANDIDATES);
}

/** No word stands in the strip, or reaches over it. A word that begins at its very edge may have less space before it. */
function isClear({ words }: Row, x: number, gap: number): boolean {
  const next = words.findIndex((word) => word.x >= x - 1);
  const before = words.at(next < 0 ? -1 : next - 1);
  if (next === 0 || !before) return true;
  const isAligned = next > 0 && (words[next] as Word).x - x <= SAME_START;
  if (isAligned && (words[next] as Word).walled) return true;
  const width = isAligned ? TIGHT * gap : leastWidth(before.size, gap) * NEARLY;
  return before.end <= x - width;
}

function clearRuns(rows: readonly Row[], x: number, gap: number): Gutter[] {
  const runs: Gutter[] = [];
  let from = 0;
  for (let at = 0; at <= rows.length; at++) {
    const row = rows[at];
    if (row && isClear(row, x, gap)) continue;
    const run = trim(rows, { x, from, to: at });
    if (run.to - run.from >= FEWEST_ROWS) runs.push(run);
    from = at + 1;
  }
  return runs;
}

/** No further below the row above than the lines of a paragraph are. */
const isClose = (rows: readonly Row[], at: number): boolean =>
  (rows[at] as Row).y - (rows[at - 1] as Row).y < CLOSE * (rows[at] as Row).size;
const hasLeft = (row: Row | undefined, x: number): boolean => row?.words.some((word) => word.x < x - 1) ?? false;
const hasRight = (row: Row | undefined, x: number): boolean => row?.words.some((word) => word.x >= x - 1) ?? false;

/** Lines above and below that stand on the left alone may as well go over the whole width: they are read before and after. */
function trim(rows: readonly Row[], { x, from, to }: Gutter): Gutter {
  const first = from;
  while (from < to && !(hasLeft(rows[from], x) && hasRight(rows[from], x)) && !beginsColumn(rows, from, to, x)) from++;
  from = withParagraph(rows, { x, from, to }, first);
  if (to < rows.length) {
    let last = to;
    while (last > from && !hasRight(rows[last - 1], x)) last--;
    // What follows the last line of both sides without a larger gap still belongs to the left column.
    let end = last;
    while (end < to && end > from && isClose(rows, end)) end++;
    to = end;
  }
  return { x, from, to };
}

/**
 * No block begins within a paragraph on the left: it begins with it, or, where that goes over the whole width, behind it.
 * @param first first row through which the gutter is clear
 */
function withParagraph(rows: readonly Row[], { x, from, to }: Gutter, first: number): number {
  const goesOn = (at: number): boolean => at > 0 && at < to && !hasRight(rows[at], x) && isClose(rows, at);
  let start = from;
  while (start > first && goesOn(start)) start--;
  if (start > first || !goesOn(start)) return start;
  while (goesOn(from)) from++;
  return from;
}

/** A line on one side alone begins the block where the other side begins within the next few lines. */
function beginsColumn(rows: readonly Row[], from: number, to: number, x: number): boolean {
  const isLeft = hasLeft(rows[from], x);
  for (let i = from + 1; i < Math.min(to, from + 4); i++) {
    if (isLeft ? hasRight(rows[i], x) : hasLeft(rows[i], x)) return true;
  }
  return false;
}

/** Characters on the side that has fewer; 0 where a side has a single line, or stands between the lines of the other. */
function lesserSide(rows: readonly Row[], { x, from, to }: Gutter): number {
  const sides = [false, true].map((isRight) => {
    const lines = rows.slice(from, to).flatMap(({ words }) => {
      const here = words.filter((word) => word.x >= x - 1 === isRight);
      return here.length > 0 ? [here] : [];
    });
    return { lines, characters: lines.flat().reduce((sum, { text }) => sum + text.length, 0) };
  });
  const [few, many] = [...sides].sort((one, two) => one.lines.length - two.lines.length).map(({ lines }) => lines);
  if (!few || !many || few.length < 2 || !(standBeside(few, many) || standBeside(many, few))) return 0;
  return Math.min(...sides.map(({ characters }) => characters));
}

/** Half of one side's lines are nearly level with the other's: headings in the middle of the page have their lines for themselves. */
function standBeside(lines: Word[][], others: Word[][]): boolean {
  const [top, bottom] = [others[0]?.[0]?.y ?? 0, others.at(-1)?.[0]?.y ?? 0];
  let at = 0;
  let beside = 0;
  let within = 0;
  for (const [word] of lines as [Word][]) {
    while (others[at + 1] && distance(others[at + 1] as Word[], word) <= distance(others[at] as Word[], word)) at++;
    if (distance(others[at] as Word[], word) < BESIDE * word.size) beside++;
    if (word.y >= top && word.y <= bottom) within++;
  }
  return beside > 0 && beside * 2 >= within;
}

const distance = ([first]: Word[], { y }: Word): number => Math.abs((first as Word).y - y);
