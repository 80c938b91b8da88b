/** The pages' lines as one text with the map back. */
import type { TextLine } from '../types.ts';
import type { ReadPage } from './page-state.ts';
import { withoutRunningLines } from './running-lines.ts';

export interface Joined {
  text: string;
  lines: TextLine[];
  warnings: string[];
}

export function joinPages(pages: readonly ReadPage[]): Joined {
  const parts: string[] = [];
  const lines: TextLine[] = [];
  let at = 0;
  withoutRunningLines(pages).forEach((page, index) => {
    for (const { text, apart, pieces } of page.lines) {
      const separator = at === 0 ? '' : apart && lines.at(-1)?.page === index + 1 ? '\n\n' : '\n';
      parts.push(separator, text);
      at += separator.length;
      const start = at;
      lines.push({
        start,
        end: start + text.length,
        page: index + 1,
        form: text.includes('\t') ? 'row' : 'paragraph',
        pieces: pieces.map((piece) => ({ ...piece, start: start + piece.start, end: start + piece.end })),
      });
      at += text.length;
    }
  });
  const warnings = pages.some(({ hasRepairs }) => hasRepairs)
    ? ['Letters that the PDF had lost within words (ff, fi, fl) were put back.']
    : [];
  return { text: parts.join(''), lines, warnings };
}
