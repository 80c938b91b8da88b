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
  /** Rule by whose words this text differs from the likest other test that names the rule: their labels must differ. */
  pair?: string;
  /** Rule that may see other words here than in the likest other test that names it: their labels must be the same. */
  same?: string;
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

/** Words added to a list of the pack below, and taken from it. */
export interface WordChange {
  add?: string[];
  remove?: string[];
}

/** What an override may change: all that has an id. */
export const OVERRIDE_KINDS = [
  'meanings',
  'contexts',
  'tracks',
  'titles',
  'evidence',
  'cues',
  'stops',
  'absorb',
  'sections',
  'cautions',
  'policy',
  'evidencePoints',
] as const;
export type OverrideKind = (typeof OVERRIDE_KINDS)[number];

/** A change of one rule, row, name or point of the packs below, by its id. */
export interface Override {
  kind: OverrideKind;
  id: string;
  /** Take it out. */
  off?: true;
  /** New values by key; they replace the old ones whole, null takes a key away. */
  set?: Record<string, unknown>;
  /** Beginning of the hash of the rule as the author saw it; needed with `set`. Where the rule is another now, the override is stale and the pack is refused. */
  was?: string;
  /** Why, for people. */
  because: string;
}

/** Names one version of a pack that another rests on, and the hash of its file. */
export interface PackReference {
  id: string;
  version: string;
  /** As `npm run pack -- hash FILE` prints it. */
  hash: string;
}

type Metadata = 'format' | 'id' | 'version' | 'engine' | 'license' | 'authors' | 'language' | 'description' | 'status';
type Additions = OverrideKind | 'tests' | 'decide' | 'recency';

/** A pack that says only what differs from the packs it extends. Its rules are added, its policy rows stand before theirs. */
export interface PackLayer extends Pick<Pack, Metadata>, Partial<Pick<Pack, Additions>> {
  extends: PackReference[];
  heads?: WordChange;
  modifiers?: WordChange;
  /** A new list, or a change of one below. */
  lists?: Record<string, string[] | WordChange>;
  overrides?: Override[];
}

/** A place's own changes, the topmost layer; a file of its own, so that updates of the pack never touch it. */
export interface LocalTuning extends Pick<PackLayer, 'format' | 'heads' | 'modifiers' | 'lists' | 'overrides'> {
  /** Id of the pack that is tuned. */
  tunes: string;
  decide?: Pack['decide'];
  recency?: Pack['recency'];
}

export type PackFile = Pack | PackLayer | LocalTuning;
