/**
 * Titles that are none without their employer. "Sergeant" is a soldier, a fireman or a policeman: a pack may make such a
 * word a mention only beside an employer of the meaning that its rule gives, where it stands as a title and was held.
 */
import type { Assessed } from './annotate.ts';
import { EMPLOYER_PREPOSITION, MONTH, ONGOING } from './compiled.ts';
import { isTitleLike } from './entries.ts';
import type { Reading } from './reading.ts';
import type { TitleRule } from './rules.ts';
import * as T from './tokens.ts';

/** Points from which words name an employer. */
const EMPLOYS = 20;
/** Lines above and below a title in which its employer may stand. */
const ABOVE = 2;
const BELOW = 1;
/** Tokens of the longest line that names an employer, and those of a line that are looked at. */
const LONGEST_NAME = 14;
const FARTHEST = 40;
const SLASH = 0x2f;
const COLON = 0x3a;

const shapeOf = ({ tokens }: Reading, token: number): number => (tokens.flags[token] as number) & T.SHAPE;

/** True where nothing but a mark, a gap, a date, a preposition before an employer, or the line's end parts a title from what follows. */
function isParted(reading: Reading, start: number, end: number): boolean {
  const { flags, count } = reading.tokens;
  const first = flags[start] as number;
  if ((first & (T.LINE_START | T.WALL_BEFORE)) === 0 && shapeOf(reading, start - 1) < T.NUMBER) return false;
  if (end >= count || ((flags[end] as number) & (T.LINE_START | T.WALL_BEFORE)) !== 0) return true;
  if (shapeOf(reading, end) >= T.NUMBER) {
    // "Captain/Executive Officer" is one title, "Major:" a label.
    const mark = T.markOf(flags[end] as number);
    return mark !== SLASH && mark !== COLON;
  }
  return (reading.wordFlags(end) & (MONTH | ONGOING | EMPLOYER_PREPOSITION)) !== 0;
}

/** What the words of a line say of an employer: of the meaning, of another, or of none. */
function employerIn(reading: Reading, line: number, near: number, says: TitleRule['says']): 'own' | 'other' | 'none' {
  const { evidence } = reading.found;
  const from = Math.max(reading.lineStart(line), near - FARTHEST);
  const to = Math.min(reading.lineEnd(line), near + FARTHEST);
  let found: 'own' | 'none' = 'none';
  for (let i = evidence.from(from); i < evidence.count && (evidence.start[i] as number) < to; i++) {
    reading.looks++;
    const rule = reading.pack.rules.evidence[evidence.rule[i] as number];
    if (!rule?.in?.includes('entry')) continue;
    for (const meaning of Object.keys(rule.says)) {
      if ((rule.says[meaning] as number) < EMPLOYS) continue;
      if (says[meaning] === undefined) return 'other';
      found = 'own';
    }
  }
  return found;
}

/** True where a line may name the employer of a title beside it: short, and neither a duty nor a sentence. */
function mayName(reading: Reading, line: number, title: number): boolean {
  const { flags } = reading.tokens;
  const first = reading.lineStart(line);
  const end = reading.lineEnd(line);
  if (end - first > LONGEST_NAME || ((flags[first] as number) & T.BULLET_BEFORE) !== 0) return false;
  // The title's own full stop ("Sgt.") ends no sentence; that of a duty does.
  return line === title || ((flags[end - 1] as number) & T.SENTENCE_END) === 0;
}

/** True where the words between two tokens stand as a title whose employer has the meaning of the rule. */
export function isEmployed(reading: Reading, rule: TitleRule, start: number, end: number): boolean {
  if (!isParted(reading, start, end)) return false;
  const { tokens } = reading;
  const line = tokens.line[start] as number;
  const own = employerIn(reading, line, start, rule.says);
  if (own !== 'none') return own === 'own';
  let found = false;
  for (let at = Math.max(0, line - ABOVE); at <= Math.min(tokens.lines - 1, line + BELOW); at++) {
    if (at === line || !mayName(reading, at, line)) continue;
    const beside = employerIn(reading, at, reading.lineStart(at), rule.says);
    if (beside === 'other') return false;
    if (beside === 'own') found = true;
  }
  return found;
}

/** False for a title that needs an employer and is not the applicant's, or turned out to mean something else. */
export function isKept(reading: Reading, { phrase, weighed, judged }: Assessed): boolean {
  const rule = phrase.title < 0 ? undefined : reading.pack.rules.titles[phrase.title];
  if (!rule?.employed) return true;
  return judged.context === 'held' && rule.says[weighed.meaning] !== undefined && isTitleLike(reading, phrase);
}
