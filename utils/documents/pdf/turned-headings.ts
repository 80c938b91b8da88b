/**
 * Headings that run up or down the page beside their sections. Read after the upright text, as other turned text is, they would leave
 * it without headings: "Police Officer" among the references would be a job that was held.
 */

import { isSectionName } from '../section-names.ts';
import type { LaidLine } from './layout.ts';
import type { PageLine } from './page-lines.ts';
import type { Word } from './rows.ts';

/** A piece of turned text, and from where to where it runs down the page. */
interface Turned {
  line: PageLine;
  top: number;
  bottom: number;
}

/** Words of a heading, at most. */
const MOST_WORDS = 4;
/** Space between two headings, in heights of type, at least. */
const GAP = 0.6;
/** What the first line of a page counts for among the steps, in heights of the heading's type: more than a step between two jobs. */
const FROM_TOP = 2.2;
/** Degrees by which text that runs up or down may lean. */
const LEAN = 6;

/** The parts of turned lines as lines of their own, where they are headings: short, and one of them has the name of a section. */
export function turnedHeadings(lines: readonly LaidLine[], turn: number): LaidLine[] | null {
  if (Math.abs(Math.abs(turn) - 90) > LEAN) return null;
  const parts = lines.flatMap((line) =>
    atGaps(line.words).map((words) => ({ ...line, words, cells: [], rows: [], apart: true })),
  );
  const areShort = parts.every(({ words }) => words.length <= MOST_WORDS);
  return areShort && parts.some(({ words }) => isSectionName(words)) ? parts : null;
}

/** Headings of short sections follow each other closely, in one line when the page is turned. */
function atGaps(words: readonly Word[]): Word[][] {
  const parts: Word[][] = [];
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    if (before && word.x - before.end < GAP * word.size) parts.at(-1)?.push(word);
    else parts.push([word]);
  }
  return parts;
}

/** Where a turned line stands on the page. */
export function extentOf(words: readonly Word[], onPage: (x: number, y: number) => { y: number }): [number, number] {
  const [first, last] = [words[0] as Word, words.at(-1) as Word];
  const ends = [onPage(first.x, first.y).y, onPage(last.end, last.y).y];
  return [Math.min(...ends), Math.max(...ends)];
}

/**
 * The upright lines with each heading before its section: that begins behind the widest step between two lines that lie below the
 * middle of the heading before and above the middle of this one, since a heading may stand anywhere beside its section.
 */
export function withTurned(lines: readonly PageLine[], headings: readonly Turned[]): PageLine[] {
  const placed = [...lines];
  let after = Number.NEGATIVE_INFINITY;
  for (const { line, top, bottom } of [...headings].sort((one, two) => one.top - two.top)) {
    const middle = (top + bottom) / 2;
    let at = placed.length;
    let widest = 0;
    for (const [i, { y, size, pieces }] of placed.entries()) {
      const step = i === 0 ? FROM_TOP * line.size : y - (placed[i - 1] as PageLine).y;
      if (pieces[0]?.turn === 0 && y > after && y - size / 2 <= middle && step > widest) [at, widest] = [i, step];
    }
    const first = placed[at];
    if (first) first.apart = true;
    placed.splice(at, 0, line);
    after = middle;
  }
  return placed;
}
