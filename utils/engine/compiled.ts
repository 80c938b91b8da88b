/** A pack made ready for the scan: flat typed arrays and plain data only, so that it can be cloned, stored and compared. */
import type {
  AbsorbRule,
  CautionRule,
  CueRule,
  EvidencePoint,
  EvidenceRule,
  PolicyRow,
  SectionRule,
  StopRule,
  TitleRule,
} from './rules.ts';
import type { Context, Track } from './types.ts';

/** What kind of rule an output of the automaton belongs to. */
export const TITLE = 0;
export const EVIDENCE = 1;
export const CUE = 2;
export const STOP_RULE = 3;
export const ABSORB = 4;
export const SECTION = 5;
export const CAUTION = 6;
/** First or middle part of a pattern with a gap. */
export const SEGMENT = 7;

/** Bits of a word's flags. */
export const HEAD = 1;
export const PLURAL = 2;
export const MODIFIER = 4;
/** Articles, prepositions, conjunctions, auxiliaries: never inside the words left of a head. */
export const FUNCTION_WORD = 8;
/** at, with, for, of: an employer may follow. */
export const EMPLOYER_PREPOSITION = 16;
export const MONTH = 32;
/** present, current, now: an open end of a date range. */
export const ONGOING = 64;
/** A full stop behind it ends no sentence. */
export const ABBREVIATION = 128;
export const CONJUNCTION = 256;
/** Has letter-case variants in the pack. */
export const CASED = 512;

/** Bits of an output: the hit must begin, or end, a line. */
export const AT_LINE_START = 1;
export const AT_LINE_END = 2;

/** Columns of `words`: what a look at a word needs stands side by side in memory. */
export const WORD_COLUMNS = 4;
export const WORD_HASH = 0;
export const WORD_LETTERS = 1;
/** The class of words that the automaton cannot tell apart; 0: no pattern names it. */
export const WORD_ATOM = 2;
export const WORD_FLAGS = 3;

/** Columns of `states`. */
export const STATE_COLUMNS = 4;
export const STATE_OUTPUTS = 0;
/** First arc, as a place in `arcs`. */
export const STATE_ARCS = 1;
/** Row in `defaults`; 0 where the state does not tell shapes apart, there arcs are kept under shape 0. */
export const STATE_SHAPED = 2;
/** A bit for each low part of an atom that has an arc; most steps that lead nowhere are known by it. */
export const STATE_FILTER = 3;
export const filterBit = (atom: number): number => 1 << (atom & 31);

/** Columns of `outputRows`: kind, index of the rule in its kind, settle group, line bits. */
export const OUTPUT_COLUMNS = 8;
export const OUTPUT_KIND = 0;
export const OUTPUT_RULE = 1;
export const OUTPUT_GROUP = 2;
export const OUTPUT_BITS = 3;
/** The segment that this hit finishes, or -1; the segment that must stand before it, or -1; most tokens between. */
export const OUTPUT_SEGMENT = 4;
export const OUTPUT_AFTER = 5;
export const OUTPUT_GAP = 6;
/** Tokens that must (low byte) and may (next byte) stand before the hit and belong to it; above, a bit for each shape they may have. */
export const OUTPUT_LEAD = 7;

/** What a rule says, ready to be added up: index of a meaning, points, index, points ... */
export interface Votes {
  votes: number[];
}

export interface CompiledPack {
  format: 1;
  pack: string;
  packVersion: string;
  packHash: string;
  /** Open addressing over words: 0, or a word's number. */
  wordTable: Int32Array;
  /** Rows of WORD_COLUMNS, one a word, from 1, and one behind the last. */
  words: Int32Array;
  /** Folded letters of all words: those of a word run from its WORD_LETTERS to that of the next. */
  letters: Uint16Array;
  /** Lengths of head words, for words glued together by extraction. */
  headLengths: Int32Array;
  /** 1 at `headEnding` of the last two letters of each head word. */
  headEndings: Uint8Array;
  /** State after the first token: atom * 8 + shape. */
  root: Int32Array;
  /** Rows of STATE_COLUMNS, one a state and one behind the last: what a step needs stands side by side in memory. */
  states: Int32Array;
  /** Arcs in pairs: symbol (atom * 8 + shape), next state; those of state s run from its STATE_ARCS to that of s + 1, sorted. */
  arcs: Int32Array;
  /** Next state by shape where no word arc fits: row * 8 + shape. */
  defaults: Int32Array;
  /** Outputs of state s run from its STATE_OUTPUTS to that of s + 1; each is the start of a row in `outputRows`. */
  outputs: Int32Array;
  /** Rows of OUTPUT_COLUMNS, one for each part of a pattern. */
  outputRows: Int32Array;
  segments: number;
  /** True where some evidence may stand anywhere in the document. */
  readsDocument: boolean;
  groups: number;
  rules: {
    titles: (TitleRule & Votes)[];
    evidence: (EvidenceRule & Votes & { groupIndex: number })[];
    cues: CueRule[];
    stops: StopRule[];
    absorb: AbsorbRule[];
    sections: SectionRule[];
    cautions: CautionRule[];
  };
  meanings: { id: string; name: string; short: string }[];
  contexts: { id: Context; name: string; short: string }[];
  tracks: { id: Track; name: string; short: string; length: string; place: string }[];
  policy: PolicyRow[];
  /** Not read by the engine: what a reviewer ticks. */
  evidencePoints: EvidencePoint[];
  decide: { min: number; margin: number };
  recency: { years: number; asOf: number };
}
