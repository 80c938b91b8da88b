import type { DBSchema, IDBPDatabase } from 'idb';
import type {
  DecisionRecord,
  DocumentRecord,
  LogDetailsRecord,
  LogRecord,
  MentionRecord,
  PackRecord,
  SiteRecord,
} from './records.ts';

export const DATABASE = 'officer-lens';
/** One schema version until a second is needed; then one file a step under `migrations/`. */
export const DATABASE_VERSION = 1;

/** Every object store, its key and its indexes. */
export interface OfficerLensSchema extends DBSchema {
  documents: { key: string; value: DocumentRecord; indexes: { lastSeen: number; subject: string } };
  mentions: { key: [string, number]; value: MentionRecord };
  decisions: { key: string; value: DecisionRecord; indexes: { documentId: string } };
  packs: { key: string; value: PackRecord };
  sites: { key: string; value: SiteRecord };
  log: { key: number; value: LogRecord };
  logDetails: { key: number; value: LogDetailsRecord };
  /** Settings and drafts, by name. */
  meta: { key: string; value: unknown };
}

export type Store = IDBPDatabase<OfficerLensSchema>;
