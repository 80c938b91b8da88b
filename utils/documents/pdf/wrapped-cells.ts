/**
 * Joins the lines of a table row of which some cells broke, because the next word would not have fitted into the cell: read line by
 * line, "Public Safety Communications" would be a title and "Officer" another.
 */
import { SPAN } from './cards.ts';
import { SAME_START } from './gutters.ts';
import type { LaidLine } from './layout.ts';
import type { Word } from './rows.ts';
import { UNFINISHED } from './wrapped-lines.ts';

/** Points that a cell keeps clear before the next one, at least. */
const CLEAR = 7;
/** Space between two words, in heights of type. */
const SPACE = 0.22;
/** Baselines of one cell are at most this many heights of type apart. */
const FARTHEST = 1.6;

/** "January 2014 to June", of which the year is on the next line. */
const SPAN_BEGINS = /\d{4}\s*(?:[-\u2010-\u2015]|to|until)\s*\p{L}+\.?$/u;
const YEAR = /^(?:19|20)\d\d$/;

interface Cell {
  words: Word[];
  /** Where its text must end. */
  limit: number;
  /** Indexes into `words` of those that begin a further line. */
  rows: number[];
}

/** Lines with those joined that are one row of cells: its cells follow each other whole, `rows` says where each of their lines begins. */
export function joinCells(lines: readonly LaidLine[]): LaidLine[] {
  const joined: LaidLine[] = [];
  let open: Cell[] = [];
  let above: LaidLine | undefined;
  for (const line of lines) {
    const parts = above && open.length > 1 ? continued(open, above, line) : null;
    if (parts) {
      for (const [i, words] of parts) {
        const cell = open[i] as Cell;
        cell.rows.push(cell.words.length);
        cell.words.push(...words);
      }
      joined[joined.length - 1] = assembled(joined.at(-1) as LaidLine, open);
    } else {
      joined.push(line);
      open = toCells(line);
    }
    above = line;
  }
  return joined;
}

function toCells({ words, cells, edge }: LaidLine): Cell[] {
  const starts = [0, ...cells];
  return starts.map((from, i) => {
    const next = words[starts[i + 1] ?? words.length];
    return { words: words.slice(from, starts[i + 1]), limit: next ? next.x - CLEAR : edge, rows: [] };
  });
}

/** The words of a line by the cell that each continues, or null where one of them begins something. */
function continued(open: readonly Cell[], above: LaidLine, line: LaidLine): Map<number, Word[]> | null {
  if (line.apart || Math.abs(line.size - above.size) > 0.1 || line.y - above.y > FARTHEST * line.size) return null;
  const parts = new Map<number, Word[]>();
  const starts = [0, ...line.cells];
  for (const [i, from] of starts.entries()) {
    const words = line.words.slice(from, starts[i + 1]);
    const first = words[0] as Word;
    const at = open.findIndex((cell) => Math.abs((cell.words[0] as Word).x - first.x) <= SAME_START);
    const cell = open[at];
    const last = cell?.words.at(-1);
    if (!cell || !last || last.y < above.y - 1 || last.glyphs[0]?.font !== first.glyphs[0]?.font) return null;
    if (last.end + SPACE * line.size + (first.end - first.x) <= cell.limit) return null;
    if ((words.at(-1) as Word).end > cell.limit + CLEAR) return null;
    if (SPAN.test(textOf(cell.words))) return null;
    parts.set(at, words);
  }
  // Where every cell goes on, it is the next row: a date at the edge never leaves room for another. Unless one of them cannot end there.
  return parts.size < open.length || [...parts].some(([at, words]) => isOpen(open[at] as Cell, words)) ? parts : null;
}

/** The cell ends in the middle of a phrase, or of a span of time whose year is still to come. */
function isOpen(cell: Cell, words: readonly Word[]): boolean {
  const text = textOf(cell.words);
  return UNFINISHED.test(text) || (SPAN_BEGINS.test(text) && YEAR.test(textOf(words)));
}

const textOf = (words: readonly Word[]): string => words.map(({ text }) => text).join(' ');

function assembled(line: LaidLine, open: readonly Cell[]): LaidLine {
  const words: Word[] = [];
  const cells: number[] = [];
  const rows: number[] = [];
  for (const cell of open) {
    if (words.length > 0) cells.push(words.length);
    rows.push(...cell.rows.map((row) => row + words.length));
    words.push(...cell.words);
  }
  return { ...line, words, cells, rows };
}
