/** Cards beside each other: what stands on one line belongs to two jobs, or to two people. */
import type { Gutter } from './gutters.ts';
import type { Row, Word } from './rows.ts';

/** A span of time, from one year to another or until now; a row of a table has one. */
export const SPAN =
  /(?:19|20)\d\d\s*(?:[-\u2010-\u2015]|to|until|through)\s*(?:\p{L}+\.?\s+|\d{1,2}\/)?(?:(?:19|20)\d\d|now|present|current|today)/iu;
/** How a person can be reached: references stand on cards too. */
const CONTACT = /\S@\S+\.\S|\d{3}[-. )]{1,2}\d{3}[-. ]\d{4}/;

/** What answers the left side, and stands on no card. */
const ANSWER = /^\W*(?:yes|no|none|never|n\/a|not applicable|x)\W*$/i;
/** Words beside a span in a line that says when, and hardly anything else. */
const MOST_BESIDE = 2;
/** Lines of a card for each that says when, at least; a column of dates has one. */
const LINES_OF_CARD = 2;

/** True where both sides of the gutter have what a job or a person has once: on one line, or each among lines of its own. */
export function areCards(rows: readonly Row[], { x }: Pick<Gutter, 'x'>): boolean {
  const [left, right] = [true, false].map((isLeft) => rows.map(({ words }) => textOf(words, x, isLeft))) as [
    string[],
    string[],
  ];
  if (right.some((line) => ANSWER.test(line)) || left.some((line) => /\?\s*$/.test(line))) return false;
  const isShared = rows.some((_, i) =>
    [SPAN, CONTACT].some((sign) => sign.test(left[i] as string) && sign.test(right[i] as string)),
  );
  return isShared || [left, right].every(isDatedCard);
}

function isDatedCard(lines: string[]): boolean {
  const filled = lines.filter((line) => line !== '');
  const dates = filled.filter((line) => SPAN.test(line) && wordsBeside(line) <= MOST_BESIDE);
  return dates.length > 0 && filled.length >= LINES_OF_CARD * dates.length;
}

const wordsBeside = (line: string): number => line.replace(SPAN, '').match(/\p{L}{2,}/gu)?.length ?? 0;

const textOf = (words: readonly Word[], x: number, isLeft: boolean): string =>
  words
    .filter((word) => word.x < x - 1 === isLeft)
    .map(({ text }) => text)
    .join(' ');
