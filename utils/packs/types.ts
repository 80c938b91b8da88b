/**
 * The pack format, version 1: one JSON file, no code, no regular expressions, no floats, no markup. `schema.ts` enforces
 * it; these types say what each part is for. Unknown keys are refused, keys that begin with `x-` are ignored.
 *
 * Patterns are strings of elements with a space between:
 *
 *   officer     the word, its plural and its possessive (made when the pack is loaded)
 *   =pd         exactly this, case folded       ==PD   exactly this, letter case too
 *   a|b         either word, one token          @list  any entry of a list; entries may be phrases
 *   x?          optional                        ..3    0 to 3 tokens (at most 12), within one sentence or line
 *   %cap %init %num %year  token shapes         _      any one token
 *   ^  $        line start, line end            , ; : / | ( ) & + # @ - [] [x]   themselves
 *
 * What a token is: words are folded (case, ligatures, soft hyphens, curly quotes). A hyphen inside a word, a full stop
 * after a word, quotes, asterisks and tags are no tokens, so `officer involved shooting` matches "officer-involved
 * shooting" and `dept` matches "Dept.". Letters with stops between them are one word: "P.D." is `p.d`, "U.S." is `u.s`.
 * A dash with spaces around it is the token `-`; an empty box is `[]` and a ticked one `[x]`, however they are drawn.
 */
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
} from '../engine/rules.ts';
import type { Context, Track } from '../engine/types.ts';

export type {
  AbsorbRule,
  CautionRule,
  CueRule,
  EvidencePoint,
  EvidenceRule,
  PolicyRow,
  Says,
  SectionRule,
  Slot,
  StopRule,
  TitleRule,
} from '../engine/rules.ts';

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
  /** publisher/name */
  id: string;
  /** major.minor.patch */
  version: string;
  /** Range of engine versions that may load it: ">=1.0.0 <2.0.0". */
  engine: string;
  license: string;
  authors: string[];
  language: string;
  description: string;
  status: 'draft' | 'stable';
  /** Words that start a mention ("officer", "ofc"). Plurals are made. */
  heads: string[];
  /** Words that belong to a phrase when they stand left of a head or title ("senior", "former", "acting"), even in lower case. */
  modifiers: string[];
  /** All meanings but `unknown`, which the engine brings; `short` stands in labels. */
  meanings: { id: string; name: string; short: string }[];
  contexts: { id: Context; name: string; short: string }[];
  /** Names, lengths and places of tracks change; the ids do not. */
  tracks: { id: Track; name: string; short: string; length: string; place: string }[];
  /** Words or phrases of plain words; no list within a list. */
  lists: Record<string, string[]>;
  titles: TitleRule[];
  evidence: EvidenceRule[];
  cues: CueRule[];
  stops: StopRule[];
  absorb: AbsorbRule[];
  sections: SectionRule[];
  cautions: CautionRule[];
  policy: PolicyRow[];
  /** What a reviewer must have seen in the text for the short course; at least one is required whatever the cautions. */
  evidencePoints: EvidencePoint[];
  /** Least points, and least lead over the second, for a meaning to be said at all. */
  decide: { min: number; margin: number };
  /** An ended role gets a caution when it ended `years` or more before `asOf` (the year this version was made; the engine has no clock). */
  recency: { years: number; asOf: number };
  tests: PackTest[];
}
