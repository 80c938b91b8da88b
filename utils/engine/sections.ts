/** Which heading each line stands under, and which form field a phrase answers. */
import { MONTH, ONGOING } from './compiled.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';

const COLON = 0x3a;
/** Tokens between a field's label and what it says. */
const LONGEST_FIELD = 40;
const OPEN = 0x28;
const DASH = 0x2d;
/** A line of capitals with more words is a sentence, not a heading. */
const LONGEST_HEADING = 6;

export function readSections(reading: Reading): void {
  const { tokens, found, pack } = reading;
  reading.prepareLines(tokens.lines);
  let current = -1;
  let under = -1;
  let hit = 0;
  for (let line = 0; line < tokens.lines; line++) {
    const first = reading.lineStart(line);
    const end = reading.lineEnd(line);
    reading.lineHeading[line] = 0;
    reading.lineDated[line] = isDated(reading, first, end) ? 1 : 0;
    while (hit < found.sections.count && (found.sections.start[hit] as number) < first) hit++;
    let heading = -1;
    for (let i = hit; i < found.sections.count && (found.sections.start[i] as number) < first + 2; i++) {
      const start = found.sections.start[i] as number;
      // "1. Experience", "A) Experience": one token may stand before the heading.
      const leading = (tokens.flags[first] as number) & T.SHAPE;
      if (start === first + 1 && (leading < T.INITIAL || leading === T.YEAR)) continue;
      const after = found.sections.end[i] as number;
      const closed =
        after === end ||
        T.markOf(tokens.flags[after] as number) === COLON ||
        // "Career goal (5 years)"
        (T.markOf(tokens.flags[after] as number) === OPEN && start === first) ||
        (T.markOf(tokens.flags[after] as number) === DASH && start === first);
      if (closed && pack.rules.sections[found.sections.rule[i] as number]?.reach !== 'line') heading = i;
    }
    if (heading >= 0) {
      current = found.sections.rule[heading] as number;
      reading.lineHeading[line] = 1;
    } else if (isUnknownHeading(reading, line, first, end)) {
      current = -1;
      reading.lineHeading[line] = 1;
    }
    if (reading.lineHeading[line] === 1) under = line;
    reading.lineUnder[line] = under;
    reading.lineSection[line] = current;
  }
}

/** Ids of the sections whose headings the text has, each once, in order. */
export function sectionsFound(reading: Reading): string[] {
  const ids = new Set<string>();
  for (let line = 0; line < reading.tokens.lines; line++) {
    const section = reading.pack.rules.sections[reading.lineSection[line] as number];
    if (reading.lineHeading[line] === 1 && section) ids.add(section.id);
  }
  return [...ids];
}

function isDated(reading: Reading, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const shape = (reading.tokens.flags[i] as number) & T.SHAPE;
    if (shape === T.YEAR) return true;
  }
  return false;
}

/** A short line of capitals above a line that is not one: a heading that the pack does not know, which ends the section before. */
function isUnknownHeading(reading: Reading, line: number, first: number, end: number): boolean {
  const { tokens, found } = reading;
  if (end - first > LONGEST_HEADING || line + 1 >= tokens.lines) return false;
  if (((tokens.flags[first] as number) & T.BULLET_BEFORE) !== 0) return false;
  for (let i = first; i < end; i++) {
    const shape = (tokens.flags[i] as number) & T.SHAPE;
    if (shape !== T.ALL_CAPITALS && shape !== T.MARK) return false;
    if ((reading.wordFlags(i) & (MONTH | ONGOING)) !== 0) return false;
  }
  const title = found.titles.from(first);
  if (title < found.titles.count && (found.titles.start[title] as number) < end) return false;
  const phrase = reading.phrases[reading.phraseFrom(first)];
  if (phrase && phrase.start < end) return false;
  const below = reading.lineStart(line + 1);
  for (let i = below; i < reading.lineEnd(line + 1); i++) {
    const shape = (tokens.flags[i] as number) & T.SHAPE;
    if (shape === T.LOWER_WORD || shape === T.CAPITALISED) return true;
  }
  return false;
}

/** The field label ("Supervisor:") that the phrase answers: index of the section rule and its hit, or undefined. */
export function fieldOf(reading: Reading, phrase: Phrase): { rule: number; start: number; end: number } | undefined {
  const { tokens, found } = reading;
  const line = tokens.line[phrase.start] as number;
  const first = reading.lineStart(line);
  let colon = -1;
  for (let i = phrase.start - 1; i >= first && i > phrase.start - LONGEST_FIELD; i--) {
    reading.looks++;
    if (T.markOf(tokens.flags[i] as number) === COLON) {
      colon = i;
      break;
    }
  }
  if (colon < 0 && phrase.start === first && line > 0) {
    const before = reading.lineEnd(line - 1) - 1;
    if (T.markOf(tokens.flags[before] as number) === COLON) colon = before;
  }
  if (colon < 0) return undefined;
  for (
    let i = found.sections.from(colon - 8);
    i < found.sections.count && (found.sections.start[i] as number) < colon;
    i++
  ) {
    const rule = found.sections.rule[i] as number;
    if (found.sections.end[i] !== colon || reading.pack.rules.sections[rule]?.reach !== 'line') continue;
    return { rule, start: found.sections.start[i] as number, end: colon };
  }
  return undefined;
}
