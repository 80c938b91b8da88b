/**
 * Headings and dates that stand in the margin, each level with what it belongs to. Read as a column of their own they would come
 * after all of the text, which then has no headings: "Police Officer" among the references would be a job that was held.
 */
import type { Row, Word } from './rows.ts';

/** What stands in the margin, and the rows of the text that belong to it. */
export interface Note {
  rows: Row[];
  /** Index into the text's rows at which it begins to hold. */
  from: number;
  /** Level with that row, not above it. */
  isLevel: boolean;
  /** It says when, not what. */
  isDate: boolean;
}

/** Rows of one note are no farther apart than this, in heights of type. */
const ONE_NOTE = 1.6;
/** Rows that a heading and a date have at most: a list in a sidebar has more. */
const MOST_ROWS = { heading: 2, date: 4 };
/** Words of letters in a date: two months, "to", "present". */
const MOST_WORDS = 4;
/** Nearer than this below a heading, in heights of type, stands what it is the heading of: then this is a sidebar. */
const OWN_TEXT = 1.9;
/** Rows in the margin for each row of text, at most, where it holds more than dates: a margin is mostly empty. */
const SPARSE = 0.5;
/** Heights of type by which a note may stand higher or lower than its text: it may be larger, or set bold. */
const LEVEL = 0.75;
/** Heights of type by which it may stand lower, where the text beside it begins higher. */
const LOWER = 1.6;
/** A row begins something where the step above it is this much larger than usual. */
const BEGINS = 1.12;
/** Part of the notes that must stand level with the beginning of something. */
const MOST_LEVEL = 0.8;
const DATE = /\b(?:19|20)\d\d\b|\b(?:present|current|now)\b/i;

/**
 * The notes, or null where the margin is no margin but a column.
 * @param step the usual distance between the baselines of the text
 */
export function marginNotes(margin: readonly Row[], text: readonly Row[], step: number): Note[] | null {
  const groups = toGroups(margin);
  if (margin.length > (groups.every(isDate) ? 1 : SPARSE) * text.length) return null;
  if (groups.some((group, i) => isList(group, groups[i + 1]))) return null;
  const notes = groups.map((rows) => toNote(rows, text, step));
  const fitting = notes.flatMap((note) => (note ? [note] : []));
  if (!fitting.some(({ isLevel }) => isLevel) || fitting.length < MOST_LEVEL * groups.length) return null;
  let from = 0;
  return groups.map((rows, i) => {
    const note = notes[i] ?? { rows, from: firstBelow(text, rows), isLevel: false, isDate: false };
    from = Math.max(from, note.from);
    return { ...note, from };
  });
}

/** More than a heading or a date: lines of its own, or a heading with its text close below. */
function isList(group: Row[], next: Row[] | undefined): boolean {
  if (isDate(group)) return group.length > MOST_ROWS.date;
  const last = group.at(-1) as Row;
  const hasText = next !== undefined && !isDate(next) && (next[0] as Row).y - last.y < OWN_TEXT * last.size;
  return group.length > MOST_ROWS.heading || hasText;
}

/** A time with hardly a word beside it. */
function isDate(rows: Row[]): boolean {
  const words = rows.flatMap((row) => row.words.map(({ text }) => text));
  return DATE.test(words.join(' ')) && words.filter((word) => /\p{L}{2}/u.test(word)).length <= MOST_WORDS;
}

function toGroups(margin: readonly Row[]): Row[][] {
  const groups: Row[][] = [];
  for (const row of margin) {
    const above = groups.at(-1)?.at(-1);
    if (above && row.y - above.y <= ONE_NOTE * row.size && fontOf(above) === fontOf(row)) groups.at(-1)?.push(row);
    else groups.push([row]);
  }
  return groups;
}

function toNote(rows: Row[], text: readonly Row[], step: number): Note | null {
  const first = rows[0] as Row;
  const last = rows.at(-1) as Row;
  const reach = LEVEL * first.size;
  const level = nearest(text, first, step);
  if (level >= 0) return { rows, from: level, isLevel: true, isDate: isDate(rows) };
  const isFree = text.every(({ y }) => y < first.y - reach || y > last.y + reach);
  return isFree ? { rows, from: firstBelow(text, rows), isLevel: false, isDate: isDate(rows) } : null;
}

/** The row at whose height a note stands and that begins something; one a line higher, where none is level. */
function nearest(text: readonly Row[], { y, size }: Row, step: number): number {
  let found = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, row] of text.entries()) {
    const lower = y - row.y;
    if (lower < -LEVEL * size || lower > LOWER * size || Math.abs(lower) >= least || !begins(text, i, step)) continue;
    found = i;
    least = Math.abs(lower);
  }
  return found;
}

function begins(text: readonly Row[], i: number, step: number): boolean {
  const above = text[i - 1];
  const row = text[i] as Row;
  return !above || row.y - above.y >= BEGINS * step || fontOf(above) !== fontOf(row);
}

function firstBelow(text: readonly Row[], rows: Row[]): number {
  const found = text.findIndex(({ y }) => y > (rows.at(-1) as Row).y);
  return found < 0 ? text.length : found;
}

const fontOf = ({ words }: Row): string | undefined => (words[0] as Word).glyphs[0]?.font;
