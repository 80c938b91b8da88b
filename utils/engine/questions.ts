/** Questions that a form puts to the applicant. The words are the form's: only an answer says anything of the person. */
import { type Answer, readAnswer } from './answers.ts';
import { isOwnLabel } from './claims.ts';
import { sentenceBreak } from './clauses.ts';
import { asksForWill, isJobRow, type Matter, matterAbove, matterOf, tickedBefore } from './form-labels.ts';
import { EMPTY_BOX, TICKED_BOX } from './markup.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';

const QUESTION = 0x3f;
const COLON = 0x3a;
const OPEN = 0x28;
/** Tokens from the phrase to the question mark, and to the word that addresses the applicant. */
const LONGEST = 40;
/** Tokens between a phrase and the colon or the line end behind which its answer stands: "Police officer license (Y/N):". */
const LONGEST_LABEL = 9;
/** UTF-16 units of an answer. */
const LONGEST_ANSWER = 90;
const ADDRESS = /^(?:you|your)$/i;
/** A whole line, or the rest of one, that is an answer and nothing else. */
const BARE = /^[\s|:\-\u2013]*(?:yes|no|y|n|true|false|none|n\/a|0(?:\s+years?)?)[.\s]*(?:\n|$)/i;
const BAR = 0x7c;
/** Tokens of an answer of one word. */
const LONGEST_WORD = 3;
const CHOOSE = /\((?:please )?(?:circle|check|tick|select|choose|mark|underline)\b[^)]{0,30}\)/i;

/** UTF-16 units of a value right behind a phrase. */
const LONGEST_VALUE = 40;
/** With what a value may begin, behind spaces and a quotation mark. */
const VALUE: ReadonlySet<string> = new Set([':', '=', '|', '>', '-', '\u2013', '\u2014', '0', '_']);
/** "Police officer 0, Security 4", "police officer=no": what an applicant has of it is nothing. */
const NOTHING =
  /^["']?\s*(?:[:=|>]|->|[-\u2013\u2014])?\s*(?:0(?:\s*(?:years?|yrs?|months?))?|zero|no|none|false|never)\s*(?:[,;|\n]|$)/i;
const BLANK = /^\s*[:=]?\s*_{2,}[ \t]*(?:\n|$)/;

/** The question that a phrase stands in, and its answer. */
export interface Asked {
  /** Undefined where something is said that is neither yes nor no. */
  says: Answer | undefined;
  /** Token with which the answer begins, -1 where there is none. */
  at: number;
  /** Of whom, or of what, the form asks. */
  of: Matter;
  /** The boxes of the line stand behind their words: "Police officer [ ]  Jailer [x]". */
  boxed?: boolean;
}

/** The question, or the label of a form, that a phrase stands in; null where it stands in neither. */
export function askedIn(reading: Reading, phrase: Phrase): Asked | null {
  const { tokens, text } = reading;
  let mark = phrase.end;
  while (mark < tokens.count && markAt(reading, mark) !== QUESTION) {
    if (mark - phrase.end > LONGEST || sentenceBreak(reading, mark)) return labelled(reading, phrase);
    mark++;
  }
  if (mark >= tokens.count) return labelled(reading, phrase);
  const after = text.slice(tokens.end[mark], (tokens.end[mark] as number) + LONGEST_ANSWER);
  const says = readAnswer(after);
  const at = mark + 1 < tokens.count ? mark + 1 : -1;
  const from = tokens.start[Math.max(0, questionStart(reading, phrase.start))] as number;
  const addressed = addresses(reading, phrase.start);
  // "Title: Animal Control Officer | Sworn? N" asks something else of the same row.
  if (!addressed && (mark - phrase.end > LONGEST_LABEL || holdsCell(reading, phrase.end, mark)))
    return labelled(reading, phrase);
  const of = matterOf(
    text.slice(from, tokens.start[phrase.start]),
    text.slice(tokens.end[phrase.end - 1], tokens.start[mark]),
  );
  if (says) return { says, at, of };
  if (!addressed) return null;
  // The next line is no answer.
  if (at < 0 || beginsLine(reading, at)) return { says: 'open', at: -1, of };
  return { says: undefined, at, of };
}

/** The first sign behind a phrase that is no space and no quotation mark. */
function signBehind(text: string, end: number): string {
  let at = end;
  while (text[at] === ' ' || text[at] === '"' || text[at] === '\t') at++;
  return text[at] ?? '';
}

/** "Certified peace officer:" or "Certified peace officer" alone, with an answer and nothing else on the line below or in the next cell. */
function labelled(reading: Reading, phrase: Phrase): Asked | null {
  const { tokens, text } = reading;
  if (phrase.plural) return null;
  const line = tokens.line[phrase.end - 1] as number;
  const end = tokens.end[phrase.end - 1] as number;
  if (VALUE.has(signBehind(text, end))) {
    const behind = text.slice(end, end + LONGEST_VALUE);
    // "Police officer | No | 2010 - 2018": a value of that job.
    const cell = /^\s*\|\s*[^\s\d]/.test(behind);
    if (NOTHING.test(behind) && !(cell && phrase.end < tokens.count && isJobRow(reading, phrase, phrase.end)))
      return { says: 'no', at: phrase.end < tokens.count ? phrase.end : -1, of: 'role' };
    if (BLANK.test(behind)) return { says: 'open', at: -1, of: 'role' };
  }
  if (isOneOfChoices(reading, line, phrase.start)) return { says: 'open', at: -1, of: 'role' };
  const lineEnd = reading.lineEnd(line);
  if (phrase.end < lineEnd && isBox(reading, phrase.end) && isBox(reading, lineEnd - 1)) {
    const ticked = markAt(reading, phrase.end) === TICKED_BOX;
    const word = readAnswer(
      text.slice(tokens.start[phrase.end], (tokens.start[phrase.end] as number) + LONGEST_ANSWER),
    );
    return { says: word ?? (ticked ? 'yes' : 'no'), at: phrase.end, of: matterAbove(reading, phrase), boxed: true };
  }
  const box = tickedBefore(reading, phrase);
  const boxOf = box < 0 ? 'role' : matterAbove(reading, phrase);
  if (boxOf !== 'role') return { says: 'yes', at: box, of: boxOf, boxed: true };
  let at = phrase.end;
  for (; at < lineEnd && at - phrase.end < LONGEST_LABEL; at++) {
    const flags = tokens.flags[at] as number;
    const cell = (flags & T.GAP_BEFORE) !== 0 || flags >>> 16 === BAR;
    if (!cell && (at === phrase.end || (tokens.flags[at - 1] as number) >>> 16 !== COLON)) continue;
    const rest = text.slice(tokens.end[at - 1], (tokens.end[at - 1] as number) + LONGEST_ANSWER);
    if (BARE.test(rest)) return answerOf(reading, phrase, at, rest);
  }
  // The line below is an answer and nothing else.
  if (at < lineEnd || at >= tokens.count || reading.lineEnd(line + 1) - at > LONGEST_WORD) return null;
  const rest = text.slice(tokens.start[at], (tokens.start[at] as number) + LONGEST_ANSWER);
  return BARE.test(rest) ? answerOf(reading, phrase, at, rest) : null;
}

/** An answer in the next cell, behind the colon or on the line below; null where it is another label's or another value of a job. */
function answerOf(reading: Reading, phrase: Phrase, at: number, rest: string): Asked | null {
  const { tokens, text } = reading;
  const between = text.slice(tokens.end[phrase.end - 1], tokens.end[at - 1]).replace(/[|:]\s*$/, '');
  if (!isOwnLabel(between)) return null;
  const says = readAnswer(rest);
  const colon = markAt(reading, at - 1) === COLON;
  if (says === 'no' && !colon && isJobRow(reading, phrase, at)) return null;
  return { says, at, of: matterAbove(reading, phrase) };
}

/** "Status (circle one): Active officer / Retired officer": which of them was meant, no text can show. */
function isOneOfChoices(reading: Reading, line: number, start: number): boolean {
  const { tokens, text } = reading;
  const first = reading.lineStart(line);
  if (start - first > LONGEST || start === first) return false;
  let bracket = false;
  for (let i = first; i < reading.lineEnd(line) && i < first + LONGEST; i++) {
    if (isBox(reading, i)) return false;
    if (i < start && markAt(reading, i) === OPEN) bracket = true;
  }
  if (!bracket) return false;
  const before = text.slice(tokens.start[first], tokens.start[start]);
  return CHOOSE.test(before) && !asksForWill(before);
}

function questionStart(reading: Reading, token: number): number {
  let start = token;
  while (start > 0 && token - start < LONGEST && !sentenceBreak(reading, start)) start--;
  return start;
}

/** True where a cell ends between two tokens. */
function holdsCell(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (markAt(reading, i) === BAR || ((reading.tokens.flags[i] as number) & T.GAP_BEFORE) !== 0) return true;
  }
  return false;
}

function addresses(reading: Reading, end: number): boolean {
  for (let i = end - 1; i >= 0 && end - i <= LONGEST; i--) {
    if (ADDRESS.test(wordAt(reading, i))) return true;
    if (sentenceBreak(reading, i)) return false;
  }
  return false;
}

const beginsLine = ({ tokens }: Reading, token: number): boolean =>
  ((tokens.flags[token] as number) & T.LINE_START) !== 0;
const isBox = (reading: Reading, token: number): boolean =>
  markAt(reading, token) === TICKED_BOX || markAt(reading, token) === EMPTY_BOX;
const markAt = ({ tokens }: Reading, token: number): number => T.markOf(tokens.flags[token] as number);
const wordAt = ({ tokens, text }: Reading, token: number): string => text.slice(tokens.start[token], tokens.end[token]);
