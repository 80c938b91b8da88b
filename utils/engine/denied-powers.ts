/**
 * A form that asks below a job whether it was sworn, or had powers of arrest, and gets a "no". The title and the employer
 * still say police; the answer says that the holder was none. What the post was, a person must see.
 */

import type { Assessed } from './annotate.ts';
import { readAnswer } from './answers.ts';
import { isTitleLike } from './entries.ts';
import { trackOf } from './policy.ts';
import type { Reading } from './reading.ts';
import * as T from './tokens.ts';
import { UNKNOWN } from './types.ts';

/** The answer took the meaning from the post. */
export const POWERS_DENIED = 'engine:powers-denied';
/** Lines below a title in which the question may stand. */
const FARTHEST = 8;
/** Tokens, and UTF-16 units, of those lines that are looked at. */
const LONGEST = 800;
const QUESTION = 0x3f;
const COLON = 0x3a;
const ASKED =
  /\b(?:sworn|arrest (?:powers?|authority)|powers? (?:of|to) arrest|police powers?|peace officer (?:status|powers?)|make arrests|(?:POST|state)[ -]certified|carry (?:a )?(?:firearm|weapon|gun)s?)\b[^?:.;\n]{0,40}(?:[?:]|\((?:y\/n|yes\/no)\)\s*:)/gi;

/** True where a question or a label stands in the lines. */
function asks(reading: Reading, from: number, to: number): boolean {
  const first = reading.lineStart(from);
  const end = Math.min(reading.lineEnd(to - 1), first + LONGEST);
  for (let i = first; i < end; i++) {
    reading.looks++;
    const mark = T.markOf(reading.tokens.flags[i] as number);
    if (mark === QUESTION || mark === COLON) return true;
  }
  return false;
}

/** True where one of the lines asks for the powers and says no. */
function isDenied(reading: Reading, from: number, to: number): boolean {
  const { tokens, text } = reading;
  if (to <= from || !asks(reading, from, to)) return false;
  const start = tokens.start[reading.lineStart(from)] as number;
  const end = Math.min(start + LONGEST, tokens.end[reading.lineEnd(to - 1) - 1] as number);
  const block = text.slice(start, end);
  for (const match of block.matchAll(ASKED)) {
    if (readAnswer(block.slice(match.index + match[0].length)) === 'no') return true;
  }
  return false;
}

/** The line behind the last that may belong to a title: an empty line, a heading or the next title ends it. */
function lastLine(reading: Reading, line: number, next: number): number {
  const most = Math.min(reading.tokens.lines, next, line + FARTHEST + 1);
  for (let at = line + 1; at < most; at++) {
    const blank = ((reading.tokens.flags[reading.lineStart(at)] as number) & T.BLANK_BEFORE) !== 0;
    if (reading.lineHeading[at] === 1 || (blank && at > line + 1 && !isSpaced(reading, at))) return at;
  }
  return most;
}

const isSpaced = (reading: Reading, line: number): boolean =>
  ((reading.tokens.flags[reading.lineStart(line - 1)] as number) & T.BLANK_BEFORE) !== 0;

/** Takes the meaning from held titles whose powers the text denies in answer to a question. */
export function heedDenials(reading: Reading, all: readonly Assessed[]): void {
  // From the end, so that the next title below is known: the lowest line with one, and the lowest beyond that.
  let nearest = reading.tokens.lines;
  let beyond = nearest;
  let known = { line: -1, denied: false };
  for (let i = all.length - 1; i >= 0; i--) {
    const one = all[i] as Assessed;
    const { line } = one.entry;
    if (one.judged.context !== 'held') continue;
    if (trackOf(reading.pack, one.weighed.meaning, 'held').track === 'leo') {
      const until = nearest > line ? nearest : beyond;
      if (known.line !== line) known = { line, denied: isDenied(reading, line, lastLine(reading, line, until)) };
      if (known.denied) one.weighed = { ...one.weighed, meaning: UNKNOWN, denied: true };
    }
    if (line < nearest && isTitleLike(reading, one.phrase)) {
      beyond = nearest;
      nearest = line;
    }
  }
}
