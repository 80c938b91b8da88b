import { contains, type Rect, rectAt, touches } from '../rect.ts';

/** How a label is drawn: whole, in two lines, or as its line sample alone. */
export type Shape = 'full' | 'two' | 'tick';

/** A phrase that wants a label, as measured. */
export interface Phrase {
  index: number;
  /** First and last line box of the phrase. */
  first: Rect;
  last: Rect;
  /** Where the text of its block begins and ends on the last line. */
  lineLeft: number;
  lineRight: number;
  /** Edges of its column. */
  columnLeft: number;
  columnRight: number;
  /** Number of mentions with a box on that line, itself included, and whether it is the last of them. */
  mates: number;
  isLastMate: boolean;
  /** What the scrolling pane shows, without its scroll bar. */
  view: Rect;
  /** The sheet the text stands on. */
  sheet: Rect;
  /** Left edge of labels in the right rail. */
  rail: number;
  /** Widths of the shapes, and of the whole label with the first word before it ("Police: Sworn · short?"). */
  widths: Record<Shape, number> & { led: number; ledTwo: number };
}

/** Where a label stands. */
export interface Spot {
  index: number;
  rect: Rect;
  shape: Shape;
  /** The label begins with the phrase's first word. */
  isLed: boolean;
  place: 'after' | 'above' | 'rail';
  /** 1 right, -1 left, for rails. */
  side: 1 | -1;
  /** Where a leader begins and the height of the line it belongs to; for rails. */
  leadFrom: number;
  leadY: number;
}

/** Which labels may be placed, and whether beside the sheet too. */
export interface Manner {
  shapes: readonly Shape[];
  rails: boolean;
}
/** Whole labels first, the margins in use. */
export const ALL_PLACES: Manner = { shapes: ['full', 'two', 'tick'], rails: true };

/** Heights of the shapes in px, and least distance between labels. */
const HEIGHT: Record<Shape, number> = { full: 17, two: 31, tick: 17 };
const GAP = 2;
/** Free steps of a displaced rail label, in px. */
const SHIFTS = [0, 20, -20, 40];

/**
 * Places labels one after the other, top to bottom: for each shape the places are tried in a fixed order and the first that is
 * free is taken (visual language, section 4). What finds no room is left out; nothing is shrunk, turned or laid over text.
 * @param obstacles line boxes of text and everything else that must stay free
 * @param isOpen asks the page whether something else, such as a fixed bar or a button, stands at a place
 * @param manner what the reviewer has set
 */
export function placeLabels(
  phrases: readonly Phrase[],
  obstacles: readonly Rect[],
  isOpen: (phrase: Phrase, rect: Rect) => boolean,
  manner: Manner = ALL_PLACES,
): Spot[] {
  const spots: Spot[] = [];
  const order = phrases.toSorted((a, b) => a.last.top - b.last.top || a.last.left - b.last.left);
  for (const phrase of order) {
    const near = obstacles.filter((one) => one.top < phrase.last.bottom + 80 && one.bottom > phrase.first.top - 80);
    const isFree = (rect: Rect): boolean =>
      contains(phrase.view, rect) &&
      !near.some((one) => touches(rect, one, 1)) &&
      !spots.some((spot) => touches(rect, spot.rect, GAP)) &&
      isOpen(phrase, rect);
    const spot = candidates(phrase, near, manner).find((candidate) => isFree(candidate.rect));
    if (spot) spots.push({ ...spot, rect: round(spot.rect) });
  }
  return spots;
}

function candidates(phrase: Phrase, near: readonly Rect[], { shapes, rails }: Manner): Spot[] {
  return shapes.flatMap((shape) => shapeCandidates(phrase, shape, near, rails));
}

function shapeCandidates(phrase: Phrase, shape: Shape, near: readonly Rect[], hasRails: boolean): Spot[] {
  const isLone = phrase.mates < 2;
  const rails = !hasRails || (shape === 'tick' && !isLone) ? [] : railCandidates(phrase, shape, near);
  if (shape === 'two') return rails;
  const above = [aboveCandidate(phrase, shape)];
  const after = isLone && fitsColumn(phrase, shape) ? [afterCandidate(phrase, shape, 8)] : [];
  const tick = shape === 'tick' && phrase.isLastMate ? [afterCandidate(phrase, shape, 5)] : [];
  return isLone ? [...after, ...rails, ...above, ...tick] : [...above, ...rails, ...tick];
}

function fitsColumn(phrase: Phrase, shape: Shape): boolean {
  return phrase.lineRight + 8 + phrase.widths[shape] <= phrase.columnRight;
}

function afterCandidate(phrase: Phrase, shape: Shape, distance: number): Spot {
  const top = middleOf(phrase.last) - HEIGHT[shape] / 2;
  const rect = rectAt(phrase.lineRight + distance, top, phrase.widths[shape], HEIGHT[shape]);
  return { ...plain(phrase, shape), rect, place: 'after' };
}

function aboveCandidate(phrase: Phrase, shape: Shape): Spot {
  const width = phrase.widths[shape];
  const left = Math.min(phrase.first.left, phrase.columnRight - width);
  const rect = rectAt(left, phrase.first.top - HEIGHT[shape] - 1, width, HEIGHT[shape]);
  return { ...plain(phrase, shape), rect, place: 'above' };
}

function railCandidates(phrase: Phrase, shape: Shape, near: readonly Rect[]): Spot[] {
  const isLed = phrase.mates > 1 && shape !== 'tick';
  const width = !isLed ? phrase.widths[shape] : shape === 'two' ? phrase.widths.ledTwo : phrase.widths.led;
  const height = HEIGHT[shape];
  const middle = middleOf(phrase.last);
  const { sheet } = phrase;
  const onLine = near.filter((one) => one.top < phrase.last.bottom && one.bottom > phrase.last.top);
  const crossesRight = onLine.some((one) => one.left > phrase.columnRight && one.left < sheet.right);
  const crossesLeft =
    phrase.columnLeft - sheet.left > 40 ||
    onLine.some((one) => one.right < phrase.columnLeft && one.right > sheet.left);
  const around = near.filter((one) => one.left > phrase.lineLeft && one.left < sheet.right);
  const past = around.filter((one) => one.top < phrase.last.bottom + 22 && one.bottom > phrase.last.top - 22);
  const left = Math.max(phrase.rail, 10 + Math.max(phrase.columnRight, ...past.map((one) => one.right)));
  const lineEnd = Math.max(phrase.lineRight, ...onLine.filter((one) => one.right < left).map((one) => one.right));
  const shared = { ...plain(phrase, shape), isLed, place: 'rail', leadY: middle } as const;
  return (shape === 'tick' ? [0] : SHIFTS).flatMap((shift) => {
    const top = middle - height / 2 + shift;
    const beside = (side: Spot['side'], at: number, leadFrom: number): Spot[] => [
      { ...shared, rect: rectAt(at, top, width, height), side, leadFrom },
    ];
    return [
      ...(crossesRight ? [] : beside(1, left, lineEnd + 5)),
      ...(crossesLeft ? [] : beside(-1, sheet.left - 8 - width, phrase.lineLeft - 5)),
    ];
  });
}

function plain(phrase: Phrase, shape: Shape): Omit<Spot, 'rect' | 'place'> {
  return { index: phrase.index, shape, isLed: false, side: 1, leadFrom: 0, leadY: 0 };
}

function middleOf(rect: Rect): number {
  return (rect.top + rect.bottom) / 2;
}

function round({ left, top, right, bottom }: Rect): Rect {
  return rectAt(Math.round(left), Math.round(top), right - left, bottom - top);
}
