/** A table of jobs with a column that asks whether each was sworn, and a "no" in the row of a title. */
import type { Phrase, Reading } from './reading.ts';

/** Rows above a title in which the heads of the columns may stand, and UTF-16 units of a row. */
const FARTHEST = 12;
const LONGEST_ROW = 300;
const CELLS = /\s*\|\s*|\t+| {3,}/;
const NO = /^(?:no|n|none|false|n\/a|\[\s*\]\s*yes\s*\[\s*x\s*\]\s*no)\.?$/i;
const HAS_NO = /(?:[|\t]| {3})\s*(?:no|n|none|false|n\/a|\[)/i;
const HEAD =
  /^(?:sworn(?: (?:position|officer|status|job))?|arrest (?:powers?|authority)|powers? (?:of|to) arrest|police powers?|peace officer(?: (?:status|powers?))?)\s*\??\s*(?:\(?(?:y\s*\/\s*n|yes\s*\/\s*no)\)?)?\s*[:?]?$/i;

function rowOf(reading: Reading, line: number): string {
  const { tokens, text } = reading;
  const from = tokens.start[reading.lineStart(line)] as number;
  const end = tokens.end[reading.lineEnd(line) - 1] as number;
  // The bars at both ends of a row stand outside its tokens or make empty cells; a row has them all or none.
  return text.slice(from, Math.min(end, from + LONGEST_ROW)).replace(/^\s*\|\s*|\s*\|\s*$/g, '');
}

/** True where the column that asks for the powers says no in the row of a title. */
export function isDeniedByColumn(reading: Reading, phrase: Phrase): boolean {
  const line = reading.tokens.line[phrase.end - 1] as number;
  const row = rowOf(reading, line);
  if (!HAS_NO.test(row)) return false;
  const cells = row.split(CELLS);
  for (let at = line - 1; at >= Math.max(0, line - FARTHEST); at--) {
    reading.looks++;
    const heads = rowOf(reading, at).split(CELLS);
    const column = heads.length < 2 ? -1 : heads.findIndex((head) => HEAD.test(head.trim()));
    if (column >= 0) return heads.length === cells.length && NO.test((cells[column] ?? '').trim());
  }
  return false;
}
