/** Cards beside each other: what stands on one line belongs to two jobs, or to two people. */
import type { Gutter } from './gutters.ts';
import type { Row } from './rows.ts';

/** A span of time, from one year to another or until now; a row of a table has one. */
const SPAN =
  /(?:19|20)\d\d\s*(?:[-\u2010-\u2015]|to|until|through)\s*(?:\p{L}+\.?\s+|\d{1,2}\/)?(?:(?:19|20)\d\d|now|present|current|today)/iu;
/** How a person can be reached: references stand on cards too. */
const CONTACT = /\S@\S+\.\S|\d{3}[-. )]{1,2}\d{3}[-. ]\d{4}/;

/** True where a line has, on both sides of the gutter, what a job or a person has once. */
export function areCards(rows: readonly Row[], { x }: Pick<Gutter, 'x'>): boolean {
  return rows.some(({ words }) => {
    const [left, right] = [true, false].map((isLeft) =>
      words
        .filter((word) => word.x < x - 1 === isLeft)
        .map(({ text }) => text)
        .join(' '),
    ) as [string, string];
    return [SPAN, CONTACT].some((sign) => sign.test(left) && sign.test(right));
  });
}
