/** Headers and footers that stand on many pages are read once: the first header, the last footer. */
import type { PageLine } from './page-lines.ts';

/** Parts of the page's height in which headers and footers stand. */
const TOP = 0.12;
const BOTTOM = 0.88;
/** Points by which the same line may stand higher or lower on another page. */
const SAME_HEIGHT = 4;
/** Part of the pages on which a line must stand. */
const OFTEN = 0.5;

export interface Page {
  lines: PageLine[];
  height: number;
}

/** The pages without the repeats of their running lines. Numbers may differ from page to page. */
export function withoutRunningLines(pages: readonly Page[]): Page[] {
  const seen = new Map<string, { page: number; y: number }[]>();
  const isEdge = ({ y }: PageLine, height: number): boolean => y < TOP * height || y > BOTTOM * height;
  pages.forEach(({ lines, height }, page) => {
    for (const line of lines) {
      if (!isEdge(line, height)) continue;
      const key = keyOf(line.text);
      const places = seen.get(key);
      if (places) places.push({ page, y: line.y });
      else seen.set(key, [{ page, y: line.y }]);
    }
  });
  const filled = pages.filter(({ lines }) => lines.length > 0).length;
  return pages.map(({ lines, height }, page) => ({
    height,
    lines: lines.filter((line) => {
      if (!isEdge(line, height)) return true;
      const places = (seen.get(keyOf(line.text)) ?? []).filter(({ y }) => Math.abs(y - line.y) <= SAME_HEIGHT);
      const on = new Set(places.map((place) => place.page));
      if (on.size < 2 || on.size < OFTEN * (filled - 1)) return true;
      return page === (line.y < TOP * height ? Math.min(...on) : Math.max(...on));
    }),
  }));
}

const keyOf = (text: string): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
