/**
 * Follows the drawing steps of a page (ISO 32000, 9.4) far enough to know where every character stands. The library's own text
 * items have lost that: spaces are guessed in them before anybody has seen the line.
 */
import { type Box, boxOf, EVERYWHERE, meet } from './box.ts';
import type { Drawn, Glyph } from './glyphs.ts';
import { Ground, isWhite } from './ground.ts';
import type { DrawingSteps, FontFacts, PdfOperators } from './library.ts';
import { IDENTITY, type Matrix, multiply, toMatrix } from './matrix.ts';
import { Ruling } from './ruling.ts';

interface State {
  matrix: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  /** Width of the type, 1 for plain. */
  stretch: number;
  leading: number;
  rise: number;
  /** Colour of the type as the library names it. */
  fill: unknown;
  /** 3 draws nothing (ISO 32000, table 106). */
  rendering: number;
  /** Where what is drawn can be seen, as far as a box tells it. */
  clip: Box;
}

/** What the library gives for one character; a bare number moves the pen by thousandths of the size. */
interface ShownGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

const START: State = {
  matrix: IDENTITY,
  font: '',
  size: 0,
  charSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  fill: '#000000',
  rendering: 0,
  clip: EVERYWHERE,
};
/** Drawn without ink: the text of a scan lies so over its picture. */
const NO_INK = 3;
/** Nested deeper, a page only wants to exhaust whoever reads it. */
const DEEPEST = 200;

export interface DrawingPlace {
  /** From the page's own units to points of the upright page, y downwards. */
  upright: Matrix;
  width: number;
  height: number;
  mostGlyphs: number;
  font(name: string): FontFacts;
  /** Whether a group of optional content is turned on. */
  isOn(group: unknown): boolean;
}

export function followDrawing(steps: DrawingSteps, ops: PdfOperators, place: DrawingPlace): Drawn {
  const glyphs: Glyph[] = [];
  const FILLS = new Set([
    ops.fill,
    ops.eoFill,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]);
  const STROKES = new Set([ops.stroke, ops.closeStroke]);
  const stack: State[] = [];
  let state: State = { ...START, matrix: place.upright };
  let textMatrix = IDENTITY;
  // The pen, and the start of the line that it came from.
  let [x, y, lineX, lineY] = [0, 0, 0, 0];
  const ground = new Ground();
  const ruling = new Ruling();
  /** For each open stretch of marked content: whether it is shown. */
  const marked: boolean[] = [];
  let hidden = 0;
  let covered = 0;
  let shapes = 0;
  /** The next path is the edge of what can be seen. */
  let isClip = false;
  let isCut = false;

  const save = (): void => {
    if (stack.length < DEEPEST) stack.push({ ...state });
  };
  const restore = (): void => {
    state = stack.pop() ?? state;
  };
  const path = (paint: number, data: unknown, bounds: unknown): void => {
    shapes++;
    const isFilled = FILLS.has(paint);
    // Lines and white boxes are paper still.
    if (isFilled && bounds && !isWhite(state.fill))
      ground.add(meet(boxOf(bounds as number[], state.matrix), state.clip));
    const [steps] = Array.isArray(data) ? data : [];
    if (ArrayBuffer.isView(steps) && (isFilled || STROKES.has(paint)))
      ruling.add(steps as Float32Array, isFilled, state.matrix, state.clip);
    if (isClip && bounds) state.clip = meet(state.clip, boxOf(bounds as number[], state.matrix));
    isClip = false;
  };
  const transform = (matrix: Matrix): void => {
    state.matrix = multiply(state.matrix, matrix);
  };
  const move = (dx: number, dy: number): void => {
    x = lineX += dx;
    y = lineY += dy;
  };
  const setFont = (name: unknown, size: unknown): void => {
    state.font = String(name);
    state.size = Number(size);
  };
  const picture = (times = 1): void => {
    const [a, b, c, d] = state.matrix;
    covered += Math.abs(a * d - b * c) * times;
    ground.add(meet(boxOf([0, 0, 1, 1], state.matrix), state.clip));
  };
  const show = (shown: readonly (ShownGlyph | number | null)[]): void => {
    const font = place.font(state.font);
    const backwards = state.size < 0 ? -1 : 1;
    const size = Math.abs(state.size);
    const stretch = state.stretch * backwards;
    const matrix = multiply(state.matrix, textMatrix);
    const [a, b, c, d, e, f] = matrix;
    const along = Math.hypot(a, b);
    const turn = Math.round((Math.atan2(b * backwards, a * backwards) * 180) / Math.PI);
    let isHidden = false;
    const canHide = state.rendering === NO_INK || isWhite(state.fill) || marked.includes(false);
    for (const one of shown) {
      if (one === null) continue;
      if (typeof one === 'number') {
        x -= (one / 1000) * size * stretch;
        continue;
      }
      const width =
        one.width * font.unit * size + (state.charSpacing + (one.isSpace ? state.wordSpacing : 0)) * backwards;
      if (glyphs.length >= place.mostGlyphs) isCut = true;
      else if (size > 0) {
        const raised = y + state.rise;
        if (canHide && (marked.includes(false) || !ground.isUnder(a * x + c * raised + e, b * x + d * raised + f))) {
          isHidden ||= one.unicode.trim() !== '';
        } else
          glyphs.push({
            text: one.unicode,
            x: a * x + c * raised + e,
            y: b * x + d * raised + f,
            width: Math.abs(one.width * font.unit * size * stretch * along),
            size: size * Math.hypot(c, d),
            turn: turn === -180 ? 180 : turn,
            font: state.font,
          });
      }
      x += width * stretch;
    }
    if (isHidden) hidden++;
  };

  for (let i = 0; i < steps.fnArray.length; i++) {
    const args = (steps.argsArray[i] ?? []) as unknown[];
    switch (steps.fnArray[i]) {
      case ops.save:
      case ops.beginGroup:
        save();
        break;
      case ops.restore:
      case ops.endGroup:
      case ops.paintFormXObjectEnd:
        restore();
        break;
      case ops.transform:
        transform(toMatrix(args));
        break;
      case ops.paintFormXObjectBegin:
        save();
        transform(toMatrix(args[0]));
        break;
      case ops.beginAnnotation:
        save();
        state = { ...START, matrix: place.upright };
        transform(toMatrix(args[2]));
        transform(toMatrix(args[3]));
        break;
      case ops.endAnnotation:
        restore();
        break;
      case ops.setGState:
        for (const [key, value] of (args[0] ?? []) as [string, unknown[]][]) {
          if (key === 'Font') setFont(value[0], value[1]);
        }
        break;
      case ops.beginText:
        textMatrix = IDENTITY;
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case ops.setCharSpacing:
        state.charSpacing = Number(args[0]);
        break;
      case ops.setWordSpacing:
        state.wordSpacing = Number(args[0]);
        break;
      case ops.setHScale:
        state.stretch = Number(args[0]) / 100;
        break;
      case ops.setLeading:
        state.leading = -Number(args[0]);
        break;
      case ops.setTextRise:
        state.rise = Number(args[0]);
        break;
      case ops.setFont:
        setFont(args[0], args[1]);
        break;
      case ops.moveText:
        move(Number(args[0]), Number(args[1]));
        break;
      case ops.setLeadingMoveText:
        state.leading = Number(args[1]);
        move(Number(args[0]), Number(args[1]));
        break;
      case ops.setTextMatrix:
        textMatrix = toMatrix(args.length === 1 ? args[0] : args);
        [x, y, lineX, lineY] = [0, 0, 0, 0];
        break;
      case ops.nextLine:
        move(0, state.leading);
        break;
      case ops.showText:
        show(args[0] as ShownGlyph[]);
        break;
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
        picture();
        break;
      case ops.paintInlineImageXObjectGroup:
      case ops.paintImageXObjectRepeat:
      case ops.paintImageMaskXObjectGroup:
      case ops.paintImageMaskXObjectRepeat:
        shapes++;
        break;
      case ops.clip:
      case ops.eoClip:
        isClip = true;
        break;
      case ops.constructPath:
        path(Number(args[0]), args[1], args[2]);
        break;
      case ops.setFillRGBColor:
      case ops.setFillColorN:
        state.fill = args[0];
        break;
      case ops.setTextRenderingMode:
        state.rendering = Number(args[0]);
        break;
      case ops.beginMarkedContent:
        marked.push(true);
        break;
      case ops.beginMarkedContentProps:
        marked.push(args[0] !== 'OC' || place.isOn(args[1]));
        break;
      case ops.endMarkedContent:
        marked.pop();
        break;
    }
  }
  const { width, height } = place;
  return { glyphs, width, height, pictures: covered / Math.max(1, width * height), shapes, ruling, isCut, hidden };
}
