/**
 * The order in which a page is read. Where text stands side by side it is one of two things: columns, which are read one after the
 * other, or rows (a date beside its title, a table), which are read across. What tells them apart is whether the lines of one
 * side stand on the lines of the other.
 */

import { isSectionName } from '../section-names.ts';
import { areCards } from './cards.ts';
import { columnStarts, type Gutter, SAME_START, tableColumns, widestBlock } from './gutters.ts';
import { marginNotes, type Note } from './margin-notes.ts';
import type { Row, Word } from './rows.ts';
import { type Band, cellsOf, linedBands, readCells, ruledBands } from './ruled-tables.ts';
import type { Ruling } from './ruling.ts';
import { sectionStarts } from './sections-beside.ts';
import { ALIGNED, areColumns, areParted, edgeOf, isNamedColumn, isSidebar, LARGER, side } from './sides.ts';
import { joinCells } from './wrapped-cells.ts';

/** A line as it is read: words, and where cells are set apart. */
export interface LaidLine {
  y: number;
  size: number;
  words: Word[];
  /** Indexes into `words` of those that begin a new cell. */
  cells: number[];
  /** More space above than between the lines of a paragraph, or the top of a column. */
  apart: boolean;
  /** Where the longest line of its column ends. */
  edge: number;
  /** Indexes into `words` of those that begin a further line of the same paragraph. */
  rows: number[];
  /** A drawn line stands above it: it goes on with nothing. */
  begins?: boolean;
}

/** Heights of type. A wider gap within a line begins a new cell. */
const CELL_GAP = 1.6;
/** A gap this much larger than the usual step between lines sets paragraphs and table rows apart. */
const APART = 1.35;
/** Step between the lines of a paragraph, in heights of type, in which nobody sees more than one paragraph. */
const SET_SOLID = 1.25;
/** Bands that make a table, and lines that they have on average; fewer are lines that happen to stand apart. */
const FEWEST_BANDS = 2;
const LINES_OF_BAND = 1.25;
/** Points within which two lines are the border between two rows of one table; farther apart are two tables. */
const ONE_BORDER = 4;
/** Heights of type from the lower line of a table down to text that stands apart from it. */
const BELOW_TABLE = 1.5;
/** Points before a column within which the column before it keeps clear. */
const BEFORE_COLUMN = 3;
/** Deeper nesting of columns is no layout that a person made. */
const DEEPEST = 12;

/** The lines of a page in the order in which they are read. */
export function layOut(rows: readonly Row[], ruling: Ruling): LaidLine[] {
  return order(rows, { edge: edgeOf(rows), depth: 0, ruling });
}

/** The part of a page that rows are read as. */
interface Frame {
  /** Where its column ends. */
  edge: number;
  /** How many parts hold it. */
  depth: number;
  ruling: Ruling;
}

function order(rows: readonly Row[], frame: Frame): LaidLine[] {
  if (rows.length === 0) return [];
  if (frame.depth >= DEEPEST) return joinCells(inRows(rows, frame.edge));
  const inside = { ...frame, depth: frame.depth + 1 };
  const bands = ruledBands(rows, frame.ruling);
  if (bands.length > 0) return readBands(rows, bands, inside);
  const block = widestBlock(rows);
  if (!block) return joinCells(inRows(rows, frame.edge));
  const before = order(rows.slice(0, block.from), inside);
  const after = order(rows.slice(block.to), inside);
  return [...before, ...readBlock(rows.slice(block.from, block.to), block, inside), ...after];
}

/** Rows of cells within drawn lines, each cell whole, and what stands between them. */
function readBands(rows: readonly Row[], bands: readonly Band[], frame: Frame): LaidLine[] {
  const step = usualStep(rows);
  const lines: LaidLine[] = [];
  const add = (from: number, to: number, part: LaidLine[], isBand = false): void => {
    const [above, row, first] = [rows[from - 1], rows[from], part[0]];
    if (above && row && first && to > from) {
      const borders = frame.ruling.linesBetween(above.y, row.y).map(({ at }) => at);
      const [upper, lower] = [borders[0] ?? above.y, borders.at(-1) ?? above.y];
      first.begins = borders.length > 0;
      first.apart =
        borders.length > 0
          ? lower - upper > ONE_BORDER || (!isBand && row.y - lower > BELOW_TABLE * row.size)
          : row.y - above.y > Math.max(APART * step, 1.5 * row.size);
    }
    lines.push(...part);
  };
  let at = 0;
  for (const band of bands) {
    add(at, band.from, order(rows.slice(at, band.from), frame));
    const cells = readCells(cellsOf(rows.slice(band.from, band.to), band.walls), frame.edge, (cell, edge) =>
      order(cell, { ...frame, edge }),
    );
    add(band.from, band.to, cells, true);
    at = band.to;
  }
  add(at, rows.length, order(rows.slice(at), frame));
  return lines;
}

/** A block whose left side goes on with other sections is read section by section, each below its heading. */
function readSections(rows: readonly Row[], starts: number[], frame: Frame): LaidLine[] {
  const sections = starts.flatMap((from, i) => [
    ...topOf(inRows(rows.slice(from, from + 1), frame.edge)),
    ...order(rows.slice(from + 1, starts[i + 1]), frame),
  ]);
  return [...order(rows.slice(0, starts[0]), frame), ...sections];
}

function readBlock(rows: readonly Row[], gutter: Gutter, frame: Frame): LaidLine[] {
  const { edge } = frame;
  const left = side(rows, (word) => word.x < gutter.x - 1);
  const right = side(rows, (word) => word.x >= gutter.x - 1);
  const inColumn = (column: Row[]): LaidLine[] => order(column, { ...frame, edge: edgeOf(column) });
  if (areParted(left, right, frame.ruling)) return [left, right].flatMap((column) => topOf(inColumn(column)));
  const lined = linedBands(rows, frame.ruling);
  if (isTable(lined, rows, gutter)) return readLined(lined, rows, frame);
  const starts = sectionStarts(rows, gutter);
  if (starts.length > 0) return readSections(rows, starts, frame);
  const notes = isSidebar(left, right) ? marginNotes(left, right, usualStep(right)) : null;
  if (notes) return withNotes(notes, right, inColumn(right));
  const bands = withHeadings(toBands(rows), gutter);
  if (isTable(bands, rows, gutter)) return readTable(bands, rows);
  const isCards = areCards(rows, gutter);
  if (isCards || isNamedColumn(left, right) || areColumns(left, right)) {
    const columns = isSidebar(left, right) && !isCards ? [right, left] : [left, right];
    return columns.flatMap((column) => topOf(inColumn(column)));
  }
  return joinCells(inRows(rows, edge, tableColumns(rows)));
}

/** Each note before what it stands beside. A date is put on the line of its title, a heading on one of its own. */
function withNotes(notes: Note[], text: Row[], lines: LaidLine[]): LaidLine[] {
  const laid = [...lines];
  for (const { rows, from, isLevel, isDate } of notes) {
    const own = inRows(rows, edgeOf(rows));
    const word = text[from]?.words[0];
    const at = word ? laid.findIndex(({ words }) => words.includes(word)) : laid.length;
    const first = laid[at];
    if (first && isLevel && isDate) laid.splice(at, 1, joined(own, first));
    else laid.splice(at, 0, ...topOf(own));
  }
  return laid;
}

/** A note and the first line beside it as cells of one row. */
function joined(own: LaidLine[], first: LaidLine): LaidLine {
  const words: Word[] = [];
  const rows: number[] = [];
  for (const line of own) {
    if (words.length > 0) rows.push(words.length);
    words.push(...line.words);
  }
  const cells = [words.length, ...first.cells.map((cell) => cell + words.length)];
  return { ...first, words: [...words, ...first.words], cells, rows, apart: true };
}

/** The first line of a column stands apart from whatever was read before. */
function topOf(lines: LaidLine[]): LaidLine[] {
  if (lines[0]) lines[0].apart = true;
  return lines;
}

/** Rows of a table, as far as space sets them apart. */
function toBands(rows: readonly Row[]): Row[][] {
  const step = usualStep(rows);
  const bands: Row[][] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    if (row.y - above > APART * Math.min(step, SET_SOLID * row.size)) bands.push([row]);
    else bands.at(-1)?.push(row);
    above = row.y;
  }
  return bands;
}

/** Headings that stand level begin what is below them on their own side, and are no row of a table. */
function withHeadings(bands: Row[][], { x }: Gutter): Row[][] {
  return bands.flatMap((band, i) => {
    const [above] = bands[i - 1] ?? [];
    if (above && bands[i - 1]?.length === 1 && areHeadings(above, band[0] as Row, x)) return [];
    const below = bands[i + 1];
    return below && band.length === 1 && areHeadings(band[0] as Row, below[0] as Row, x)
      ? [[...band, ...below]]
      : [band];
  });
}

function areHeadings(row: Row, below: Row, x: number): boolean {
  const left = row.words.filter((word) => word.x < x - 1);
  const right = row.words.filter((word) => word.x >= x - 1);
  return row.size > LARGER * below.size && left.length > 0 && [left, right].some(isSectionName);
}

/** Bands of several lines that begin, nearly all of them, with a line that has something on both sides. */
function isTable(bands: Row[][], rows: readonly Row[], { x }: Gutter): boolean {
  if (bands.length < FEWEST_BANDS || rows.length < LINES_OF_BAND * bands.length) return false;
  const across = bands.filter((band) => {
    const words = (band[0] as Row).words;
    return words.some((word) => word.x < x - 1) && words.some((word) => word.x >= x - 1);
  });
  return across.length >= ALIGNED * bands.length;
}

/** A table between whose rows lines are drawn: each cell whole, and no further than the next column. */
function readLined(bands: Row[][], rows: readonly Row[], frame: Frame): LaidLine[] {
  const columns = tableColumns(rows);
  return bands.flatMap((band) => {
    const starts = columns.length > 0 ? columns : columnStarts(band);
    const cells = cellsOf(
      band,
      starts.map((x) => x - BEFORE_COLUMN),
    );
    return readCells(cells, frame.edge, (cell, edge) => order(cell, { ...frame, edge }));
  });
}

/** A table row of which two cells have several lines is read cell by cell; all else line by line. */
function readTable(bands: Row[][], rows: readonly Row[]): LaidLine[] {
  const columns = tableColumns(rows);
  return bands.flatMap((band) => {
    const starts = columns.length > 0 ? columns : columnStarts(band);
    const cells = [Number.NEGATIVE_INFINITY, ...starts].map((from, i) => {
      const isIn = (word: Word): boolean => word.x >= from - 1 && word.x < (starts[i] ?? Number.POSITIVE_INFINITY) - 1;
      return { rows: side(band, isIn), edge: edgeOf(side(rows, isIn)) };
    });
    if (cells.filter((cell) => cell.rows.length > 1).length < 2) return inRows(band, edgeOf(rows));
    return cells.flatMap((cell) => inRows(cell.rows, cell.edge));
  });
}

/** @param columns where columns begin that some lines show, and others reach nearly */
function inRows(rows: readonly Row[], edge: number, columns: readonly number[] = []): LaidLine[] {
  const step = usualStep(rows);
  let above = Number.NEGATIVE_INFINITY;
  return rows.map(({ y, size, words }) => {
    const apart = y - above > Math.max(APART * step, 1.5 * size);
    above = y;
    const cells = words.flatMap((word, i) => {
      const before = words[i - 1];
      if (!before) return [];
      const isWide = word.x - before.end > CELL_GAP * Math.min(word.size, before.size);
      return isWide || word.walled || columns.some((x) => Math.abs(x - word.x) <= SAME_START) ? [i] : [];
    });
    return { y, size, words, cells, apart, edge, rows: [] };
  });
}

/** The commonest step from line to line: the lower middle one, since paragraphs and sections only make steps larger. */
function usualStep(rows: readonly Row[]): number {
  const steps: number[] = [];
  for (let i = 1; i < rows.length; i++) {
    const step = (rows[i] as Row).y - (rows[i - 1] as Row).y;
    if (step > 0.5 * (rows[i] as Row).size) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  return steps[Math.floor(steps.length * 0.4)] ?? 0;
}
