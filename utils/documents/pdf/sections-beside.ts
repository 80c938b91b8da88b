/**
 * Cuts what stands side by side at the headings of sections. Cards in two columns belong to the section above them, but the white
 * strip between them runs on to the end of the page: read to its end, the job on the second card would come after "References".
 */

import { isSectionName } from '../section-names.ts';
import type { Gutter } from './gutters.ts';
import { ON_ONE_LINE, type Row, type Word } from './rows.ts';

/** Words that a heading has at most. */
const MOST_WORDS = 6;
/** Heights of type from the last line on the right to the next, where nothing there goes over the heading's line. */
const QUIET = 1.8;

interface Sides {
  left: Word[];
  right: Word[];
}

/**
 * Indexes of the rows that are headings of sections, in rising order. None where the right side has headings of its own: it is a
 * column, which is read in one go.
 */
export function sectionStarts(rows: readonly Row[], { x }: Pick<Gutter, 'x'>): number[] {
  const sides = rows.map(({ words }) => ({
    left: words.filter((word) => word.x < x - 1),
    right: words.filter((word) => word.x >= x - 1),
  }));
  const text = commonest(sides.flatMap(({ left, right }) => [left, right]).flat());
  const isHeading = (words: Word[]): boolean =>
    words.length > 0 && words.length <= MOST_WORDS && styleOf(words) !== text;
  const headsColumn = ({ left, right }: Sides, i: number): boolean => {
    if (isSectionName(right)) return true;
    if (!isHeading(right) || goesOn(sides, rows, i)) return false;
    // A card's title is level with another title, a column's heading with none or with a heading.
    return !isLevelWithSame(right, left, rows[i] as Row) || isSectionName(left);
  };
  if (sides.some(headsColumn)) return [];
  const ofRight = new Set(sides.flatMap(({ right }) => (right.length > 0 ? [styleOf(right)] : [])));
  const highest = Math.max(...sides.map(({ right }) => rankOf(right)));
  return sides.flatMap(({ left, right }, i) => {
    if (right.length > 0 || !isQuiet(sides, rows, i)) return [];
    const isHigher = isHeading(left) && rankOf(left) >= highest && !ofRight.has(styleOf(left));
    return isHigher || isSectionName(left) ? [i] : [];
  });
}

function isLevelWithSame(right: Word[], left: Word[], { size }: Row): boolean {
  const [first, other] = [right[0] as Word, left[0]];
  return other !== undefined && styleOf(right) === styleOf(left) && Math.abs(first.y - other.y) <= ON_ONE_LINE * size;
}

/** A title of two lines: the line above, close by, is set the same. */
function goesOn(sides: readonly Sides[], rows: readonly Row[], at: number): boolean {
  const [above, here] = [sides[at - 1]?.right ?? [], (sides[at] as Sides).right];
  if (above.length === 0 || styleOf(above) !== styleOf(here)) return false;
  return (rows[at] as Row).y - (rows[at - 1] as Row).y < QUIET * (rows[at] as Row).size;
}

/** On the right, nothing runs past the row. */
function isQuiet(sides: readonly Sides[], rows: readonly Row[], at: number): boolean {
  const isTaken = ({ right }: Sides): boolean => right.length > 0;
  const above = sides.slice(0, at).findLastIndex(isTaken);
  const below = sides.slice(at).findIndex(isTaken);
  if (above < 0 || below < 0) return true;
  const [last, next] = [rows[above] as Row, rows[at + below] as Row];
  return next.y - last.y > QUIET * next.size;
}

/** How high a line stands among headings and titles: by its height, then by its capitals. */
const rankOf = (words: readonly Word[]): number =>
  words.length === 0 ? 0 : 2 * Math.round((words[0] as Word).size * 5) + Number(isCapital(words));

/** In capitals alone. */
function isCapital(words: readonly Word[]): boolean {
  const text = words.map((word) => word.text).join('');
  return /\p{Lu}{3}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** Type and its height; a line in capitals alone is set apart by them. */
const styleOf = (words: readonly Word[]): string => {
  const { size, glyphs } = words[0] as Word;
  return `${Math.round(size * 10)} ${glyphs[0]?.font}${isCapital(words) ? ' capitals' : ''}`;
};

/** The style in which most characters are set. */
function commonest(words: readonly Word[]): string {
  const counts = new Map<string, number>();
  for (const word of words) {
    const style = styleOf([word]);
    counts.set(style, (counts.get(style) ?? 0) + word.text.length);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}
