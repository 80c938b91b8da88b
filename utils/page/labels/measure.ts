import type { Block, Box } from '../block.ts';
import { flatParent } from '../elements.ts';
import { type Mark, measureRange, rectsOf } from '../marks.ts';
import { intersect, type Rect, rectAt } from '../rect.ts';
import { blocksNear, NEAR } from './near.ts';
import type { Phrase } from './placing.ts';
import { widthsOf } from './words.ts';

/** What stands in and near the viewport. */
export interface Scene {
  /** Mentions near the viewport that were not measured: the view is too dense for labels. */
  leftOut: number;
  phrases: Phrase[];
  obstacles: Rect[];
  /** Mark and pane of each phrase, by its index. */
  shown: Map<number, { mark: Mark; pane: Element }>;
}

interface Line extends Rect {
  block: Block;
}

/** Marks that are measured at most; more than a screen can hold. */
const MOST_MARKS = 200;
/** Text nodes that are measured at most; a denser view gets no labels, since they could lie over words. */
const MOST_NODES = 3000;
/** Longest text node that is measured whole, in UTF-16 units; of longer ones only the surroundings of mentions are. */
const WHOLE = 4000;
const AROUND = 400;
/** Least height of a scrolling pane, in px; lower ones are strips for wide tables and the like. */
const PANE_HEIGHT = 120;
/** Least free space beside the sheet for a rail outside it, in px. */
const RAIL_SPACE = 160;

/** Measures the phrases in view and every line box of text near them. */
export function measureScene(root: Box): Scene {
  const screen = rectAt(0, 0, innerWidth, innerHeight);
  const blocks = blocksNear(root, screen);
  const marks = marksNear(blocks, screen);
  const scene: Scene = { leftOut: 0, phrases: [], obstacles: [], shown: new Map() };
  if (marks.length === 0) return scene;
  if (blocks.reduce((sum, block) => sum + block.nodes.length, 0) > MOST_NODES)
    return { ...scene, leftOut: marks.length };
  const lines = blocks.flatMap((block) => linesOf(block, marks));
  scene.obstacles = [...lines, ...blocks.flatMap((block) => bulletOf(block, lines))];
  const measured = marks.map((mark) => ({ mark, rects: rectsOf(mark) }));
  for (const { mark, rects } of measured) {
    const { box } = mark.block;
    const pane = paneOf(box.element);
    const view = viewOf(pane, screen);
    const [first, last] = [rects[0], rects.at(-1)];
    if (!first || !last || last.bottom < view.top || first.top > view.bottom) continue;
    const isMate = (other: (typeof measured)[number]): boolean =>
      other.mark.block.box === box && other.rects.some((rect) => Math.abs(rect.top - last.top) < 4);
    const mates = measured.filter(isMate);
    scene.shown.set(mark.index, { mark, pane });
    scene.phrases.push({
      index: mark.index,
      first,
      last,
      ...extentOf(last, lines, box),
      ...columnOf(box.element, pane),
      ...sheetOf(box.element, pane, view, lines),
      mates: mates.length,
      isLastMate: mates.at(-1)?.mark === mark,
      view,
      widths: widthsOf(mark),
    });
  }
  return scene;
}

/**
 * Marks near the screen. Of many in few boxes, as in a file shown as one text, only those are measured that a search by height
 * finds: they follow each other down the page.
 */
function marksNear(blocks: readonly Block[], screen: Rect): Mark[] {
  const marks = blocks.flatMap((block) => block.marks.filter((mark) => mark.range !== null));
  if (marks.length <= MOST_MARKS) return marks;
  const topOf = (mark: Mark): number => measureRange(mark)?.getBoundingClientRect().top ?? 0;
  let low = 0;
  for (let high = marks.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (topOf(marks[middle] as Mark) < screen.top - NEAR) low = middle + 1;
    else high = middle;
  }
  return marks.slice(low, low + MOST_MARKS);
}

function linesOf(block: Block, marks: readonly Mark[]): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  const take = (): void => {
    for (const { left, top, right, bottom } of range.getClientRects()) {
      if (right - left > 1) lines.push({ left, top, right, bottom, block });
    }
  };
  for (const node of new Set(block.nodes)) {
    if (!node.isConnected) continue;
    if (node.length <= WHOLE) {
      range.selectNodeContents(node);
      take();
      continue;
    }
    for (const { range: words, block: marked } of marks) {
      if (marked !== block || words?.startContainer !== node) continue;
      range.setStart(node, Math.max(0, words.startOffset - AROUND));
      range.setEnd(node, Math.min(node.length, words.startOffset + AROUND));
      take();
    }
  }
  return lines;
}

/** Space left of the text of a list item, where its bullet stands. */
function bulletOf(block: Block, lines: readonly Line[]): Rect[] {
  if (!block.box.element.matches('li, li *')) return [];
  const first = lines.find((line) => line.block === block);
  return first ? [rectAt(first.left - 20, first.top, 20, first.bottom - first.top)] : [];
}

function extentOf(last: Rect, lines: readonly Line[], box: Box): { lineLeft: number; lineRight: number } {
  const same = lines.filter(
    (line) => line.block.box === box && line.top < last.bottom - 4 && line.bottom > last.top + 4,
  );
  return {
    lineLeft: Math.min(last.left, ...same.map((line) => line.left)),
    lineRight: Math.max(last.right, ...same.map((line) => line.right)),
  };
}

/** The column is the box, or what holds it where it is one item of a row. */
function columnOf(element: Element, pane: Element): { columnLeft: number; columnRight: number } {
  let column = element;
  for (let parent = column.parentElement; parent && parent !== pane; parent = column.parentElement) {
    if (!/flex/.test(getComputedStyle(parent).display)) break;
    column = parent;
  }
  const { left, right } = column.getBoundingClientRect();
  return { columnLeft: left, columnRight: right };
}

/** The sheet is the outermost element under the pane that is narrower than it; the rail stands beside it where there is room. */
function sheetOf(element: Element, pane: Element, view: Rect, lines: readonly Rect[]): { sheet: Rect; rail: number } {
  let sheet = element;
  for (let at = element.parentElement; at && at !== pane; at = at.parentElement) {
    const { left, right } = at.getBoundingClientRect();
    if (right - left < pane.clientWidth) sheet = at;
  }
  const rect = sheet.getBoundingClientRect();
  const wall = Math.min(view.right, ...lines.filter((line) => line.left > rect.right).map((line) => line.left));
  return { sheet: rect, rail: wall - rect.right >= RAIL_SPACE ? rect.right + 8 : rect.right - 26 };
}

/**
 * The pane that words are shown in: the nearest element that is made to scroll, whether it has anything to scroll now or not, or that is
 * fixed over the page, as the dialogs of many sites are; the page itself where there is none. Strips are no panes.
 */
function paneOf(element: Element): Element {
  for (let at: Node | null = element; at; at = flatParent(at)) {
    if (!(at instanceof Element) || at.clientHeight < PANE_HEIGHT) continue;
    const { overflowY, position } = getComputedStyle(at);
    if (position === 'fixed' || /auto|scroll/.test(overflowY)) return at;
  }
  return document.scrollingElement ?? document.documentElement;
}

function viewOf(pane: Element, screen: Rect): Rect {
  const isPage = pane === document.scrollingElement || pane === document.documentElement;
  const { left, top } = isPage ? { left: 0, top: 0 } : pane.getBoundingClientRect();
  const height = isPage ? innerHeight : pane.clientHeight;
  return intersect(screen, rectAt(left + 4, top + 4, pane.clientWidth - 8, height - 6));
}
