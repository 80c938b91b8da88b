/** What one file may cost. A resume is far below each of these; what goes beyond is named in the answer. */
export interface Limits {
  /** Bytes of the file. */
  bytes: number;
  pages: number;
  /** Glyphs on one page; a dense page has 6,000. */
  glyphs: number;
  /** Bytes that the parts of a zipped file may have when inflated, all together. */
  inflated: number;
  /** UTF-16 units of text; the engine reads no more. */
  text: number;
  /** Milliseconds after which no further page is begun. */
  time: number;
}

export const LIMITS: Limits = {
  bytes: 64 * 1024 * 1024,
  pages: 1000,
  glyphs: 200_000,
  inflated: 64 * 1024 * 1024,
  text: 16 * 1024 * 1024,
  time: 45_000,
};

/** Milliseconds after which a reading that does not answer is ended from outside. */
export const PATIENCE = 60_000;
