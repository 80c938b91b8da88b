/**
 * What the engine says, and nothing of how it finds it. These types are the contract between the engine and everybody else.
 * All offsets are UTF-16 code units of the text that was given to `annotate`, end exclusive.
 */

/** What the text says of the applicant and the role. The order is the one in which they win (ConText: denial before all). */
export const CONTEXTS = ['negated', 'other-person', 'aspiration', 'trainee', 'held', 'generic'] as const;
export type Context = (typeof CONTEXTS)[number];

/** The three ids are fixed; their names, lengths and places are data of the pack. */
export const TRACKS = ['leo', 'review', 'academy'] as const;
export type Track = (typeof TRACKS)[number];

/** The one meaning that the engine itself knows: the words and their surroundings do not say. All others come from the pack. */
export const UNKNOWN = 'unknown';
/** The meaning of words that are nobody's job; a pack may do without it. */
export const NOT_A_ROLE = 'not-a-role';

/** A meaning's id, listed in the pack (`sworn-law-enforcement`, ...) or `unknown`. */
export type Meaning = string;

/** Why a rule took part. */
export type ReasonKind = 'title' | 'evidence' | 'cue' | 'section' | 'absorb' | 'entry' | 'policy' | 'engine';

/** One rule that took part in a label, with the words it matched. */
export interface Reason {
  /** Rule id in the pack, or `engine:...` for a rule of the engine itself. */
  rule: string;
  kind: ReasonKind;
  /** Which half of the label it speaks for. */
  speaksFor: 'meaning' | 'context' | 'track';
  /** What it says: a meaning, a context or a track. */
  says: string;
  /** Tenths of a log-odds unit for meanings; 0 where points play no part. */
  points: number;
  /** The matched words; start === end where no words of the text are behind it. */
  start: number;
  end: number;
}

/** A flag beside a label. It never changes a label or a track; it adds a point that a reviewer must look at. */
export interface Caution {
  /** Caution id in the pack, or `engine:...`. */
  id: string;
  start: number;
  end: number;
}

/** One phrase that names a role of the pack's kind. */
export interface Mention {
  start: number;
  end: number;
  /** `text.slice(start, end)`. */
  quote: string;
  /** The word that makes it a mention, as written. */
  head: string;
  meaning: Meaning;
  context: Context;
  track: Track;
  /** Deciding rules first. */
  reasons: Reason[];
  cautions: Caution[];
  /** Section id of the pack under which it stands, or ''. */
  section: string;
}

/** What was left out of the reading, and why; shown to the reviewer. */
export interface Cut {
  what: 'text-length';
  /** How much was read and how much there was, in UTF-16 units. */
  read: number;
  of: number;
}

/** Names what produced an answer: same stamp and same text, same bytes. */
export interface Stamp {
  engine: string;
  pack: string;
  packVersion: string;
  /** SHA-256 of the pack's canonical form, lower-case hex; computed when the pack is loaded, not by the engine. */
  packHash: string;
}

/** Everything the engine says of one text. */
export interface Annotation {
  /** Sorted by start, never overlapping. */
  mentions: Mention[];
  applicantTrack: Track;
  /** Index into `mentions` of the one that decided the applicant's track, or -1 where none did. */
  decidedBy: number;
  /** Ids of the sections whose headings were found, in order: several tell a resume from a page around resumes. */
  sections: string[];
  cut: Cut[];
  stamp: Stamp;
}
