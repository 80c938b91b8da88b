/**
 * Jobs beside each other. A page with cards in two columns comes out of a PDF line by line, so that the employer of one job
 * stands beside or below the title of another; or column by column, all titles first, then all employers, then all dates.
 * Words of another card say nothing of a title.
 */
import { FUNCTION_WORD, MONTH, ONGOING } from './compiled.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';

const BAR = 0x7c;
/** Tokens of a line that are looked at. */
const LONGEST_LINE = 60;
/** Lines on each side of a title in which the dates of its card may stand. */
const CARD = 4;
/** Lines of titles, employers and places above dates that stand in a list of their own. */
const LONGEST_LIST = 24;
/** UTF-16 units from the start of a line within which the place of a cell is told; no page is wider. */
const WIDEST = 400;
const NEW_LINE = 0x0a;

const isDateToken = (reading: Reading, token: number): boolean =>
  ((reading.tokens.flags[token] as number) & T.SHAPE) >= T.NUMBER ||
  (reading.wordFlags(token) & (MONTH | ONGOING | FUNCTION_WORD)) !== 0;
const isTime = (reading: Reading, token: number): boolean =>
  ((reading.tokens.flags[token] as number) & T.SHAPE) === T.YEAR || (reading.wordFlags(token) & ONGOING) !== 0;

const isBar = (reading: Reading, token: number): boolean => T.markOf(reading.tokens.flags[token] as number) === BAR;
const opensCell = (reading: Reading, token: number): boolean =>
  ((reading.tokens.flags[token] as number) & T.GAP_BEFORE) !== 0 || (token > 0 && isBar(reading, token - 1));

/** The cell of its line that a token stands in, from 0. */
function cellOf(reading: Reading, token: number): number {
  const first = reading.lineStart(reading.tokens.line[token] as number);
  let cell = 0;
  for (let i = first + 1; i <= token && i < first + LONGEST_LINE; i++) {
    reading.looks++;
    if (opensCell(reading, i) && !isBar(reading, i)) cell++;
  }
  return cell;
}

/**
 * Spans of two times in a line that holds nothing else, 0 for all others. A gap parts two spans, and so does one time right
 * behind another: "2010 - 2014 2014 - 2018". A comma joins them: somebody who left and came back.
 */
function spansOf(reading: Reading, line: number): number {
  const first = reading.lineStart(line);
  const end = Math.min(reading.lineEnd(line), first + LONGEST_LINE);
  let spans = 0;
  let times = 0;
  let justTime = false;
  for (let i = first; i < end; i++) {
    reading.looks++;
    if (isBar(reading, i)) continue;
    const time = isTime(reading, i);
    if (i > first && (opensCell(reading, i) || (time && justTime))) times = 0;
    if (time) {
      times++;
      if (times === 2) spans++;
      justTime = true;
    } else if ((reading.wordFlags(i) & MONTH) === 0) {
      justTime = false;
      if (!isDateToken(reading, i)) return 0;
    }
  }
  return spans;
}

/** Notes for a line whether it is cut into cells, and whether it holds dates and nothing else. */
export function noteColumns(reading: Reading, line: number, years: number, gaps: number): void {
  reading.lineCells[line] = Math.min(gaps + 1, 255);
  reading.lineDates[line] = 0;
  if (years === 0) return;
  const spans = spansOf(reading, line);
  if (spans === 0) return;
  reading.lineDates[line] = Math.min(spans, 255);
  const goesOn = line > 0 && reading.lineDates[line - 1] === 1;
  if (spans > 1 || goesOn) reading.hasCards = true;
  if (spans === 1) noteRun(reading, line, goesOn);
}

/** Keeps where a list of dates begins and how long it is, so that nobody counts its lines for each title above or below. */
function noteRun(reading: Reading, line: number, goesOn: boolean): void {
  const first = goesOn ? (reading.lineRun[line - 1] as number) : line;
  reading.lineRun[line] = first;
  reading.runLength[first] = line - first + 1;
}

/** True where dates for several cards stand on one line near a line. */
function isInCards(reading: Reading, line: number): boolean {
  const last = Math.min(reading.tokens.lines - 1, line + CARD);
  for (let at = Math.max(0, line - CARD); at <= last; at++) {
    reading.looks++;
    if ((reading.lineDates[at] as number) > 1) return true;
  }
  return false;
}

/** How many lines of dates stand below each other in one direction from a line, and the nearest of them. */
function datesFrom(reading: Reading, line: number, step: 1 | -1): { nearest: number; count: number } {
  const { lines } = reading.tokens;
  let nearest = line + step;
  while (nearest >= 0 && nearest < lines && reading.lineDates[nearest] !== 1) {
    reading.looks++;
    const dated = reading.lineHeading[nearest] === 1 || reading.lineDated[nearest] === 1;
    if (dated || Math.abs(nearest - line) > LONGEST_LIST) return { nearest, count: 0 };
    nearest += step;
  }
  if (nearest < 0 || nearest >= lines) return { nearest, count: 0 };
  const first = reading.lineRun[nearest] as number;
  const count = step === 1 ? first + (reading.runLength[first] as number) - nearest : nearest - first + 1;
  return { nearest, count };
}

/** True where titles, employers and dates stand in lists of their own, and two lines are not level in theirs. */
function isOtherInLists(reading: Reading, own: number, other: number): boolean {
  const above = Math.min(own, other);
  const below = Math.max(own, other);
  if (below - above > LONGEST_LIST) return false;
  for (const step of [1, -1] as const) {
    const { nearest, count } = datesFrom(reading, step === 1 ? below : above, step);
    if (count < 2) continue;
    for (let line = above; line <= below; line++) {
      reading.looks++;
      if (reading.lineDated[line] === 1) return false;
    }
    return Math.abs(nearest - own) % count !== Math.abs(nearest - other) % count;
  }
  return false;
}

/** True where words belong to a card or a row beside or below that of a phrase. */
export function isOfAnotherCard(reading: Reading, phrase: Phrase, start: number): boolean {
  const { line } = reading.tokens;
  const own = line[phrase.start] as number;
  const other = line[start] as number;
  const cells = reading.lineCells[own] as number;
  if (own === other) {
    if (cells < 2 || !reading.hasCards || !isInCards(reading, own)) return false;
    return cellOf(reading, phrase.start) !== cellOf(reading, start);
  }
  if (cells > 1 && reading.lineCells[other] === cells) return cellOf(reading, phrase.start) !== cellOf(reading, start);
  if (!reading.hasCards) return false;
  // Cards whose gaps were lost: which words are whose, nobody can tell.
  if (cells === 1 && reading.lineCells[other] === 1)
    return isInCards(reading, own) || isOtherInLists(reading, own, other);
  // A card beside has no such line, or this one has none.
  return isInCards(reading, own) && !isBelow(reading, phrase.start, start);
}

/** True where two cells begin at the same place of their lines, as far as spaces tell. */
function isBelow(reading: Reading, own: number, other: number): boolean {
  return Math.abs(placeOf(reading, own) - placeOf(reading, other)) <= 2;
}

/** UTF-16 units from the start of its line at which a token's cell begins; NaN where that is farther than a page is wide. */
function placeOf(reading: Reading, token: number): number {
  const { tokens, text } = reading;
  let first = token;
  const lineFirst = reading.lineStart(tokens.line[token] as number);
  while (first > lineFirst && token - first < LONGEST_LINE && !opensCell(reading, first)) {
    reading.looks++;
    first--;
  }
  const at = tokens.start[first] as number;
  for (let place = 0; place <= WIDEST; place++) {
    reading.looks++;
    if (place === at || text.charCodeAt(at - 1 - place) === NEW_LINE) return place;
  }
  return Number.NaN;
}
