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
  /** Random id that stands for the person in the log; erasing cuts the tie. */
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
  /** The decision that counts for it, or null. */
  decisionId: string | null;
  /** `check-again`: a decision stands beside it but does not count until a person looks. */
  joined: 'none' | 'decided' | 'check-again';
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
  time: number;
  /** What the engine said at that moment. */
  engineSaid: { meaning: Meaning; context: Context; track: Track; stamp: Stamp };
  /** Sequence in the log of the row that records it. */
  sequence: number;
  /** Set when it was taken back or a later decision took its place; it is kept. */
  ended: { by: 'undo' | 'replaced' | 'orphan-dismissed'; time: number } | null;
}

export interface SiteRecord {
  /** Match pattern of the origin. */
  pattern: string;
  since: number;
  /** True once the permission was seen gone while the record was still here. */
  revoked: boolean;
}

/** One row of the append-only log: what happened, without what it was about; details lie in `logDetails`. */
export interface LogRecord {
  sequence: number;
  time: number;
  kind:
    | 'decision'
    | 'undo'
    | 'site-on'
    | 'site-off'
    | 'pack'
    | 'settings'
    | 'import'
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
}

/** An installed pack. `text` is the file as it came; the compiled form is made from it and never shared. */
export interface PackRecord {
  /** id@version */
  key: string;
  id: string;
  version: string;
  hash: string;
  text: string;
  installed: number;
  enabled: boolean;
}
