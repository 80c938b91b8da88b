/**
 * Tables whose lines are drawn, or whose cells are coloured. Level lines say which rows of words are one row of the table, however its
 * cells broke, and upright ones where its cells end, so that a cell is read whole before the next one.
 */
import { SPAN } from './cards.ts';
import type { LaidLine } from './layout.ts';
import type { Row, Word } from './rows.ts';
import { covers, type Rule, type Ruling, spans } from './ruling.ts';
import { isSidebar, side } from './sides.ts';

/** A row of the table: rows of words `from` (included) to `to` (not included), and the upright lines that run through all of them. */
export interface Band {
  from: number;
  to: number;
  walls: number[];
}

/** Points by which one line may lie off where it is drawn in pieces. */
const SAME_WALL = 1.5;
/** Lines of a cell from which it holds more than words of one kind, and a narrow one is a sidebar. */
const LONG = 7;
/** Heights of type above the first row in which a line is still that row's. */
const NEAR = 4;
/** Rows of words that are looked at for the end of a row of a table. */
const MOST_ROWS = 80;
/** Rows that are looked at for each row of the page, at most: lines may be drawn so that every row seems to end a table's row. */
const MOST_LOOKS = 40;
/** Points that words keep clear of the line at their right, at most, where that is not seen on their left. */
const MOST_PADDING = 8;
/** Space between two words, and most distance of baselines within one cell, in heights of type. */
const SPACE = 0.22;
const FARTHEST = 1.6;

/** Rows of tables: closed above and below by level lines, with words on both sides of an upright one that these lines meet. */
export function ruledBands(rows: readonly Row[], ruling: Ruling): Band[] {
  const bands: Band[] = [];
  if (!rows.some(({ walls }) => walls.length > 0)) return bands;
  let looks = MOST_LOOKS * rows.length;
  for (let from = 0; from < rows.length; from++) {
    const above = linesAbove(rows, from, ruling);
    if (!isClosed(rows[from] as Row, above)) continue;
    let walls = (rows[from] as Row).walls.filter((x) => meets(above, x));
    for (let to = from + 1; to <= Math.min(rows.length, from + MOST_ROWS) && walls.length > 0 && looks > 0; to++) {
      const last = rows[to - 1] as Row;
      walls = walls.filter((x) => last.walls.some((other) => Math.abs(other - x) <= SAME_WALL));
      const below = linesBelow(rows, to - 1, ruling);
      if (!isClosed(last, below)) continue;
      looks -= to - from;
      const met = walls.filter((x) => meets(below, x));
      const band = rows.slice(from, to);
      const isWhole = band.every((row) => isClosed(row, above) && isClosed(row, below));
      if (isWhole && cellsOf(band, met).length > 1) {
        bands.push({ from, to, walls: met });
        from = to - 1;
        break;
      }
      // A cell beside several rows goes on where the line below this row does not run under it.
      if (spans(below, met[0] ?? 0, met.at(-1) ?? 0)) break;
    }
  }
  return withUncoloured(rows, bands);
}

/** Where every second row of a table is coloured, the rows between the coloured ones have the same cells. */
function withUncoloured(rows: readonly Row[], bands: Band[]): Band[] {
  return bands.flatMap((band, i) => {
    const next = bands[i + 1]?.from ?? endOfRow(rows, band.to);
    const between = { from: band.to, to: next, walls: band.walls };
    return cellsOf(rows.slice(between.from, between.to), band.walls).length > 1 ? [band, between] : [band];
  });
}

/** The row of a table below its last coloured one ends where its lines do. */
function endOfRow(rows: readonly Row[], from: number): number {
  let end = from + 1;
  while (rows[end] && (rows[end] as Row).y - (rows[end - 1] as Row).y <= FARTHEST * (rows[end] as Row).size) end++;
  return Math.min(end, rows.length);
}

/** Rows of a table whose level lines alone are drawn, or whose rows are coloured in turn; one where it has none. */
export function linedBands(rows: readonly Row[], ruling: Ruling): Row[][] {
  const bands: Row[][] = [];
  for (const [i, row] of rows.entries()) {
    const above = rows[i - 1];
    if (!above || isCut([above, row], ruling)) bands.push([row]);
    else bands.at(-1)?.push(row);
  }
  return bands;
}

/** A line runs between two rows of words, over the whole breadth of both. */
function isCut([above, below]: [Row, Row], ruling: Ruling): boolean {
  const words = [...above.words, ...below.words];
  const [from, to] = [Math.min(...words.map(({ x }) => x)), Math.max(...words.map(({ end }) => end))];
  return spans(ruling.linesBetween(above.y, below.y), from, to);
}

function linesAbove(rows: readonly Row[], at: number, ruling: Ruling): Rule[] {
  const { y, size } = rows[at] as Row;
  return ruling.linesBetween(Math.max(rows[at - 1]?.y ?? 0, y - NEAR * size), y);
}

function linesBelow(rows: readonly Row[], at: number, ruling: Ruling): Rule[] {
  const { y, size } = rows[at] as Row;
  return ruling.linesBetween(y, Math.min(rows[at + 1]?.y ?? Number.POSITIVE_INFINITY, y + NEAR * size));
}

const isClosed = ({ words }: Row, lines: readonly Rule[]): boolean => words.every((word) => covers(lines, word));

/** A line under a heading stays clear of the border of its column. */
const meets = (lines: readonly Rule[], x: number): boolean =>
  lines.some(({ from, to }) => from <= x + SAME_WALL && to >= x - SAME_WALL);

export interface Cell {
  rows: Row[];
  /** Where it begins and ends, as far as something shows it. */
  left: number | undefined;
  right: number | undefined;
}

/** The cells of one row of a table that hold words; none where a word goes over a line. */
export function cellsOf(rows: readonly Row[], walls: readonly number[]): Cell[] {
  if (rows.some(({ words }) => words.some(({ x, end }) => walls.some((wall) => wall > x + 1 && wall < end - 1))))
    return [];
  const cells: Cell[] = [];
  for (let i = 0; i <= walls.length; i++) {
    const [left, right] = [walls[i - 1], walls[i]];
    const isIn = ({ x }: Word): boolean => x >= (left ?? x) - 1 && x < (right ?? Number.POSITIVE_INFINITY) - 1;
    const own = side(rows, isIn);
    if (own.length > 0) cells.push({ rows: own, left, right });
  }
  return cells;
}

/**
 * The lines of a row of a table: cells of one line stand on one line, the first line of a longer one too; what follows it begins anew.
 * @param edge where the column ends that holds the table
 * @param read reads the rows of a cell that ends at an edge
 */
export function readCells(
  cells: readonly Cell[],
  edge: number,
  read: (rows: Row[], edge: number) => LaidLine[],
): LaidLine[] {
  const lines: LaidLine[] = [];
  let open: LaidLine | null = null;
  for (const { rows: own, left, right } of inOrder(cells)) {
    const padding = Math.min(MOST_PADDING, ...own.map(({ words }) => (words[0] as Word).x - (left ?? 0)));
    const limit = right === undefined ? edge : right - padding;
    const [first, ...more] = joinBroken(read(own, limit), limit);
    if (!first) continue;
    first.apart = false;
    first.begins = true;
    if (open) append(open, first);
    else lines.push(first);
    lines.push(...more);
    open = more.length > 0 ? null : (open ?? first);
  }
  return lines;
}

/** A page may be set as a table: then a narrow column of text is read after the wide one. */
function inOrder(cells: readonly Cell[]): readonly Cell[] {
  const [one, two] = cells;
  const isPage = cells.length === 2 && one && two && Math.min(one.rows.length, two.rows.length) >= LONG;
  return isPage && isSidebar(one.rows, two.rows) ? [two, one] : cells;
}

function append(line: LaidLine, cell: LaidLine): void {
  const at = line.words.length;
  line.words.push(...cell.words);
  line.cells.push(at, ...cell.cells.map((i) => i + at));
  line.rows.push(...cell.rows.map((i) => i + at));
}

/** Joins the lines of a small cell that broke because the next word would not have fitted. */
function joinBroken(lines: LaidLine[], limit: number): LaidLine[] {
  if (lines.length >= LONG) return lines;
  const joined: LaidLine[] = [];
  let above: LaidLine | undefined;
  for (const line of lines) {
    const open = joined.at(-1);
    if (open && above && goesOn(open, above, line, limit)) {
      open.rows.push(open.words.length);
      open.words.push(...line.words);
    } else joined.push({ ...line, words: [...line.words], cells: [...line.cells], rows: [...line.rows] });
    above = line;
  }
  return joined;
}

function goesOn(open: LaidLine, above: LaidLine, line: LaidLine, limit: number): boolean {
  const [last, first] = [above.words.at(-1) as Word, line.words[0] as Word];
  if (line.apart || line.begins || line.cells.length > 0 || open.cells.length > 0) return false;
  if (Math.abs(line.size - above.size) > 0.1 || line.y - above.y > FARTHEST * line.size) return false;
  if (last.glyphs[0]?.font !== first.glyphs[0]?.font) return false;
  if (/[.;:!?]$/.test(last.text) && /^\P{Ll}/u.test(first.text)) return false;
  if (SPAN.test(open.words.map(({ text }) => text).join(' '))) return false;
  return last.end + SPACE * line.size + (first.end - first.x) > limit;
}
