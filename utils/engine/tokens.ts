/** The columns that the tokenizer fills; one set, reused from text to text, so that reading a page allocates nothing. */

/** Low three bits of a token's flags: its shape. */
export const SHAPE = 7;
export const LOWER_WORD = 0;
export const CAPITALISED = 1;
export const ALL_CAPITALS = 2;
export const INITIAL = 3;
export const NUMBER = 4;
export const YEAR = 5;
export const MARK = 6;
export const SHAPES = 7;

/** Higher bits. */
export const LINE_START = 8;
export const BLANK_BEFORE = 16;
/** A tab, three spaces or a cell border stands before it. */
export const GAP_BEFORE = 32;
export const BULLET_BEFORE = 64;
export const SENTENCE_END = 128;
export const HYPHEN_AFTER = 256;
export const STOP_AFTER = 512;
/** No pattern reaches from the token before into this one. */
export const WALL_BEFORE = 1024;
export const SPACED_LETTERS = 2048;

/** Spaces that make a column gap. */
export const GAP = 3;

export class Tokens {
  count = 0;
  lines = 0;
  start = new Int32Array(1024);
  end = new Int32Array(1024);
  /** The word's number in the pack, 0 where the pack has no such word; for marks too. */
  word = new Int32Array(1024);
  /** Shape, flags, and the folded unit of a mark shifted left by 16. */
  flags = new Int32Array(1024);
  line = new Int32Array(1024);
  /** First token of each line that has one; `lineFirst[lines]` is `count`. */
  lineFirst = new Int32Array(256);
  /** What stands between the last token and the next: line breaks, spaces, flags for the next token. */
  breaks = 2;
  spaces = 0;
  pending = 0;

  reset(): void {
    this.count = 0;
    this.lines = 0;
    this.breaks = 2;
    this.spaces = 0;
    this.pending = 0;
  }

  push(start: number, end: number, word: number, flags: number): void {
    const count = this.count;
    if (count === this.start.length) this.grow();
    let all = flags | this.pending;
    if (this.breaks > 0) {
      all |= this.breaks > 1 ? LINE_START | BLANK_BEFORE | WALL_BEFORE : LINE_START;
      if (this.lines + 2 > this.lineFirst.length) this.growLines();
      this.lineFirst[this.lines++] = count;
      this.breaks = 0;
    } else if (this.spaces >= GAP) all |= GAP_BEFORE | WALL_BEFORE;
    this.start[count] = start;
    this.end[count] = end;
    this.word[count] = word;
    this.flags[count] = all;
    this.line[count] = this.lines - 1;
    this.count = count + 1;
    this.spaces = 0;
    this.pending = 0;
  }

  /** Adds flags to the last token. */
  mark(flags: number): void {
    if (this.count > 0) this.flags[this.count - 1] = (this.flags[this.count - 1] as number) | flags;
  }

  endSentence(): void {
    if (this.count === 0) return;
    this.mark(SENTENCE_END);
    this.pending |= WALL_BEFORE;
  }

  /** Closes the last line, and clears one token behind the last, so that nothing of an earlier text is ever seen. */
  finish(): void {
    if (this.count === this.start.length) this.grow();
    this.flags[this.count] = LINE_START | WALL_BEFORE;
    this.word[this.count] = 0;
    if (this.lines + 1 > this.lineFirst.length) this.growLines();
    this.lineFirst[this.lines] = this.count;
  }

  grow(): void {
    for (const column of ['start', 'end', 'word', 'flags', 'line'] as const) {
      const wider = new Int32Array(this[column].length * 2);
      wider.set(this[column]);
      this[column] = wider;
    }
  }

  growLines(): void {
    const wider = new Int32Array(this.lineFirst.length * 2);
    wider.set(this.lineFirst);
    this.lineFirst = wider;
  }
}

/** The folded unit of a mark token, 0 for words. */
export const markOf = (flags: number): number => flags >>> 16;
