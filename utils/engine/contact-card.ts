/**
 * Cards of people who can be asked. Below a heading that no rule knows, a reference looks like a job: a title, an employer, no dates.
 * What a job has not is a telephone number or a mail address of its own.
 */
import type { Entry } from './entries.ts';
import type { Reading } from './reading.ts';

/** Lines below the entry in which the number may stand. */
const LINES_BELOW = 3;
/** UTF-16 units of a card that are looked at. */
const LONGEST_CARD = 400;
/** And of a line that may begin with a form of address. */
const LONGEST_ADDRESS = 40;
const CONTACT = /\d{3}[).\-\u2010-\u2015 ]{1,2}\d{3}[.\-\u2010-\u2015 ]\d{4}|[^\s@]@[^\s@]/;

/** How others are named, and applicants hardly ever. */
const HONORIFIC = /^\W*(?:mr|mrs|ms|miss|mx|dr|prof)\.?\s+\p{Lu}/iu;

/** True for an entry without dates that says how a person can be reached, or stands below "Mr. Dale Ostrow". */
export function isContactCard(reading: Reading, { first, last, dated }: Entry): boolean {
  if (dated) return false;
  const { tokens, text } = reading;
  const isAddressed = (line: number): boolean => {
    const start = tokens.start[reading.lineStart(line)] as number;
    return HONORIFIC.test(text.slice(start, start + LONGEST_ADDRESS));
  };
  if (isAddressed(first) || (first > 0 && isAddressed(first - 1))) return true;
  let end = last;
  while (end < last + LINES_BELOW && end + 1 < tokens.lines && reading.lineHeading[end + 1] !== 1) end++;
  const from = tokens.start[reading.lineStart(first)] as number;
  const to = tokens.end[reading.lineEnd(end) - 1] as number;
  return CONTACT.test(text.slice(from, Math.min(to, from + LONGEST_CARD)));
}
