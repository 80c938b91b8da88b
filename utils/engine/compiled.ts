/** A pack made ready for the scan: flat typed arrays and plain data only, so that it can be cloned, stored and compared. */
import type {
  AbsorbRule,
  CautionRule,
  CueRule,
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
  wordHash: Int32Array;
  /** The class of words that the automaton cannot tell apart; 0: no pattern names it. */
  wordAtom: Int32Array;
  wordFlags: Int32Array;
  /** Folded letters of word i: letters[wordStart[i] .. wordStart[i + 1]]. */
  wordStart: Int32Array;
  letters: Uint16Array;
  /** Lengths of head words, for words glued together by extraction. */
  headLengths: Int32Array;
  /** Last letters of head words. */
  headEndings: Uint16Array;
  /** State after the first token: atom * 8 + shape. */
  root: Int32Array;
  /** Arcs of state s, sorted by symbol (atom * 8 + shape): arcSymbol[arcStart[s] .. arcStart[s + 1]], arcNext likewise. */
  arcStart: Int32Array;
  arcSymbol: Int32Array;
  arcNext: Int32Array;
  /** Next state by shape where no word arc fits: shaped[state] * 8 + shape. */
  defaults: Int32Array;
  /** Row of a state in `defaults`; 0 where the state does not tell shapes apart, there arcs are kept under shape 0. */
  shaped: Int32Array;
  /** Outputs of state s: outputs[outputStart[s] .. outputStart[s + 1]]. */
  outputStart: Int32Array;
  outputs: Int32Array;
  /** Columns of an output: kind, index of the rule in its kind, settle group, line bits, gap bookkeeping. */
  outputKind: Uint8Array;
  outputRule: Int32Array;
  outputGroup: Int32Array;
  outputBits: Uint8Array;
  /** The segment that this hit finishes, or -1; the segment that must stand before it, or -1; most tokens between. */
  outputSegment: Int32Array;
  outputAfter: Int32Array;
  outputGap: Int32Array;
  /** Tokens that must, and may, stand before the hit and belong to it, and which shapes they may have (a bit each). */
  outputLeadLeast: Uint8Array;
  outputLeadMost: Uint8Array;
  outputLeadShapes: Uint8Array;
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
  decide: { min: number; margin: number };
  recency: { years: number; asOf: number };
}
