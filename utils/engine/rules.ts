/** The rules of a pack, as the engine reads them. What a pattern may hold is said in utils/packs/types.ts. */
import type { Context, Track } from './types.ts';

/** Meaning id -> points, integers in tenths of a log-odds unit, -60 to 60. */
export type Says = Record<string, number>;

/**
 * A place near a mention where evidence may be looked for:
 * left (words before the head inside the phrase), right (words after the head, same segment), paren (a bracket behind
 * it), tail (after a comma, dash, bar or slash, to the line end), org (after at, with, for, of), line (the whole line),
 * entry (the lines of the same job entry), duties (the entry's lines below the title), section (its heading),
 * document (anywhere).
 */
export type Slot = 'left' | 'right' | 'paren' | 'tail' | 'org' | 'line' | 'entry' | 'duties' | 'section' | 'document';

export interface Rule {
  /** `[a-z0-9]` and `-`, `.`, unique among all rules of the pack; never changed once published. */
  id: string;
  /** Any of these patterns. */
  match: string[];
  /** For people; never shown as markup. */
  note?: string;
}

/** A phrase over a head word, or (with `mention`) a title of its own without one. The longest over a head counts. */
export interface TitleRule extends Rule {
  /** What the title says by itself; may be empty where the employer decides all. */
  says: Says;
  /** This title alone settles the meaning (its highest points), whatever the employer is. */
  decides?: boolean;
  /** The context that the title itself gives ("police cadet": trainee); a cue beats it. */
  context?: Context;
  /** Makes a mention although no head word is in it ("deputy sheriff"). */
  mention?: boolean;
  /** With `mention`: only where it stands as a held title whose employer gives the meaning ("Sergeant, Dayton PD"). */
  employed?: boolean;
  /** Among titles of equal length the higher wins; then the id. */
  priority?: number;
}

/** Words near a mention: employer, grade, service, duties. One hit per group counts: the nearest slot, then the longest. */
export interface EvidenceRule extends Rule {
  /** Hits of one group settle leftmost-longest: a `police credit union` rule absorbs the word police of the same group. */
  group: string;
  says: Says;
  /** Default: paren, tail, org, line, entry. */
  in?: Slot[];
  /** Lines from the mention, within its entry, for slots entry and duties; default 3. */
  reach?: number;
}

/** Words that speak for a context (ConText). */
export interface CueRule extends Rule {
  context: Context;
  /** Where the MENTION lies from the cue: `after`: "hope to become [officer]"; `before`: "[officer]: none"; `around`: either. */
  direction: 'before' | 'after' | 'around';
  /** Most tokens between cue and mention. */
  within: number;
  /** The cue and the mention must share this. */
  scope: 'clause' | 'sentence' | 'line' | 'entry';
  /** Only for heads in the singular, or only in the plural. */
  number?: 'singular' | 'plural';
  /** Only under these section ids. */
  sections?: string[];
}

/** Ends a cue's reach when it stands between cue and mention. */
export interface StopRule extends Rule {
  for: Context[];
}

/** A longer phrase that swallows a head word and gives its own label, or (without labels) silences the cues and evidence inside it. */
export interface AbsorbRule extends Rule {
  meaning?: string;
  context?: Context;
  /** The phrase is no mention at all. */
  drop?: boolean;
}

/** A heading line, alone on its line or followed by a colon or dash; or the label of a form field. */
export interface SectionRule extends Rule {
  /** For people: "Experience". */
  name: string;
  /** What a mention under it is, where no cue or title says otherwise; `held` makes its title lines job entries. */
  context?: Context;
  /** `block` (default): to the next heading. `line`: a field label ("Supervisor:"), for what follows on its line. */
  reach?: 'block' | 'line';
  /** Cues of these contexts give way to the heading: nobody named under "References" is the applicant. */
  over?: Context[];
  /** `over` holds only inside quotation marks: the names of works under "Publications". */
  quoted?: boolean;
}

/** Words that ask the reviewer to look at a point. */
export interface CautionRule extends Rule {
  /** Default: left, right, paren, tail, org, line. */
  in?: Slot[];
  /** Only for these meanings; default all. */
  meaning?: string[];
  /** Sentence for people. */
  says: string;
}

/** What a reviewer must have seen in the text before the short course can be recorded; the reviewer ticks it, the engine never does. */
export interface EvidencePoint {
  id: string;
  /** "Sworn by a public body" */
  name: string;
  /** "public body", as a sentence lists what is still to be seen. */
  short: string;
  /** Without a tick the short course is not recorded. */
  required: boolean;
  /** Beginnings of rule ids whose matched words are offered as the words that the tick rests on. */
  rules?: string[];
  /** Asked only where this caution stands beside a mention. */
  caution?: string;
}

/** First row that fits wins; the last has no condition. `unknown` + `held` is `review` whatever stands here. */
export interface PolicyRow {
  id: string;
  meaning?: string[];
  context?: Context[];
  track: Track;
}
