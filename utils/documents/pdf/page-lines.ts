/** The lines of one page in reading order, with the places of their words. */
import type { Piece } from '../types.ts';
import type { Drawn, Glyph } from './glyphs.ts';
import { type LaidLine, layOut } from './layout.ts';
import { toRows, type Word } from './rows.ts';
import { Ruling } from './ruling.ts';
import { extentOf, turnedHeadings, withTurned } from './turned-headings.ts';
import { joinWrapped } from './wrapped-lines.ts';

export interface PageLine {
  text: string;
  /** Baseline on the upright page, in points from its top. */
  y: number;
  size: number;
  apart: boolean;
  pieces: Piece[];
}

/** Degrees within which text counts as upright: a scan may lie askew. */
const ASKEW = 6;
const HYPHEN = /\p{L}[-\u00ad\u2010]$/u;
const OF_NUMBER = /\d[-\u2010-\u2013]$/;
/** Turned text is read without lines. */
const NO_RULES = new Ruling();
/** Smaller type is not there to be read. */
const LEAST_SIZE = 1.5;

/** Upright text first, then what is turned, each in its own order; turned headings go before what they stand beside. */
export function toLines({ glyphs, width, height, ruling }: Drawn): PageLine[] {
  const seen = glyphs.filter(
    ({ x, y, size, text }) => size >= LEAST_SIZE && text !== '' && x > -size && x < width && y > 0 && y < height + size,
  );
  const turns = new Map<number, Glyph[]>();
  for (const glyph of seen) {
    const turn = Math.abs(glyph.turn) <= ASKEW ? 0 : glyph.turn;
    const group = turns.get(turn);
    if (group) group.push(glyph);
    else turns.set(turn, [glyph]);
  }
  const groups = [...turns].sort(([a, one], [b, two]) => Number(b === 0) - Number(a === 0) || two.length - one.length);
  let lines: PageLine[] = [];
  for (const [turn, group] of groups) {
    const rules = turn === 0 ? ruling : NO_RULES;
    const laid = layOut(toRows(uprighted(group, turn), rules), rules);
    const headings = turnedHeadings(laid, turn);
    if (headings && lines.length > 0) {
      const turned = headings.map((heading) => {
        const [top, bottom] = extentOf(heading.words, (x, y) => rotate(x, y, turn));
        return { line: { ...toPageLine(heading, turn), y: top }, top, bottom };
      });
      lines = withTurned(lines, turned);
    } else lines.push(...(turn === 0 ? joinWrapped(laid) : laid).map((line) => toPageLine(line, turn)));
  }
  return lines;
}

/** Turns the page under a group of glyphs so that their lines are level. */
function uprighted(glyphs: Glyph[], turn: number): Glyph[] {
  return turn === 0 ? glyphs : glyphs.map((glyph) => ({ ...glyph, ...rotate(glyph.x, glyph.y, -turn) }));
}

/** Clockwise about the upper left corner, since y goes down. */
function rotate(x: number, y: number, degrees: number): { x: number; y: number } {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return { x: x * cos - y * sin, y: x * sin + y * cos };
}

function toPageLine({ y, size, words, cells, apart, rows }: LaidLine, turn: number): PageLine {
  const pieces: Piece[] = [];
  let text = '';
  words.forEach((word, i) => {
    const isRow = rows.includes(i);
    const begins = i === 0 || isRow || cells.includes(i);
    if (i > 0) text += isRow ? betweenLines(text, word.text) : begins ? '\t' : ' ';
    const piece = pieces.at(-1);
    if (piece && !begins && piece.size === word.size) {
      text += word.text;
      piece.end = text.length;
      piece.width = word.end - placeOf(piece, turn).x;
    } else {
      const start = text.length;
      text += word.text;
      pieces.push({ start, end: text.length, ...onPage(word, turn), width: word.end - word.x, size: word.size, turn });
    }
  });
  return { text, y, size, apart, pieces };
}

/** A hyphen before a line end may be the printer's: the engine tells, so the line end stays. */
function betweenLines(text: string, next: string): string {
  if (HYPHEN.test(text)) return '\n';
  return OF_NUMBER.test(text) && /^\d/.test(next) ? '' : ' ';
}

const onPage = (word: Word, turn: number): { x: number; y: number } => rotate(word.x, word.y, turn);
const placeOf = (piece: Piece, turn: number): { x: number; y: number } => rotate(piece.x, piece.y, -turn);
