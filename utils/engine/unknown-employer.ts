/**
 * A default of the pack ("patrol officer" is police unless something else is said) holds where nothing else is said. An
 * employer whose name tells nothing is something: a guard firm and a town look alike. There the meaning stays unknown, and
 * a person looks, but only where the default would lead to the short course.
 */
import type { Assessed } from './annotate.ts';
import { FUNCTION_WORD, MONTH, ONGOING } from './compiled.ts';
import { isTitleLike } from './entries.ts';
import { trackOf } from './policy.ts';
import type { Reading } from './reading.ts';
import * as T from './tokens.ts';
import { UNKNOWN } from './types.ts';

/** Tokens of the longest employer that is looked for. */
const LONGEST_NAME = 12;
/** Points from which a title is no default any more. */
const NO_DEFAULT = 30;

/** True where titles alone speak for the meaning, and not strongly. */
function isDefault({ weighed }: Assessed): boolean {
  if (weighed.decidedBy !== 'sum') return false;
  let points = 0;
  for (const { kind, says } of weighed.votes) {
    const own = says[weighed.meaning] ?? 0;
    if (own > 0 && kind !== 'title') return false;
    points += own;
  }
  return points < NO_DEFAULT;
}

/** True where a capitalised word stands in the tokens: a name of something. */
function holdsName(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const shape = (reading.tokens.flags[i] as number) & T.SHAPE;
    if (shape !== T.CAPITALISED && shape !== T.ALL_CAPITALS) continue;
    if ((reading.wordFlags(i) & (FUNCTION_WORD | MONTH | ONGOING)) === 0) return true;
  }
  return false;
}

/** True where the line below a title is a name and no duty: neither a bullet nor a sentence. */
function holdsNameBelow(reading: Reading, line: number): boolean {
  const { flags } = reading.tokens;
  const first = reading.lineStart(line);
  const end = reading.lineEnd(line);
  if (((flags[first] as number) & (T.BULLET_BEFORE | T.BLANK_BEFORE)) !== 0) return false;
  if (((flags[end - 1] as number) & T.SENTENCE_END) !== 0) return false;
  return end - first <= LONGEST_NAME && holdsName(reading, first, end);
}

function namesEmployer(reading: Reading, { phrase, entry }: Assessed): boolean {
  const { line } = entry;
  const section = reading.pack.rules.sections[reading.lineSection[line] as number];
  if (!entry.dated && section?.context !== 'held') return false;
  const end = reading.lineEnd(line);
  if (holdsName(reading, phrase.end, Math.min(end, phrase.end + LONGEST_NAME))) return true;
  if (holdsName(reading, reading.lineStart(line), phrase.start)) return true;
  if (entry.first < line && holdsName(reading, reading.lineStart(entry.first), reading.lineStart(line))) return true;
  return line + 1 < entry.last && holdsNameBelow(reading, line + 1);
}

/** Takes the meaning from held titles that have it by default, at an employer that the pack does not know. */
export function doubtDefaults(reading: Reading, all: readonly Assessed[]): void {
  for (const one of all) {
    if (one.judged.context !== 'held' || trackOf(reading.pack, one.weighed.meaning, 'held').track !== 'leo') continue;
    if (!isDefault(one) || !isTitleLike(reading, one.phrase) || !namesEmployer(reading, one)) continue;
    one.weighed = { ...one.weighed, meaning: UNKNOWN };
  }
}
