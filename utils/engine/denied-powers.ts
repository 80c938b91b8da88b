/**
 * A form that asks below a job whether it was sworn, or had powers of arrest, and gets a "no". The title and the employer
 * still say police; the answer says that the holder was none. What the post was, a person must see.
 */

import type { Assessed } from './annotate.ts';
import { isNumber, readAnswer } from './answers.ts';
import { isDeniedByColumn } from './denied-column.ts';
import { isTitleLike } from './entries.ts';
import { TICKED_BOX } from './markup.ts';
import { trackOf } from './policy.ts';
import type { Reading } from './reading.ts';
import * as T from './tokens.ts';
import { UNKNOWN } from './types.ts';

/** The answer took the meaning from the post. */
export const POWERS_DENIED = 'engine:powers-denied';
/** Lines below a title in which the question may stand. */
const FARTHEST = 16;
/** Lines above a title in which it may stand. */
const MOST_ABOVE = 3;
/** Tokens of those lines that are looked at. */
const LONGEST = 800;
/** UTF-16 units of those lines that are looked at. */
const LONGEST_BLOCK = 2400;
/** UTF-16 units of the longest word that may say no. */
const LONGEST_NO = 12;
/** First signs of such words, so that most tokens need no look. */
const MAY_BEGIN: ReadonlySet<number> = new Set([...'nNfFzZxX0_'].map((sign) => sign.charCodeAt(0)));
const SAYS_NO = /^(?:no|n|not|none|never|false|nil|zero|0|x|_+x_+|n\/a)\.?$/i;
/** What may be asked for, and the rest of the question or label up to where its answer may begin. */
const ASKED =
  /\b(?:sworn|arrest(?:ing)? (?:powers?|authority)|authority to (?:make )?arrests?|powers? (?:of|to) arrest|police powers?|peace officer(?: status| powers?)?|make arrests|(?:POST|state)[ -]certified|carry (?:a )?(?:firearm|weapon|gun)s?)\b[^?:.;|=\t\n]{0,120}/gi;
/** "(Y/N)", "(yes or no)": what may be answered. */
const CHOICE = /^\s*\(?\s*(?:y\s*\/\s*n|yes\s*(?:\/|or)\s*no)\s*\)?/i;
/** The same at the end of a label, or a dash, a slash, or spaces there with an answer of one word. */
const CHOICE_AT_END = /\(\s*(?:y\s*\/\s*n|yes\s*(?:\/|or)\s*no)\s*\)\s*/i;
const ANSWER_AT_END = /(?:\s[-\u2013\u2014/]|\s)\s*(?:no|n|none|never|false|n\/a)\s*$/i;
/** An answer and nothing else in its cell or line. */
const BARE = /^[\s|=/\-\u2013\u2014]*(?:no|n|none|never|false|n\/a|not applicable)\s*\.?\s*(?:$|[\n|\t;,]|\s{2})/i;
/** Boxes, or both answers, of which one is marked. */
const BOXES = /^[\s|=]*(?:[[(\u2610-\u2612\u25a0-\u25cf_]|yes\b|y\b)/i;

/** The first box of a label without a mark: "Sworn Yes [ ] No [x]". */
const DRAWN = /(?:\b(?:yes|no|y|n)\s*)?(?:\[[ x]?\]|\([ x]\)|[\u2610-\u2612]|_{2,})/i;

/** True where a word that may be a "no" stands in the lines: looked for first, since that is fast. */
function mayDeny(reading: Reading, from: number, to: number): boolean {
  const { tokens, text } = reading;
  const first = reading.lineStart(from);
  const end = Math.min(reading.lineEnd(to - 1), first + LONGEST);
  for (let i = first; i < end; i++) {
    reading.looks++;
    if (T.markOf(tokens.flags[i] as number) === TICKED_BOX) return true;
    const start = tokens.start[i] as number;
    const length = (tokens.end[i] as number) - start;
    if (
      length <= LONGEST_NO &&
      MAY_BEGIN.has(text.charCodeAt(start)) &&
      SAYS_NO.test(text.slice(start, start + length))
    )
      return true;
  }
  return false;
}

/** True where the words of a question or label are followed by a "no", in any of the ways in which forms set one. */
function isAnsweredNo(label: string, after: string): boolean {
  const choice = CHOICE_AT_END.exec(label);
  if (choice) {
    const rest = label.slice(choice.index + choice[0].length);
    return readAnswer(rest.trim() === '' ? after : rest) === 'no';
  }
  const drawn = DRAWN.exec(label);
  if (drawn) return readAnswer(label.slice(drawn.index) + after) === 'no';
  // "Sworn - No", "Sworn   No": the answer ends its line.
  if (ANSWER_AT_END.test(label)) return /^(?:$|[\n|\t;.])/.test(after);
  const mark = after[0];
  if (mark === '.' || mark === ';' || isNumber(after.slice(1))) return false;
  if (mark === '?' || mark === ':') return readAnswer(after.slice(1).replace(CHOICE, '')) === 'no';
  return BARE.test(after) || (BOXES.test(after) && readAnswer(after) === 'no');
}

/** True where one of the lines asks for the powers and says no. */
function isDenied(reading: Reading, from: number, to: number): boolean {
  const { tokens, text } = reading;
  if (to <= from || !mayDeny(reading, from, to)) return false;
  const start = tokens.start[reading.lineStart(from)] as number;
  const end = Math.min(start + LONGEST_BLOCK, tokens.end[reading.lineEnd(to - 1) - 1] as number);
  const block = text.slice(start, end);
  for (const match of block.matchAll(ASKED)) {
    if (isAnsweredNo(match[0], block.slice(match.index + match[0].length))) return true;
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

/** First of the lines right above a title that are its own: none with another title, and behind an empty line or a heading. */
function firstLine(reading: Reading, line: number): number {
  for (let at = line - 1; at >= Math.max(0, line - MOST_ABOVE); at--) {
    if (reading.lineHeading[at] === 1) return at + 1;
    const phrase = reading.phrases[reading.phraseFrom(reading.lineStart(at))];
    if (phrase && phrase.start < reading.lineEnd(at)) return line;
    if (at === 0 || ((reading.tokens.flags[reading.lineStart(at)] as number) & T.BLANK_BEFORE) !== 0) return at;
  }
  return line;
}

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
      if (known.line !== line)
        known = { line, denied: isDenied(reading, firstLine(reading, line), lastLine(reading, line, until)) };
      if (known.denied || isDeniedByColumn(reading, one.phrase))
        one.weighed = { ...one.weighed, meaning: UNKNOWN, denied: true };
    }
    if (line < nearest && isTitleLike(reading, one.phrase)) {
      beyond = nearest;
      nearest = line;
    }
  }
}
