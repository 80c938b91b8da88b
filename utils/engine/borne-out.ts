/**
 * Whether a text bears out that the applicant held a role. A headline, a boast, or a clause whose subject was misread can
 * all look like a claim; the short course is suggested only where the text also shows a post: a job entry, an answer on a
 * form, an employer, or a time. Where it does not, a person must look. No pack can bend this.
 */
import type { Assessed } from './annotate.ts';
import { sentenceBreak } from './clauses.ts';
import { isContactCard } from './contact-card.ts';
import { isTime } from './english.ts';
import { isUnexplainedBox } from './form-labels.ts';
import type { Reading } from './reading.ts';
import { isOfTitle } from './slots.ts';
import * as T from './tokens.ts';

/** The claim stands alone: the track is review in place of the short course. */
export const NOT_BORNE_OUT = 'engine:not-borne-out';
/** Tokens on each side of a phrase in which its time is looked for. */
const FARTHEST = 30;

/** True where a year or a length of time stands in the phrase's own sentence. */
function saysWhen(reading: Reading, start: number, end: number): boolean {
  const { tokens } = reading;
  const tells = (token: number): boolean =>
    ((tokens.flags[token] as number) & T.SHAPE) === T.YEAR ||
    isTime(reading.text.slice(tokens.start[token], tokens.end[token]));
  for (let i = start - 1; i >= 0 && start - i <= FARTHEST; i--) {
    if (sentenceBreak(reading, i + 1)) break;
    if (tells(i)) return true;
  }
  for (let i = end; i < tokens.count && i - end < FARTHEST; i++) {
    if (sentenceBreak(reading, i)) break;
    if (tells(i)) return true;
  }
  return false;
}

/** UTF-16 units behind a phrase in which it may say that it is a licence. */
const LONGEST_LICENCE = 40;
const LICENCE =
  /^\s*(?:basic|advanced|master|intermediate)?\s*(?:licen[sc]e|certificat\w*|credentials?)\b(?![^\n]{0,40}\?)/i;

/** "Texas Peace Officer License: Yes": who has the licence need not have had the post. */
function isLicence(reading: Reading, end: number): boolean {
  const from = reading.tokens.end[end - 1] as number;
  return LICENCE.test(reading.text.slice(from, from + LONGEST_LICENCE));
}

/** Lines of a text of which the first may be a headline, and the others the job below it. */
const HEAD = 4;

/** True where the first line of a text has dates, or a line of their own below it: those beside other words are another job's. */
function isDatedHeadline(reading: Reading, last: number): boolean {
  if (reading.lineDated[0] === 1) return true;
  for (let line = 1; line < Math.min(last, HEAD); line++) if ((reading.lineDates[line] as number) > 0) return true;
  return false;
}

/** True where the words around a held role show it as a post. */
function showsPost(reading: Reading, { phrase, entry, judged, weighed }: Assessed): boolean {
  const section = reading.pack.rules.sections[reading.lineSection[entry.line] as number];
  if (section?.context !== 'held' && isContactCard(reading, entry)) return false;
  const own = [judged.by, ...judged.others].filter(({ context }) => context === 'held');
  // "[x] Police officer [ ] Jailer" and no word of what the boxes are for: jobs that were held, or jobs that are wanted.
  const answered = !isUnexplainedBox(reading, phrase) && !isLicence(reading, phrase.end);
  const dated = entry.line > 0 || isDatedHeadline(reading, entry.last);
  if (own.some(({ kind, stated }) => kind === 'section' || (kind === 'entry' && dated) || (stated && answered)))
    return true;
  // Told in sentences under a heading of jobs that has dates.
  if (entry.dated && section?.context === 'held') return true;
  const { meaning } = weighed;
  const employed = weighed.votes.some(
    ({ kind, says, rank }) => kind === 'evidence' && (says[meaning] ?? 0) > 0 && isOfTitle(rank),
  );
  return employed || saysWhen(reading, phrase.start, phrase.end);
}

/** The meanings of which the text shows a held post. */
export function shownPosts(reading: Reading, all: readonly Assessed[]): ReadonlySet<string> {
  const shown = new Set<string>();
  for (const one of all) {
    const { meaning } = one.weighed;
    if (one.judged.context === 'held' && !shown.has(meaning) && showsPost(reading, one)) shown.add(meaning);
  }
  return shown;
}
