/** What reviewers said of mentions and applicants, as it is stored. Never changed but for how it ended. */
import type { Context, Meaning, Stamp, Track } from '../engine/types.ts';
import type { MentionKey } from './records.ts';

/** Where a decision comes from that was made in another browser and merged. */
export interface Brought {
  /** Row of the log here that records the import, with the file's own log in its details. */
  row: number;
  /** Sequence of the decision's row in the log of the file. */
  sequence: number;
}

/** What a named reviewer said of one mention. Never changed; a later one takes its place, an undo is one of its own. */
export interface DecisionRecord {
  id: string;
  documentId: string;
  key: MentionKey;
  /** Quote and surroundings as the page showed them when it was made. */
  quote: string;
  before: string;
  after: string;
  action: 'confirm' | 'change';
  meaning: Meaning;
  context: Context;
  track: Track;
  note: string;
  reviewer: string;
  /** What the reviewer does ("Reviewer", "Lead"), as set when it was made; '' where nothing was. */
  role: string;
  /** The suggestion was hidden from the reviewer. */
  blind: boolean;
  /** Milliseconds that the reasons were in view before it was made; null where nobody measured. */
  reasonsInView: number | null;
  time: number;
  /** What the engine said at that moment. */
  engineSaid: { meaning: Meaning; context: Context; track: Track; stamp: Stamp };
  /** Ids of decisions of different reviewers that differed and that this one settles. */
  settles?: string[];
  /** Set where it was made in another browser. */
  brought?: Brought;
  /** Sequence in the log of the row that records it. */
  sequence: number;
  /** Set when it was taken back or a later decision took its place; it is kept. */
  ended: {
    by: 'undo' | 'replaced' | 'orphan-dismissed';
    time: number /** Row of the log that ended it. */;
    sequence: number;
  } | null;
}

/** A point that a reviewer was asked for the short course, and the words that the tick rests on; '' where it was not ticked. */
export interface PointRecord {
  id: string;
  name: string;
  required: boolean;
  words: string;
}

/**
 * What a named reviewer decided of an applicant. `pending`: another name must agree before it counts. Never changed but in `state` and
 * `ended`; a later one takes its place and both are kept.
 */
export interface ApplicantDecisionRecord {
  id: string;
  /** The applicant. */
  subject: string;
  track: Track;
  trackName: string;
  reason: string;
  reviewer: string;
  role: string;
  /** Every point that was asked, ticked or not. */
  points: PointRecord[];
  state: 'pending' | 'standing';
  /** Made by a first reader from whom the suggestion was hidden. */
  blind: boolean;
  /** What was suggested when it was made. */
  suggested: { track: Track; reason: string };
  /** What lay before the reviewer: the documents and their texts. */
  documents: { id: string; textHash: string }[];
  /** Pack and engine behind the labels that the reviewer saw; null where no document was read. */
  stamp: Stamp | null;
  /** Ids of decisions of different reviewers that differed and that this one settles. */
  settles?: string[];
  /** Set where it was made in another browser. */
  brought?: Brought;
  time: number;
  /** Sequence in the log of the row that records it. */
  sequence: number;
  /** `replaced` by a later one, `reopened` with a reason, or `tied` to another person's record whose decision stands. */
  ended: {
    by: 'replaced' | 'reopened' | 'tied';
    reason: string;
    reviewer: string;
    time: number;
    sequence: number;
  } | null;
}
