/** The places near a phrase where evidence is looked for. What each is: `Slot` in rules.ts. */

import { CONJUNCTION, EMPLOYER_PREPOSITION, FUNCTION_WORD } from './compiled.ts';
import type { Entry } from './entries.ts';
import type { Phrase, Reading } from './reading.ts';
import type { Slot } from './rules.ts';
import * as T from './tokens.ts';

/** Nearest first. */
const RANK: Record<Slot, number> = {
  left: 0,
  right: 1,
  paren: 2,
  tail: 3,
  org: 4,
  line: 5,
  entry: 6,
  duties: 7,
  section: 8,
  document: 9,
};
export const DEFAULT_SLOTS: readonly Slot[] = ['paren', 'tail', 'org', 'line', 'entry'];
export const CAUTION_SLOTS: readonly Slot[] = ['left', 'right', 'paren', 'tail', 'org', 'line'];
/** A heading that is none of the pack's: the employer of all that stands under it, or a name. */
const HEADING_RANK = RANK.entry + 15 * 16;
const SECTION_RANK = 1000;
const DOCUMENT_RANK = 1024;

/** True where a rank is that of words beside the phrase; false for its line, entry, duties and all farther off. */
export const isBeside = (rank: number): boolean => rank < RANK.line;
/** True where a rank is that of the lines that name a job: beside the phrase, its line, the entry's employer. */
export const isOfTitle = (rank: number): boolean => rank < SECTION_RANK && rank % 16 < RANK.duties;
/** True where a rank is that of the heading. */
export const isOfSection = (rank: number): boolean => rank === SECTION_RANK;
export const DEFAULT_REACH = 3;
const MOST_LEFT = 5;
const MOST_RIGHT = 6;
const MOST_PAREN = 10;
const MOST_TAIL = 16;
const OPEN = 0x28;
const CLOSE = 0x29;

/** Token ranges of the slots on the phrase's own line; -1 where there is none. */
export interface Slots {
  leftStart: number;
  /** As `leftStart`, but over one "and": "Construction and Facilities Officer". */
  titleStart: number;
  rightEnd: number;
  parenStart: number;
  parenEnd: number;
  tailStart: number;
  tailEnd: number;
  orgStart: number;
  orgEnd: number;
}

export function cutSlots(reading: Reading, phrase: Phrase): Slots {
  const { tokens } = reading;
  const slots: Slots = {
    leftStart: phrase.start,
    titleStart: phrase.start,
    rightEnd: phrase.end,
    parenStart: -1,
    parenEnd: -1,
    tailStart: -1,
    tailEnd: -1,
    orgStart: -1,
    orgEnd: -1,
  };
  while (slots.leftStart > 0 && phrase.headStart - slots.leftStart < MOST_LEFT) {
    if (((tokens.flags[slots.leftStart] as number) & (T.WALL_BEFORE | T.LINE_START)) !== 0) break;
    const before = slots.leftStart - 1;
    const shape = (tokens.flags[before] as number) & T.SHAPE;
    if (shape >= T.NUMBER || (reading.wordFlags(before) & FUNCTION_WORD) !== 0) break;
    slots.leftStart = before;
  }
  slots.titleStart = overJoint(reading, slots.leftStart);
  const lineEnd = reading.lineEnd(tokens.line[phrase.end - 1] as number);
  let right = true;
  for (let i = phrase.end; i < lineEnd && i < phrase.end + MOST_TAIL; i++) {
    const flags = tokens.flags[i] as number;
    const mark = (flags & T.SHAPE) === T.MARK;
    if (mark || (flags & T.GAP_BEFORE) !== 0) {
      if (T.markOf(flags) === OPEN && i <= phrase.end + 1) {
        slots.parenStart = i + 1;
        slots.parenEnd = i + 1;
        while (
          slots.parenEnd < lineEnd &&
          slots.parenEnd < i + MOST_PAREN &&
          T.markOf(tokens.flags[slots.parenEnd] as number) !== CLOSE
        )
          slots.parenEnd++;
      } else if (slots.tailStart < 0) {
        slots.tailStart = i;
        slots.tailEnd = Math.min(lineEnd, i + MOST_TAIL);
      }
      right = false;
      continue;
    }
    if (right && i < phrase.end + MOST_RIGHT) slots.rightEnd = i + 1;
    if (slots.orgStart < 0 && (reading.wordFlags(i) & EMPLOYER_PREPOSITION) !== 0) {
      slots.orgStart = i + 1;
      slots.orgEnd = Math.min(lineEnd, i + 11);
    }
    if ((flags & T.SENTENCE_END) !== 0) {
      // "Officer, Bank of X. Earlier, Y Police": the next sentence names no employer of this title.
      if (slots.tailStart >= 0) slots.tailEnd = i + 1;
      break;
    }
  }
  return slots;
}

/** Start of the words before the "and" that stands right before a token; the token where there is none. */
function overJoint(reading: Reading, token: number): number {
  const { flags } = reading.tokens;
  let start = token - 1;
  if (start <= 0 || ((flags[token] as number) & (T.WALL_BEFORE | T.LINE_START)) !== 0) return token;
  if ((reading.wordFlags(start) & CONJUNCTION) === 0) return token;
  while (start > 0 && token - start <= MOST_LEFT && ((flags[start] as number) & (T.WALL_BEFORE | T.LINE_START)) === 0) {
    if (((flags[start - 1] as number) & T.SHAPE) >= T.NUMBER || (reading.wordFlags(start - 1) & FUNCTION_WORD) !== 0)
      break;
    start--;
  }
  return start;
}

/** Tokens at the start of a line in which an employer may stand, though the line is a sentence. */
const EMPLOYER_FIRST = 3;

/** True where words stand inside a sentence of another line: "testified for the bank" names no employer. */
function isDuty(reading: Reading, line: number, own: number, start: number): boolean {
  if (line === own || start - reading.lineStart(line) < EMPLOYER_FIRST) return false;
  return ((reading.tokens.flags[reading.lineEnd(line) - 1] as number) & T.SENTENCE_END) !== 0;
}

/** Longest sentence, in tokens, through which words before a phrase are followed. */
const LONGEST_SENTENCE = 40;

/** True where a sentence ends between words and a phrase behind them. */
function isEarlier(reading: Reading, end: number, phrase: number): boolean {
  if (end > phrase) return false;
  if (phrase - end > LONGEST_SENTENCE) return true;
  for (let i = end - 1; i < phrase; i++) if (((reading.tokens.flags[i] as number) & T.SENTENCE_END) !== 0) return true;
  return false;
}

/** "Dayton PD (officer)": the title stands in a bracket behind its employer. */
const holdsInBracket = (reading: Reading, phrase: Phrase, end: number): boolean =>
  end === phrase.start - 1 && T.markOf(reading.tokens.flags[end] as number) === OPEN;

const SEMICOLON = 0x3b;

/** True where a part of a line ends between a token and the one before it. */
const endsPart = (reading: Reading, token: number): boolean =>
  T.markOf(reading.tokens.flags[token - 1] as number) === SEMICOLON ||
  ((reading.tokens.flags[token - 1] as number) & T.SENTENCE_END) !== 0;

/** "Constable, X Police 2001-10; Excise Officer 2010-16": words in a part of the line that has a role of its own are that role's. */
function isOfAnotherPart(reading: Reading, phrase: Phrase, start: number, end: number): boolean {
  const before = end <= phrase.start;
  let parted = false;
  for (let i = before ? end : phrase.end; i <= (before ? phrase.start : start); i++) {
    if (i > 0 && endsPart(reading, i)) parted = true;
  }
  if (!parted) return false;
  const line = reading.tokens.line[start] as number;
  let first = start;
  while (first > reading.lineStart(line) && !endsPart(reading, first)) first--;
  let last = end;
  while (last < reading.lineEnd(line) && !endsPart(reading, last)) last++;
  const other = reading.phrases[reading.phraseFrom(first)];
  return other !== undefined && other.end <= last;
}

/** Rank of the nearest allowed slot that holds the hit, lower is nearer; -1 where none does. Entry ranks grow with the lines between. */
export function slotRank(
  reading: Reading,
  phrase: Phrase,
  slots: Slots,
  entry: Entry,
  start: number,
  end: number,
  allowed: readonly Slot[],
  reach: number,
): number {
  const { tokens } = reading;
  const line = tokens.line[start] as number;
  const own = line === entry.line || line === (tokens.line[phrase.end - 1] as number);
  // One word of the title itself ("Construction Officer") is a modifier and no employer; so is one that runs into it.
  const modifies = end - start === 1 && start >= slots.titleStart && end <= phrase.headStart;
  const runsInto = phrase.title >= 0 && start < phrase.titleStart && end > phrase.titleStart;
  const isDuties = allowed.includes('duties');
  if (own && (end <= phrase.start || start >= phrase.end) && isOfAnotherPart(reading, phrase, start, end)) return -1;
  let best = -1;
  for (const slot of allowed) {
    let rank = -1;
    if (slot === 'left') rank = start >= slots.leftStart && end <= phrase.headStart ? RANK.left : -1;
    else if (slot === 'right') rank = start >= phrase.headEnd && end <= slots.rightEnd ? RANK.right : -1;
    else if (slot === 'paren')
      rank = slots.parenStart >= 0 && start >= slots.parenStart && end <= slots.parenEnd ? RANK.paren : -1;
    else if (slot === 'tail')
      rank = slots.tailStart >= 0 && start >= slots.tailStart && end <= slots.tailEnd ? RANK.tail : -1;
    else if (slot === 'org')
      rank = holdsInBracket(reading, phrase, end)
        ? RANK.paren
        : slots.orgStart >= 0 && start >= slots.orgStart && end <= slots.orgEnd
          ? RANK.org
          : -1;
    else if (modifies || runsInto) continue;
    else if (slot === 'line') rank = own && !(isDuties && isEarlier(reading, end, phrase.start)) ? RANK.line : -1;
    else if (slot === 'entry') {
      const away = Math.abs(line - entry.line);
      if (line >= entry.first && line < entry.last && away <= reach && !isDuty(reading, line, entry.line, start))
        rank = RANK.entry + Math.min(away, 15) * 16;
      else if (line === reading.lineUnder[entry.line] && reading.lineSection[line] === -1) rank = HEADING_RANK;
    } else if (slot === 'duties') {
      const away = line - entry.line;
      rank = away > 0 && line < entry.last && away <= reach ? RANK.duties + Math.min(away, 15) * 16 : -1;
    } else if (slot === 'section') rank = line === reading.lineUnder[entry.line] ? SECTION_RANK : -1;
    else if (slot === 'document') rank = DOCUMENT_RANK;
    if (rank >= 0 && (best < 0 || rank < best)) best = rank;
  }
  return best;
}
