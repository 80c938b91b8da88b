/** What is known of one text while it is read: tokens, hits, lines, phrases. Everything below works on this. */
import type { CompiledPack } from './compiled.ts';
import { Found } from './scan.ts';
import { Tokens } from './tokens.ts';
import { flagsOf } from './words.ts';

/** A phrase that may become a mention; all numbers are tokens, ends exclusive. */
export interface Phrase {
  start: number;
  end: number;
  /** The head word, or the whole title where it has none. */
  headStart: number;
  headEnd: number;
  /** Index of the title rule, or -1, and where it matched. */
  title: number;
  titleStart: number;
  titleEnd: number;
  /** Index of the absorbing rule, or -1. */
  absorb: number;
  plural: boolean;
  /** Whether it stands as a title, once somebody asked. */
  titleLike?: boolean | undefined;
}

export class Reading {
  text = '';
  pack!: CompiledPack;
  readonly tokens = new Tokens();
  readonly found = new Found();
  /** Block section rule that each line stands under, or -1. */
  lineSection = new Int32Array(256);
  /** 1 where the line is a heading. */
  lineHeading = new Uint8Array(256);
  /** The heading line that each line stands under, or -1. */
  lineUnder = new Int32Array(256);
  /** 1 where the line holds a year or an open end. */
  lineDated = new Uint8Array(256);
  /** Cells of the line, parted by gaps and bars. */
  lineCells = new Uint8Array(256);
  /** Spans of dates in the cells of a line that holds nothing else; 0 for all others. */
  lineDates = new Uint8Array(256);
  /** First line of the run of lines with one span of dates each that a line belongs to; of no meaning elsewhere. */
  lineRun = new Int32Array(256);
  /** Lines of the run that begins at a line; of no meaning elsewhere. */
  runLength = new Int32Array(256);
  /** True where jobs stand beside each other, or their dates in a list of their own. */
  hasCards = false;
  phrases: Phrase[] = [];
  /** Evidence hits that count wherever they stand. */
  readonly documentHits: number[] = [];
  /** First phrase that ends behind the line's first token. */
  linePhrase = new Int32Array(256);

  /** Where the first mark of a broken letter (U+FFFD) stands in the text, or -1. */
  damagedAt = -1;
  /** Whether the text has labels of references; undefined until somebody asks. */
  referees: boolean | undefined;
  /** 0: not asked yet; 1: the text says "I" or "my"; 2: it does not. */
  firstPerson = 0;
  /** Steps that judgement took on this text; tests of linearity count these. */
  looks = 0;
  /** 0: not asked yet; 1: the line begins an entry of its own; 2: it does not. */
  lineBegins = new Uint8Array(256);

  /** Index of the first phrase that starts at `token` or later. */
  phraseFrom(token: number): number {
    let low = 0;
    let high = this.phrases.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.phrases[middle] as Phrase).start < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  prepareLines(lines: number): void {
    if (this.lineSection.length > lines) return;
    const size = Math.max(lines + 1, this.lineSection.length * 2);
    this.lineSection = new Int32Array(size);
    this.lineHeading = new Uint8Array(size);
    this.lineUnder = new Int32Array(size);
    this.lineDated = new Uint8Array(size);
    this.lineCells = new Uint8Array(size);
    this.lineDates = new Uint8Array(size);
    this.lineRun = new Int32Array(size);
    this.runLength = new Int32Array(size);
    this.linePhrase = new Int32Array(size);
    this.lineBegins = new Uint8Array(size);
  }

  /** One past the last token of a line. */
  lineEnd(line: number): number {
    return line + 1 < this.tokens.lines ? (this.tokens.lineFirst[line + 1] as number) : this.tokens.count;
  }

  lineStart(line: number): number {
    return this.tokens.lineFirst[line] as number;
  }

  /** Grammar and head bits of a token's word. */
  wordFlags(token: number): number {
    return flagsOf(this.pack, this.tokens.word[token] as number);
  }
}
