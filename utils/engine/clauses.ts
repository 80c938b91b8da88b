/** Where sentences and clauses end. Lines of a resume are often sentences without a full stop. */
import type { Reading } from './reading.ts';
import * as T from './tokens.ts';

const SEMICOLON = 0x3b;
const BAR = 0x7c;
/** A line this long, in UTF-16 units, was probably wrapped. */
const WRAPPED = 55;

/** True where a sentence ends between a token and the one before it. */
export function sentenceBreak(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  const flags = tokens.flags[token] as number;
  if ((flags & T.WALL_BEFORE) !== 0) return true;
  if ((flags & T.LINE_START) === 0 || token === 0) return false;
  const line = tokens.line[token] as number;
  if (reading.lineHeading[line - 1] === 1 || reading.lineHeading[line] === 1) return true;
  const shape = flags & T.SHAPE;
  if (shape === T.LOWER_WORD) return false;
  const before = (tokens.end[token - 1] as number) - (tokens.start[reading.lineStart(line - 1)] as number);
  return before < WRAPPED || T.markOf(tokens.flags[token - 1] as number) === 0x3a;
}

/** True where a clause ends at this token. */
export function clauseBreak(reading: Reading, token: number): boolean {
  const mark = T.markOf(reading.tokens.flags[token] as number);
  return mark === SEMICOLON || mark === BAR || sentenceBreak(reading, token);
}
