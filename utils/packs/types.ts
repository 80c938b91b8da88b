/**
 * The pack format, version 1: one JSON file, no code, no regular expressions, no floats, no markup. The valibot schema in
 * `schema.ts` is what is enforced; these types say what each part is for. Patterns are strings of elements:
 *
 *   officer     the word and its plural and possessive (made when the pack is loaded)
 *   =pd         exactly this, case folded       ==PD   exactly this, letter case too
 *   a|b         either word, one token          @list  any entry of a list; entries may be phrases
 *   x?          optional                        ..3    0 to 3 tokens, not over a line end (4 to 12: a segment join)
 *   %cap %init %num %year  token shapes         _      any one token
 *   ^  $        line start, line end
 */
import type { Context, Track } from '../engine/types.ts';

/** Meaning id -> points, integers in tenths of a log-odds unit, -60 to 60. */
export type Says = Record<string, number>;

/** A place near a mention where evidence may be looked for; how each is cut is in the engine. */
export type Slot = 'left' | 'right' | 'paren' | 'tail' | 'org' | 'line' | 'entry' | 'duties' | 'section' | 'document';

interface Rule {
  id: string;
  match: string[];
  /** For people; never shown as markup. */
  note?: string;
}

/** A phrase over a head word, or (with `mention`) a title of its own without one. */
export interface TitleRule extends Rule {
  says: Says;
  /** This title alone settles the meaning, whatever the employer is. */
  decides?: boolean;
  context?: Context;
  /** Makes a mention although no head word is in it ("deputy sheriff"). */
  mention?: boolean;
  priority?: number;
}

/** Words near a mention: employer, grade, service, duties. One hit per group counts: the nearest slot, then the longest. */
export interface EvidenceRule extends Rule {
  group: string;
  says: Says;
  in?: Slot[];
  /** Lines from the mention, within its entry. */
  reach?: number;
}

/** Words that speak for a context (ConText). `direction` is where the mention lies from the cue. */
export interface CueRule extends Rule {
  context: Context;
  direction: 'before' | 'after' | 'around';
  /** Tokens between cue and mention. */
  within: number;
  scope: 'clause' | 'sentence' | 'line' | 'entry';
}

/** Ends a cue's reach. */
export interface StopRule extends Rule {
  for: Context[];
}

/** A longer phrase that swallows a head word and gives its own label, or (without labels) silences a cue. */
export interface AbsorbRule extends Rule {
  meaning?: string;
  context?: Context;
  /** The phrase is no mention at all. */
  drop?: boolean;
}

/** A heading line. */
export interface SectionRule extends Rule {
  /** For people: "Experience". */
  name: string;
  context?: Context;
}

export interface CautionRule extends Rule {
  in?: Slot[];
  /** Sentence for people. */
  says: string;
}

/** First row that fits wins; the last has no condition. `unknown` + `held` is `review` whatever stands here. */
export interface PolicyRow {
  id: string;
  meaning?: string[];
  context?: Context[];
  track: Track;
}

export interface PackTest {
  /** Mentions in [ ]. */
  text: string;
  /** One triple per mark: meaning, context, track; null: no mention at all. */
  expect: [string, Context, Track][] | null;
  /** Known wrong for now; shown, does not fail. */
  todo?: boolean;
  /** Rule that this text is about. */
  rule?: string;
}

export interface Pack {
  format: 1;
  id: string;
  version: string;
  /** Range of engine versions that may load it. */
  engine: string;
  license: string;
  authors: string[];
  language: string;
  description: string;
  status: 'draft' | 'stable';
  /** Words that start a mention. */
  heads: string[];
  /** All meanings but `unknown`, which the engine brings; `short` stands in labels. */
  meanings: { id: string; name: string; short: string }[];
  contexts: { id: Context; name: string; short: string }[];
  /** Names, lengths and places of tracks change; the ids do not. */
  tracks: { id: Track; name: string; short: string; length: string; place: string }[];
  lists: Record<string, string[]>;
  titles: TitleRule[];
  evidence: EvidenceRule[];
  cues: CueRule[];
  stops: StopRule[];
  absorb: AbsorbRule[];
  sections: SectionRule[];
  cautions: CautionRule[];
  policy: PolicyRow[];
  /** Least points, and least lead over the second, for a meaning to be said at all. */
  decide: { min: number; margin: number };
  /** Years after which an ended role gets a caution. */
  recencyYears: number;
  tests: PackTest[];
}
