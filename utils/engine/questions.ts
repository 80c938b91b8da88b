/** Questions that a form puts to the applicant. The words are the form's: only an answer says anything of the person. */
import { type Answer, readAnswer } from './answers.ts';
import { sentenceBreak } from './clauses.ts';
import { EMPTY_BOX, TICKED_BOX } from './markup.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';

const QUESTION = 0x3f;
const COLON = 0x3a;
const OPEN = 0x28;
/** Tokens from the phrase to the question mark, and to the word that addresses the applicant. */
const LONGEST = 40;
/** Tokens between a phrase and the colon or the line end behind which its answer stands: "Police officer license (Y/N):". */
const LONGEST_LABEL = 7;
/** UTF-16 units of an answer. */
const LONGEST_ANSWER = 90;
const ADDRESS = /^(?:you|your)$/i;
/** A whole line, or the rest of one, that is an answer and nothing else. */
const BARE = /^[\s|:\-\u2013]*(?:yes|no|y|n|true|false|none|n\/a|0(?:\s+years?)?)[.\s]*(?:\n|$)/i;
const BAR = 0x7c;
/** Tokens of an answer of one word. */
const LONGEST_WORD = 3;
/** Asked of others, or of what others did: no answer makes the role the applicant's. */
const OF_OTHERS =
  /\b(?:relatives?|related|relations?|family|spouse|parents?|know|known|met|arrested|stopped|cited|detained|questioned|dismissed|disciplined|contacted|referred|complain\w*)\b/i;
/** Asked for a wish. */
const OF_WILL =
  /\b(?:willing|would|will|want|wish|accept|interested|consider|hope|plan|prefer|appl(?:y|ied|ying)|tested|able|could|can|relocate|become)\b/i;

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
  of: 'role' | 'will' | 'others';
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
  const question = text.slice(from, tokens.end[mark]);
  const addressed = addresses(reading, phrase.start);
  // "Title: Animal Control Officer | Sworn? N" asks something else of the same row.
  if (!addressed && (mark - phrase.end > LONGEST_LABEL || holdsCell(reading, phrase.end, mark)))
    return labelled(reading, phrase);
  const of = OF_OTHERS.test(question) ? 'others' : OF_WILL.test(question) ? 'will' : 'role';
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
    if (NOTHING.test(behind)) return { says: 'no', at: phrase.end < tokens.count ? phrase.end : -1, of: 'role' };
    if (BLANK.test(behind)) return { says: 'open', at: -1, of: 'role' };
  }
  if (isOneOfChoices(reading, line, phrase.start)) return { says: 'open', at: -1, of: 'role' };
  const lineEnd = reading.lineEnd(line);
  if (phrase.end < lineEnd && isBox(reading, phrase.end) && isBox(reading, lineEnd - 1)) {
    const ticked = markAt(reading, phrase.end) === TICKED_BOX;
    const word = readAnswer(
      text.slice(tokens.start[phrase.end], (tokens.start[phrase.end] as number) + LONGEST_ANSWER),
    );
    return { says: word ?? (ticked ? 'yes' : 'no'), at: phrase.end, of: 'role', boxed: true };
  }
  let at = phrase.end;
  for (; at < lineEnd && at - phrase.end < LONGEST_LABEL; at++) {
    const flags = tokens.flags[at] as number;
    const cell = (flags & T.GAP_BEFORE) !== 0 || flags >>> 16 === BAR;
    if (!cell && (at === phrase.end || (tokens.flags[at - 1] as number) >>> 16 !== COLON)) continue;
    const rest = text.slice(tokens.end[at - 1], (tokens.end[at - 1] as number) + LONGEST_ANSWER);
    if (BARE.test(rest)) return { says: readAnswer(rest), at, of: 'role' };
  }
  // The line below is an answer and nothing else.
  if (at < lineEnd || at >= tokens.count || reading.lineEnd(line + 1) - at > LONGEST_WORD) return null;
  const rest = text.slice(tokens.start[at], (tokens.start[at] as number) + LONGEST_ANSWER);
  return BARE.test(rest) ? { says: readAnswer(rest), at, of: 'role' } : null;
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
  return CHOOSE.test(before) && !OF_WILL.test(before);
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
