/**
 * The records of the IndexedDB database `officer-lens`, one interface per object store. Times are milliseconds since 1970 (UTC);
 * offsets are UTF-16 units of the document's text. Quotes are kept with 32 characters either side; the resume's text is not.
 */
import type { Context, Meaning, Stamp, Track } from '../engine/types.ts';
import type { Unread } from '../messages/protocol.ts';

/** One resume as shown. */
export interface DocumentRecord {
  /** Identity: hash of site, address parts chosen by the site profile (or header text), never the text itself. */
  id: string;
  /** The applicant: a random id that stands for the person in the log too. Documents of one person are tied by sharing it. */
  subject: string;
  origin: string;
  address: string;
  title: string;
  /** Name line of the document, as shown. */
  person: string;
  /** SHA-256 of the joined text, hex. Several texts of one applicant are normal. */
  textHash: string;
  words: number;
  firstSeen: number;
  lastSeen: number;
  stamp: Stamp;
  suggestedTrack: Track;
  /** One sentence: why that track is suggested. */
  suggestedReason: string;
  unread: Unread[];
  cut: string[];
}

/** Words that decided, as kept and shown: the very words and what they speak for. */
export interface DecidingWords {
  words: string;
  /** "held: has dates", "sworn law enforcement" */
  says: string;
  rule: string;
  speaksFor: 'meaning' | 'context' | 'track';
  points: number;
}

/** Where a decision belongs: the normalised quote and 32 normalised characters on each side, and its place among equals. */
export interface MentionKey {
  quote: string;
  before: string;
  after: string;
  /** 0 for the first of equal keys in the document. */
  order: number;
  /** How many equal keys the document had. */
  equals: number;
}

export interface MentionRecord {
  documentId: string;
  /** Place in the document, from 0; [documentId, index] is the key. */
  index: number;
  key: MentionKey;
  start: number;
  end: number;
  /** `start` in Unicode code points; missing in records made before it was kept. */
  codePoint?: number;
  quote: string;
  /** 32 characters either side as shown. */
  before: string;
  after: string;
  /** Heading under which it stands, in the pack's words, or ''. */
  section: string;
  meaning: Meaning;
  context: Context;
  track: Track;
  trackName: string;
  deciding: DecidingWords[];
  cautions: string[];
  /** Ids of the same cautions, in the same order. */
  cautionIds: string[];
  /** The decision that counts for it, or null. */
  decisionId: string | null;
  /** `check-again`: a decision stands beside it but does not count until a person looks. */
  joined: 'none' | 'decided' | 'check-again';
}

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

/** How the decision on an applicant stands. `differs`: two reviewers said different tracks and one must decide again. */
export type ApplicantState = 'open' | 'pending' | 'differs' | 'decided';

/**
 * One person with all that is tied to them, as lists show it: made from the other stores in the same transaction that changes them, never
 * edited by itself.
 */
export interface ApplicantRecord {
  /** The `subject` of its documents. */
  id: string;
  /** Name line of the document last seen. */
  person: string;
  /** Normalised name, for sorting. */
  sortName: string;
  /** Hosts where the documents were seen. */
  origins: string[];
  /** Ids of the documents, last seen first. */
  documents: string[];
  firstSeen: number;
  lastSeen: number;
  mentions: number;
  /** Mentions that a reviewer's decision counts for. */
  read: number;
  /** Mentions that need a person: open ones under review, and those to check again. */
  needPerson: number;
  /** Standing decisions whose words are no longer in the document. */
  orphans: number;
  /** Parts of the documents that could not be read. */
  unread: number;
  /** The first mentions in order, one letter each: l (leo), r (review), a (academy); a capital where a reviewer has read it. */
  strip: string;
  /** Meanings and contexts that count now, each once. */
  meanings: Meaning[];
  contexts: Context[];
  suggestedTrack: Track;
  /** 0 leo, 1 review, 2 academy, for sorting. */
  trackRank: number;
  suggestedReason: string;
  /** The mention that the suggestion rests on. */
  decidedBy: { quote: string; meaning: Meaning; context: Context } | null;
  state: ApplicantState;
  /** Track of the decision, standing or pending; null where none is or two differ. */
  decidedTrack: Track | null;
  /** 0 open, 1 differs, 2 pending, 3 decided, for sorting. */
  stateRank: number;
  /** Who said so, first reader first. */
  reviewers: string[];
  decidedAt: number | null;
  /** When the terms of retention begin: the last decision on a mention or the applicant, or where there is none, when last seen. */
  keptFrom: number;
  /** Normalised name, addresses and quotes that a search looks in. */
  searchText: string;
}

/** The whole text of a document; kept only where the settings ask for it. */
export interface TextRecord {
  documentId: string;
  textHash: string;
  text: string;
}

export interface SiteRecord {
  /** Match pattern of the origin. */
  pattern: string;
  since: number;
  /** True once the permission was seen gone while the record was still here. */
  revoked: boolean;
  /** Selector of the resume area that the reviewer picked; none where the whole page is read. */
  area?: string | undefined;
}

/** One row of the append-only log: what happened, without what it was about; details lie in `logDetails`. */
export interface LogRecord {
  sequence: number;
  time: number;
  kind:
    | 'decision'
    | 'undo'
    | 'applicant-decision'
    | 'reopen'
    | 'tie'
    | 'untie'
    | 'site-on'
    | 'site-off'
    | 'pack'
    | 'settings'
    | 'import'
    | 'merge'
    | 'export'
    | 'erase'
    | 'retention';
  reviewer: string;
  subject: string;
  /** SHA-256 hex of the row before, '' for the first. */
  previous: string;
  /** SHA-256 hex of salt + canonical details. */
  detailsHash: string;
  /** SHA-256 hex over this row's other fields. */
  hash: string;
}

export interface LogDetailsRecord {
  sequence: number;
  salt: string;
  details: unknown;
  /** Ids of the applicants and documents that the details speak of, so that erasing finds them. No part of the chain. */
  about: string[];
}

/**
 * One version of a pack file that is kept: a complete pack, one that extends others, or local tuning. `text` is the file as it came; the
 * compiled form is made from it and never shared. Versions are kept until a person removes them, so that an old result can be made again.
 */
export interface PackRecord {
  /** SHA-256 of the canonical file, lower-case hex: names its content exactly. */
  key: string;
  kind: 'complete' | 'layer' | 'tuning';
  /** publisher/name; for local tuning, the pack that it tunes. */
  id: string;
  /** '' for local tuning, which has none. */
  version: string;
  text: string;
  source: 'built-in' | 'file' | 'paste';
  /** Name of the file that it came from, or ''. */
  fileName: string;
  installed: number;
  /** Who brought it in; '' for what came with the program. */
  by: string;
  /** Its place among those in use, from 0, the lowest; null where it is not in use. Local tuning lies above all. */
  place: number | null;
}
