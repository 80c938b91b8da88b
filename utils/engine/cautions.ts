/** Flags beside a label. None changes a label or a track; each asks the reviewer to look at a point. */
import type { Entry } from './entries.ts';
import { isSilenced } from './meaning.ts';
import type { Phrase, Reading } from './reading.ts';
import { CAUTION_SLOTS, DEFAULT_REACH, type Slots, slotRank } from './slots.ts';
import * as T from './tokens.ts';
import type { Caution, Context, Meaning } from './types.ts';

/** The role ended longer ago than the pack allows. */
export const LONG_AGO = 'engine:long-ago';
/** Letters are missing or broken near the phrase. */
export const DAMAGED = 'engine:damaged-text';
const REPLACEMENT = 0xfffd;
/** UTF-16 units on each side of the phrase. */
const DAMAGE_REACH = 200;
/** Lines from the title in which its dates are looked for. */
const DATE_LINES = 3;
/** Tokens from the phrase, however long its lines are. */
const FARTHEST = 100;

export function findCautions(
  reading: Reading,
  phrase: Phrase,
  slots: Slots,
  entry: Entry,
  meaning: Meaning,
  context: Context,
): Caution[] {
  const { tokens, pack, found } = reading;
  const cautions: Caution[] = [];
  const hits = found.cautions;
  for (
    let i = hits.from(Math.max(reading.lineStart(entry.first), phrase.start - FARTHEST));
    i < hits.count && (hits.start[i] as number) < Math.min(reading.lineEnd(entry.last - 1), phrase.end + FARTHEST);
    i++
  ) {
    reading.looks++;
    const rule = pack.rules.cautions[hits.rule[i] as number];
    if (
      !rule ||
      (rule.meaning && !rule.meaning.includes(meaning)) ||
      cautions.some((caution) => caution.id === rule.id)
    )
      continue;
    const start = hits.start[i] as number;
    const end = hits.end[i] as number;
    const inside = start >= phrase.start && end <= phrase.end;
    if (!inside && slotRank(reading, phrase, slots, entry, start, end, rule.in ?? CAUTION_SLOTS, DEFAULT_REACH) < 0)
      continue;
    if (isSilenced(reading, start, end)) continue;
    cautions.push({ id: rule.id, start: tokens.start[start] as number, end: tokens.end[end - 1] as number });
  }
  if (context === 'held') {
    const year = lastYear(reading, phrase, entry);
    if (year && pack.recency.asOf - year.value >= pack.recency.years) {
      cautions.push({ id: LONG_AGO, start: tokens.start[year.token] as number, end: tokens.end[year.token] as number });
    }
  }
  const at = reading.damagedAt < 0 ? -1 : damageNear(reading, phrase);
  if (at >= 0) cautions.push({ id: DAMAGED, start: at, end: at + 1 });
  return cautions;
}

/** Where the mark of a broken letter stands on the phrase's line, near it; -1 where there is none. */
function damageNear(reading: Reading, phrase: Phrase): number {
  const { tokens, text } = reading;
  const line = tokens.line[phrase.start] as number;
  const from = Math.max(
    tokens.start[reading.lineStart(line)] as number,
    (tokens.start[phrase.start] as number) - DAMAGE_REACH,
  );
  const to = Math.min(
    tokens.end[reading.lineEnd(line) - 1] as number,
    (tokens.end[phrase.end - 1] as number) + DAMAGE_REACH,
  );
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === REPLACEMENT) return i;
  return -1;
}

/** The last year of the entry's own dates; undefined where there is none or the role still goes on. */
function lastYear(reading: Reading, phrase: Phrase, entry: Entry): { value: number; token: number } | undefined {
  const { tokens, text } = reading;
  const dated = [entry.line, entry.line + 1, entry.line - 1, entry.line + 2].find(
    (line) =>
      line >= entry.first && line < Math.min(entry.last, entry.line + DATE_LINES) && reading.lineDated[line] === 1,
  );
  if (dated === undefined) return undefined;
  let last: { value: number; token: number } | undefined;
  const from = Math.max(reading.lineStart(dated), phrase.start - FARTHEST);
  const to = Math.min(reading.lineEnd(dated), phrase.end + FARTHEST);
  for (let i = from; i < to; i++) {
    reading.looks++;
    if (((tokens.flags[i] as number) & T.SHAPE) === T.YEAR) {
      const value = Number(text.slice(tokens.start[i], tokens.end[i]));
      if (!last || value > last.value) last = { value, token: i };
    } else if (last && isOngoing(reading, i)) return undefined;
  }
  if (last && last.token + 2 === reading.lineEnd(dated) && T.markOf(tokens.flags[last.token + 1] as number) === 0x2d)
    return undefined;
  return last;
}

const isOngoing = (reading: Reading, token: number): boolean =>
  /^(?:present|current|currently|now|today|ongoing)$/i.test(
    reading.text.slice(reading.tokens.start[token], reading.tokens.end[token]),
  );
