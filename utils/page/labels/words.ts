import type { LabelWords } from '../../messages/protocol.ts';
import type { Mark } from '../marks.ts';
import type { Phrase, Shape } from './placing.ts';

/** Fonts of labels and card. */
export const FONT = '-apple-system,"Segoe UI",Roboto,"Liberation Sans",Arial,sans-serif';
/** Border, padding, line sample and the gap after it, in px; the sign takes a gap more. */
const FRAME = 12 + 15 + 5;
const SIGN = 11 + 5;
const TICK = 20;

const known = new Map<string, number>();
let canvas: OffscreenCanvasRenderingContext2D | null = null;

/** Words of a label in one shape; two lines are parted at the dot. */
export function wordsOf(mark: Mark, shape: Shape, isLed: boolean): string {
  const words = isLed ? `${firstWord(mark)}: ${mark.label.words}` : mark.label.words;
  return shape === 'two' ? words.replace(' · ', '\n') : words;
}

/** Widths of all shapes of a mark's label. Measured on a canvas of our own: no layout of the page is asked. */
export function widthsOf(mark: Mark): Phrase['widths'] {
  const width = (shape: Shape, isLed: boolean): number => {
    const lines = wordsOf(mark, shape, isLed).split('\n');
    const text = Math.max(...lines.map((line) => measure(line, mark.label)));
    return Math.ceil(text) + FRAME + (mark.label.state === 'open' ? 0 : SIGN);
  };
  return {
    full: width('full', false),
    two: width('two', false),
    tick: TICK,
    led: width('full', true),
    ledTwo: width('two', true),
  };
}

function firstWord(mark: Mark): string {
  return mark.block.text.slice(mark.start, mark.end).split(/\s/, 1)[0] ?? '';
}

function measure(text: string, label: LabelWords): number {
  const font = `${label.unknown ? 600 : 400} 11px ${FONT}`;
  const key = font + text;
  let width = known.get(key);
  if (width === undefined) {
    canvas ??= new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D;
    canvas.font = font;
    width = canvas.measureText(text).width;
    known.set(key, width);
  }
  return width;
}
