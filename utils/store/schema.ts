import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type {
  ApplicantDecisionRecord,
  ApplicantRecord,
  DecisionRecord,
  DocumentRecord,
  LogDetailsRecord,
  LogRecord,
  MentionRecord,
  PackRecord,
  SiteRecord,
  TextRecord,
} from './records.ts';

export const DATABASE = 'officer-lens';
/** Goes up by one with every step under `migrations/`. */
export const DATABASE_VERSION = 2;

/** Every object store, its key and its indexes. */
export interface OfficerLensSchema extends DBSchema {
  documents: { key: string; value: DocumentRecord; indexes: { lastSeen: number; subject: string } };
  mentions: { key: [string, number]; value: MentionRecord };
  decisions: { key: string; value: DecisionRecord; indexes: { documentId: string; sequence: number } };
  applicants: {
    key: string;
    value: ApplicantRecord;
    /** Each ends in the id, so that no two keys are equal and a page of a list can go on behind any of them. */
    indexes: {
      seen: [number, string];
      name: [string, string];
      track: [number, string];
      state: [number, string];
      read: [number, string];
      kept: [number, string];
    };
  };
  applicantDecisions: {
    key: string;
    value: ApplicantDecisionRecord;
    indexes: { subject: string; sequence: number };
  };
  texts: { key: string; value: TextRecord };
  packs: { key: string; value: PackRecord };
  sites: { key: string; value: SiteRecord };
  log: { key: number; value: LogRecord };
  logDetails: { key: number; value: LogDetailsRecord; indexes: { about: string } };
  /** Settings, drafts, and when the last backup was made, by name. */
  meta: { key: string; value: unknown };
}

export type Store = IDBPDatabase<OfficerLensSchema>;

/** A transaction that only reads; which stores it names is its maker's to know. */
export type Reading = IDBPTransaction<OfficerLensSchema, ArrayLike<StoreNames<OfficerLensSchema>>, 'readonly'>;

/** A transaction that writes; which stores it names is its maker's to know. */
export type Writing = IDBPTransaction<OfficerLensSchema, ArrayLike<StoreNames<OfficerLensSchema>>, 'readwrite'>;

/** The transaction in which the browser lets the stores change. */
export type Upgrading = IDBPTransaction<OfficerLensSchema, StoreNames<OfficerLensSchema>[], 'versionchange'>;
