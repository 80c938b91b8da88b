/**
 * Joins the lines of a paragraph that were broken only because their column ends. A reader of the text cannot know that: in a
 * narrow column a sentence breaks after four words, where a title of a list would end too. The page tells it: the next word
 * would not have fitted, and it is set in the same type, close below.
 */
import type { LaidLine } from './layout.ts';
import type { Word } from './rows.ts';

/** Points by which a line may come short of its edge although the next word would just have fitted. */
const TOLERANCE = 1.5;
/** Space between two words, in heights of type. */
const SPACE = 0.22;
/** Baselines of one paragraph are at most this many heights of type apart. */
const FARTHEST = 1.75;
/** Heights of type by which the second line of an item stands to the right of its bullet. */
const HANGING = 0.4;
/** Words after which no line of its own ends. */
export const UNFINISHED =
  /(?:[,;?&(/|\u2013\u2014-]|\b(?:a|an|and|as|at|by|for|from|in|into|my|of|on|or|our|that|since|the|their|to|under|with|who|whose))$/i;
const SMALL_START = /^[("'\u2018\u201c]?\p{Ll}/u;
/** Begins with a small letter wherever it stands. */
const ADDRESS = /@|^(?:https?:|www\.)/i;
/** Parts of one line: title, employer and dates, or a label and what it names. */
const PARTED = / [|\u00b7\u2022] |\p{L}: /u;
/** A span of time that a line end breaks. */
const SPAN_GOES_ON = /^[-\u2013\u2014] ?(?:(?:19|20)\d\d|present|now|current)/i;
const YEAR_AT_END = /(?:\b(?:19|20)\d\d|\b(?:present|now|current))\W*$/i;
const ITEM = /^[^\p{L}\p{N}\s"'(\u2018\u201c]{1,2} /u;
/** A sentence ends within the line and another begins: it is running text. */
const SENTENCE_WITHIN = /[\p{Ll}\p{N}]{2}[.;!?] +\p{L}/u;

/** The lines with the broken ones joined: `rows` of a joined line says where each of its lines begins. */
export function joinWrapped(lines: readonly LaidLine[]): LaidLine[] {
  const joined: LaidLine[] = [];
  for (const [i, line] of lines.entries()) {
    const open = joined.at(-1);
    const above = lines[i - 1];
    if (!open || !above || !continues(open, above, line)) {
      joined.push({ ...line, words: [...line.words], rows: [...line.rows] });
      continue;
    }
    open.rows.push(open.words.length);
    open.words.push(...line.words);
  }
  return joined;
}

/** @param open the paragraph so far, whose last line is `above` */
function continues(open: LaidLine, above: LaidLine, line: LaidLine): boolean {
  if (line.apart || line.begins || line.edge !== above.edge || line.cells.length > 0 || above.cells.length > 0)
    return false;
  const last = above.words.at(-1) as Word;
  const first = line.words[0] as Word;
  if (Math.abs(line.size - above.size) > 0.1 || line.y - above.y > FARTHEST * line.size) return false;
  if (last.glyphs.at(-1)?.font !== first.glyphs[0]?.font || ADDRESS.test(first.text)) return false;
  if (last.end + SPACE * line.size + (first.end - first.x) < line.edge - TOLERANCE) return false;
  const [text, whole] = [above, open].map(({ words }) => words.map((word) => word.text).join(' ')) as [string, string];
  if (SPAN_GOES_ON.test(first.text) && YEAR_AT_END.test(text)) return true;
  if (ITEM.test(first.text)) return false;
  if (SMALL_START.test(first.text) || UNFINISHED.test(text)) return true;
  if (PARTED.test(whole)) return !YEAR_AT_END.test(whole);
  const begins = open.words[0] as Word;
  const hangs = ITEM.test(begins.text) && first.x > begins.x + HANGING * line.size;
  return hangs || open.rows.length > 0 || SENTENCE_WITHIN.test(text);
}
