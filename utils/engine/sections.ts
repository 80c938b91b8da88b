/** Which heading each line stands under, and which form field a phrase answers. */
import { noteColumns } from './columns.ts';
import { MONTH, ONGOING } from './compiled.ts';
import type { Phrase, Reading } from './reading.ts';
import * as T from './tokens.ts';

const COLON = 0x3a;
/** Tokens between a field's label and what it says. */
const LONGEST_FIELD = 40;
/** Tokens of the longest label. */
const LONGEST_LABEL = 8;
/** Words that may stand before a phrase below a label that has a line of its own. */
const MOST_BEFORE = 3;
const OPEN = 0x28;
const DASH = 0x2d;
const BAR = 0x7c;
/** A line of capitals with more words is a sentence, not a heading. */
const LONGEST_HEADING = 6;
/** Lines below a name in which its title, employer and dates stand. */
const LONGEST_CARD = 4;

/** A label: index of its section rule, and its tokens. */
interface Field {
  rule: number;
  start: number;
  end: number;
}

export function readSections(reading: Reading): void {
  const { tokens, found, pack } = reading;
  reading.prepareLines(tokens.lines);
  reading.hasCards = false;
  let current = -1;
  let under = -1;
  let hit = 0;
  for (let line = 0; line < tokens.lines; line++) {
    const first = reading.lineStart(line);
    const end = reading.lineEnd(line);
    reading.lineHeading[line] = 0;
    noteDates(reading, line, first, end);
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
    } else if (isUnknownHeading(reading, line, first, end) && !isNameAmongPeople(reading, current, line)) {
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

function noteDates(reading: Reading, line: number, first: number, end: number): void {
  let years = 0;
  let gaps = 0;
  for (let i = first; i < end; i++) {
    const flags = reading.tokens.flags[i] as number;
    if ((flags & T.SHAPE) === T.YEAR) years++;
    if (i > first && ((flags & T.GAP_BEFORE) !== 0 || T.markOf(flags) === BAR)) gaps++;
  }
  reading.lineDated[line] = years > 0 ? 1 : 0;
  noteColumns(reading, line, years, gaps);
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

/** "REFERENCES", then "PAULA MENKE" above her title: among other people a line of capitals is a name, unless a dated job stands below it. */
function isNameAmongPeople(reading: Reading, section: number, line: number): boolean {
  if (reading.pack.rules.sections[section]?.context !== 'other-person') return false;
  const { tokens } = reading;
  const last = Math.min(tokens.lines - 1, line + LONGEST_CARD);
  for (let below = line + 1; below <= last; below++) {
    let times = 0;
    for (let i = reading.lineStart(below); i < reading.lineEnd(below); i++) {
      reading.looks++;
      const isYear = ((tokens.flags[i] as number) & T.SHAPE) === T.YEAR;
      if (isYear || (times > 0 && (reading.wordFlags(i) & ONGOING) !== 0)) times++;
    }
    if (times > 1) return false;
  }
  return true;
}

/**
 * The field label that the phrase answers ("Supervisor: ...", "Supervisor | ...", or "Supervisor" alone on the line above):
 * index of the section rule and its hit, or undefined.
 */
export function fieldOf(reading: Reading, phrase: Phrase): Field | undefined {
  const { tokens } = reading;
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
  if (colon >= 0) {
    const field = labelAt(reading, colon - LONGEST_LABEL, colon);
    if (field) return field;
  }
  return cellLabel(reading, phrase, line, first);
}

/** A label that fills the first cell of the phrase's line, or the whole line above it. */
function cellLabel(reading: Reading, phrase: Phrase, line: number, first: number): Field | undefined {
  const { tokens } = reading;
  if (phrase.start > first && phrase.start - first < LONGEST_FIELD) {
    for (let i = first + 1; i <= Math.min(phrase.start, first + LONGEST_LABEL); i++) {
      reading.looks++;
      const flags = tokens.flags[i] as number;
      if ((flags & (T.WALL_BEFORE | T.GAP_BEFORE)) === 0 && T.markOf(flags) !== BAR) continue;
      const field = labelAt(reading, first, i);
      return field?.start === first ? field : undefined;
    }
  }
  if (line === 0 || phrase.start - first > MOST_BEFORE) return undefined;
  const above = reading.lineStart(line - 1);
  if (first - above > LONGEST_LABEL) return undefined;
  const field = labelAt(reading, above, first);
  return field?.start === above ? field : undefined;
}

/** The label that ends right before a token. */
function labelAt(reading: Reading, from: number, end: number): Field | undefined {
  const { sections } = reading.found;
  for (let i = sections.from(from); i < sections.count && (sections.start[i] as number) < end; i++) {
    const rule = sections.rule[i] as number;
    if (sections.end[i] !== end || reading.pack.rules.sections[rule]?.reach !== 'line') continue;
    return { rule, start: sections.start[i] as number, end };
  }
  return undefined;
}
