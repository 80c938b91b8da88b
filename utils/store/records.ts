/**
 * The records of the IndexedDB database `officer-lens`, one interface per object store. Times are milliseconds since 1970 (UTC);
 * offsets are UTF-16 units of the document's text. Quotes are kept with 32 characters either side; the resume's text is not.
 * Here stands what pages showed and what is made from it; what reviewers said of it is in `decision-records.ts`, the log in `log-rows.ts`.
 */
import type { Context, Meaning, Stamp, Track } from '../engine/types.ts';
import type { Unread } from '../messages/protocol.ts';

export type * from './decision-records.ts';
export type * from './log-rows.ts';

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
  /** Selector of the resume area that the reviewer picked, or `WHOLE_PAGE`; none where the part that looks like the resume is looked for. */
  area?: string | undefined;
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
