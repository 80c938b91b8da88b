/** Whether a page was read, and if not, why. */
import type { Drawn } from './glyphs.ts';
import { isReadable } from './letters.ts';
import { hasLostLetters, learnLetters, mendLetters } from './lost-letters.ts';
import { type PageLine, toLines } from './page-lines.ts';

export interface ReadPage {
  lines: PageLine[];
  height: number;
  /** `blank`: nothing stands on it, so nothing is missing. */
  state: 'read' | 'blank' | 'picture' | 'drawn' | 'garbled' | 'damaged' | 'cut';
  hasGarbledParts: boolean;
  hasLostLetters: boolean;
  hasRepairs: boolean;
}

/** Characters below which a page with a large picture is that picture with a stamp on it. */
const STAMP = 120;
/** Part of the page that such a picture covers. */
const LARGE_PICTURE = 0.4;
/** Without any letters a smaller picture may hold them, as long as it is no ornament. */
const SMALL_PICTURE = 0.05;
/** Shapes from which a page without letters is more than a frame and rules. */
const MANY_SHAPES = 40;
/** Part of a page's characters that may be lost without the page counting as unread. */
const MOST_GARBLED = 0.5;
/** A word of characters that are never written. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STRANGE_WORD = /[\x00-\x08\x0e-\x1f\x80-\x9f\ue000-\uf8ff]{3,}/;

/** Fonts of the document whose characters are no letters. */
function unreadableFonts(pages: readonly (Drawn | null)[]): Set<string> {
  const texts = new Map<string, string[]>();
  for (const page of pages) {
    for (const { font, text } of page?.glyphs ?? []) {
      const known = texts.get(font);
      if (known) known.push(text);
      else texts.set(font, [text]);
    }
  }
  return new Set([...texts].filter(([, parts]) => !isReadable(parts.join(''))).map(([font]) => font));
}

/** What was read of each page, and what was not. */
export function judgePages(pages: readonly (Drawn | null)[]): ReadPage[] {
  const garbled = unreadableFonts(pages);
  const read = pages.map((page) => judgePage(page, garbled));
  const learned = learnLetters(read.flatMap(({ lines }) => lines));
  return read.map((page) => {
    const lines = page.lines.map((line) => mendLetters(line, learned));
    const hasRepairs = lines.some((line, i) => line !== page.lines[i]);
    return { ...page, lines, hasRepairs, hasLostLetters: hasLostLetters(lines) };
  });
}

function judgePage(page: Drawn | null, garbled: ReadonlySet<string>): ReadPage {
  const height = page?.height ?? 0;
  const nothing = { lines: [], height, hasGarbledParts: false, hasLostLetters: false, hasRepairs: false };
  if (page === null) return { ...nothing, state: 'damaged' };
  const glyphs = page.glyphs.filter(({ font }) => !garbled.has(font));
  const all = count(page.glyphs);
  const kept = count(glyphs);
  if (all > 0 && all - kept > MOST_GARBLED * all) return { ...nothing, state: 'garbled' };
  if (kept === 0 && page.pictures < LARGE_PICTURE) {
    return {
      ...nothing,
      state: page.shapes >= MANY_SHAPES ? 'drawn' : page.pictures > SMALL_PICTURE ? 'picture' : 'blank',
    };
  }
  const isPicture = kept < STAMP && page.pictures >= LARGE_PICTURE;
  const lines = toLines({ ...page, glyphs });
  const hasGarbledParts = kept < all || lines.some(({ text }) => STRANGE_WORD.test(text));
  return { ...nothing, lines, hasGarbledParts, state: isPicture ? 'picture' : page.isCut ? 'cut' : 'read' };
}

const count = (glyphs: readonly { text: string }[]): number =>
  glyphs.reduce((sum, { text }) => sum + text.trim().length, 0);
