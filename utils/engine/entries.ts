/** Job entries: which lines belong to a phrase's title, and whether the phrase stands as a title at all. */
import { CONJUNCTION, FUNCTION_WORD, MONTH, ONGOING } from './compiled.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';

/** Lines above a title that may name its employer or dates. */
const MOST_ABOVE = 2;
const MOST_BELOW = 12;

/** A run of lines, ends exclusive. */
export interface Entry {
  first: number;
  last: number;
  line: number;
  /** True where one of the lines with the title, employer and dates holds a year. */
  dated: boolean;
}

const AMPERSAND = 0x26;

/** Marks, dates and column borders part a title from what stands beside it. */
function parts(reading: Reading, token: number): boolean {
  const shape = (reading.tokens.flags[token] as number) & T.SHAPE;
  if (shape === T.MARK) return T.markOf(reading.tokens.flags[token] as number) !== AMPERSAND;
  return shape === T.YEAR || shape === T.NUMBER || (reading.wordFlags(token) & (MONTH | ONGOING)) !== 0;
}

/** Words in lower case that may stand before the known part of a title on its line. */
const MOST_MODIFIERS = 5;

/** Words before a title that may be the name of its employer. */
const LONGEST_NAME = 12;

const isCapital = (reading: Reading, token: number): boolean => {
  const shape = (reading.tokens.flags[token] as number) & T.SHAPE;
  return shape === T.CAPITALISED || shape === T.ALL_CAPITALS || shape === T.INITIAL;
};

/** A line this long, in UTF-16 units, was probably wrapped. */
const WRAPPED = 55;

/** True where a line goes on with the sentence of the line above: "training delivered by a", then "detective". */
function goesOn(reading: Reading, token: number): boolean {
  const { tokens } = reading;
  const flags = tokens.flags[token] as number;
  if (token === 0 || (flags & (T.WALL_BEFORE | T.BLANK_BEFORE | T.BULLET_BEFORE)) !== 0) return false;
  const before = token - 1;
  if (((tokens.flags[before] as number) & T.SENTENCE_END) !== 0 || parts(reading, before)) return false;
  // "2010 to" ends a column of dates and no sentence.
  if ((reading.wordFlags(before) & FUNCTION_WORD) !== 0) return before === 0 || !parts(reading, before - 1);
  if (T.markOf(tokens.flags[before] as number) === AMPERSAND) return true;
  const above = tokens.start[reading.lineStart((tokens.line[token] as number) - 1)] as number;
  return (flags & T.SHAPE) === T.LOWER_WORD && (tokens.end[before] as number) - above >= WRAPPED;
}

/** "31B Military Police": the number of a specialty, with letters. */
function isCode(reading: Reading, token: number): boolean {
  const { tokens, text } = reading;
  const first = text.charCodeAt(tokens.start[token] as number);
  if (first < 0x30 || first > 0x39) return false;
  return /^\d+[A-Z][\dA-Z]*$/.test(text.slice(tokens.start[token], tokens.end[token]));
}

function isBorder(reading: Reading, token: number): boolean {
  const flags = reading.tokens.flags[token] as number;
  if ((flags & T.WALL_BEFORE) !== 0) return true;
  if ((flags & T.LINE_START) !== 0) return !goesOn(reading, token);
  return token > 0 && (parts(reading, token - 1) || isCode(reading, token - 1));
}

/** Past tenses that do not end in -ed, with which lines of duties begin. */
const IRREGULAR: ReadonlySet<string> = new Set(
  'took wrote fed met sold kept taught ran led made held gave drew brought built sent sat rode drove spoke sang told dealt set put cut hit let read found won heard saw knew got bought caught fought sought did stood swore hid'.split(
    ' ',
  ),
);
const ARTICLE = /^(?:the|an?)$/i;
const OWN_CLAIM = /^(?:worked|served|employed|hired|appointed|promoted|elevated|elected|commissioned|sworn)$/;

/** "Interviewed mayor, sheriff, poet": in a line of duties what follows a comma is one of those who were met. */
function isListed(reading: Reading, phrase: Phrase): boolean {
  const { tokens, text } = reading;
  const line = tokens.line[phrase.start] as number;
  const first = reading.lineStart(line);
  if (phrase.start - first < 2 || reading.lineDated[line] === 1) return false;
  const word = text.slice(tokens.start[first], tokens.end[first]).toLowerCase();
  if (!(word.endsWith('ed') || IRREGULAR.has(word)) || OWN_CLAIM.test(word)) return false;
  return ((tokens.flags[first + 1] as number) & T.SHAPE) === T.LOWER_WORD;
}

/** True where the phrase, or the double title or capitalised employer that it ends, begins at a border. */
export function opensSegment(reading: Reading, phrase: Phrase): boolean {
  const { tokens } = reading;
  // "the sheriff" is spoken of.
  if (ARTICLE.test(reading.text.slice(tokens.start[phrase.start], tokens.end[phrase.start]))) return false;
  if (isListed(reading, phrase)) return false;
  if (isBorder(reading, phrase.start)) return true;
  if (phrase.plural) return false;
  // "Company Name Officer 05/2013", "hotel night security officer", "Navigator and Legal Officer": all before it is a name.
  const capital = isCapital(reading, phrase.start);
  let joints = 0;
  for (let at = phrase.start - 1, taken = 0; at >= 0 && taken < LONGEST_NAME; at--, taken++) {
    reading.looks++;
    const joint = (reading.wordFlags(at) & CONJUNCTION) !== 0 || T.markOf(tokens.flags[at] as number) === AMPERSAND;
    if (joint) joints++;
    // In capitals "US" is no pronoun.
    else if ((reading.wordFlags(at) & FUNCTION_WORD) !== 0 && !isShort(reading, at) && !isGrade(reading, at))
      return false;
    else if (capital ? !isCapital(reading, at) : taken >= MOST_MODIFIERS) return false;
    if (joints > 1) return false;
    if (isBorder(reading, at)) return closesSegment(reading, phrase);
  }
  return false;
}

const isShort = (reading: Reading, token: number): boolean =>
  ((reading.tokens.flags[token] as number) & T.SHAPE) === T.ALL_CAPITALS &&
  reading.text.slice(reading.tokens.start[token], reading.tokens.end[token]) === 'US';

/** "EMT-I": a grade and no pronoun. */
const isGrade = (reading: Reading, token: number): boolean => {
  const at = reading.tokens.start[token] as number;
  return reading.text[at - 1] === '-' && reading.text[at] === 'I';
};

/** Letters of the longest grade that a line of capitals may show: "OFFICER III". */
const LONGEST_GRADE = 3;

/** In a line of capitals a capital is no sign of a grade: "POLICE CHIEF DUTIES". */
function isShouted(reading: Reading, title: number, after: number): boolean {
  const { flags, start, end } = reading.tokens;
  if (((flags[title] as number) & T.SHAPE) !== T.ALL_CAPITALS) return false;
  return (
    ((flags[after] as number) & T.SHAPE) === T.ALL_CAPITALS &&
    (end[after] as number) - (start[after] as number) > LONGEST_GRADE
  );
}

/** True where a border, a date or an employer follows the phrase and its grade. */
function closesSegment(reading: Reading, phrase: Phrase): boolean {
  const { tokens } = reading;
  let after = phrase.end;
  // "Officer II", "Officer First Class": a grade belongs to the title.
  while (after < tokens.count && after < phrase.end + 2 && ((tokens.flags[after] as number) & T.LINE_START) === 0) {
    if (!isCapital(reading, after) || isShouted(reading, phrase.end - 1, after)) break;
    after++;
  }
  if (after >= tokens.count) return true;
  if (((tokens.flags[after] as number) & (T.LINE_START | T.WALL_BEFORE)) !== 0) return true;
  return parts(reading, after) || (reading.wordFlags(after) & FUNCTION_WORD) !== 0;
}

/** True where the phrase stands alone between borders: "Police Officer, City of X, 2010", "Employer | Police Officer". */
export function isTitleLike(reading: Reading, phrase: Phrase): boolean {
  phrase.titleLike ??= opensSegment(reading, phrase) && closesSegment(reading, phrase);
  return phrase.titleLike;
}

/** True where a line begins a new entry of its own: it holds a phrase that stands as a title. Asked once a line. */
function beginsEntry(reading: Reading, line: number): boolean {
  const known = reading.lineBegins[line] as number;
  if (known !== 0) return known === 1;
  const first = reading.lineStart(line);
  const end = reading.lineEnd(line);
  let begins = false;
  for (let i = reading.linePhrase[line] as number; i < reading.phrases.length && !begins; i++) {
    const other = reading.phrases[i] as Phrase;
    reading.looks++;
    if (other.start >= end) break;
    begins = other.start >= first && isTitleLike(reading, other);
  }
  reading.lineBegins[line] = begins ? 1 : 2;
  return begins;
}

/** Notes for each line the first phrase that does not end before it. */
export function indexPhrases(reading: Reading): void {
  let phrase = 0;
  for (let line = 0; line < reading.tokens.lines; line++) {
    const first = reading.lineStart(line);
    while (phrase < reading.phrases.length && (reading.phrases[phrase] as Phrase).end <= first) phrase++;
    reading.linePhrase[line] = phrase;
    reading.lineBegins[line] = 0;
  }
}

const startsWith = (reading: Reading, line: number, bit: number): boolean =>
  ((reading.tokens.flags[reading.lineStart(line)] as number) & bit) !== 0;

/** The lines of the entry that a phrase belongs to. A blank line ends it, save one between a bare title and its employer. */
export function entryOf(reading: Reading, phrase: Phrase): Entry {
  const { tokens } = reading;
  const line = tokens.line[phrase.start] as number;
  let first = line;
  const bullet = startsWith(reading, line, T.BULLET_BEFORE);
  for (let above = line - 1; above >= 0 && line - above <= MOST_ABOVE; above--) {
    if (startsWith(reading, above + 1, T.BLANK_BEFORE) || reading.lineHeading[above] === 1) break;
    if (beginsEntry(reading, above) || (startsWith(reading, above, T.BULLET_BEFORE) && !bullet)) break;
    if (reading.lineDated[line] === 1 && reading.lineDated[above] === 1) break;
    first = above;
  }
  let last = line + 1;
  for (; last < tokens.lines && last - line <= MOST_BELOW; last++) {
    if (reading.lineHeading[last] === 1 || beginsEntry(reading, last)) break;
    const near = last - line === 1 && reading.lineDated[line] !== 1;
    if (startsWith(reading, last, T.BLANK_BEFORE) && !near && !doubleSpaced(reading, last)) break;
    if (
      last > line + 1 &&
      reading.lineDated[last] === 1 &&
      reading.lineDated[line] === 1 &&
      !startsWith(reading, last, T.BULLET_BEFORE)
    )
      break;
  }
  let dated = false;
  for (let i = first; i < Math.min(last, line + 3); i++) if (reading.lineDated[i] === 1) dated = true;
  return { first, last, line, dated };
}

/** Some exports put a blank line after every line; there a blank line means nothing. */
function doubleSpaced(reading: Reading, line: number): boolean {
  return line > 1 && startsWith(reading, line - 1, T.BLANK_BEFORE) && startsWith(reading, line - 2, T.BLANK_BEFORE);
}

/** Tokens of a line, on each side of a place in it, in which two years are looked for. */
const FARTHEST = 60;

/** True where a line holds two years, or one and an open end, side by side: one year alone may be that of a plan. */
export function hasSpan(reading: Reading, line: number, near = reading.lineStart(line)): boolean {
  let open = false;
  const end = Math.min(reading.lineEnd(line), near + FARTHEST);
  for (let i = Math.max(reading.lineStart(line), near - FARTHEST); i < end; i++) {
    reading.looks++;
    const shape = (reading.tokens.flags[i] as number) & T.SHAPE;
    const word = reading.wordFlags(i);
    if (shape === T.YEAR || (word & ONGOING) !== 0) {
      if (open) return true;
      open = shape === T.YEAR;
    } else if (shape < T.NUMBER && (word & (MONTH | FUNCTION_WORD)) === 0) open = false;
  }
  return false;
}
