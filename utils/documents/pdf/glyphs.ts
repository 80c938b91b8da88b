/** What is drawn on a page, as far as reading needs it. */
import type { Ruling } from './ruling.ts';

/** One drawn character. Lengths are points, from the upper left corner of the upright page. */
export interface Glyph {
  /** Usually one character; ligatures of some fonts give several. */
  text: string;
  /** Where it begins on its baseline, and how far the pen moves. */
  x: number;
  y: number;
  width: number;
  /** Height of the type. */
  size: number;
  /** Clockwise direction of its line in degrees, rounded: 0 for upright text. */
  turn: number;
  font: string;
}

export interface Drawn {
  glyphs: Glyph[];
  width: number;
  height: number;
  /** Part of the page that pictures cover, 0 to 1 (more where they overlap). */
  pictures: number;
  /** Steps that draw lines and shapes. */
  shapes: number;
  /** Lines between cells. */
  ruling: Ruling;
  /** Stretches of text that nobody can see: white on white, without ink, or in a layer that is turned off. They are not read. */
  hidden: number;
  /** More was drawn than is read. */
  isCut: boolean;
}
