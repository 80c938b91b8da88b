import type { IDBPDatabase } from 'idb';
import type { OfficerLensSchema } from './schema.ts';

/** Steps from each version to the next; step n makes version n + 1. A step only ever adds to what stands. */
const STEPS: ((database: IDBPDatabase<OfficerLensSchema>) => void)[] = [createStores];

/** Brings a database from `oldVersion` to the newest, inside the upgrade's transaction. */
export function migrate(database: IDBPDatabase<OfficerLensSchema>, oldVersion: number): void {
  for (const step of STEPS.slice(oldVersion)) step(database);
}

function createStores(database: IDBPDatabase<OfficerLensSchema>): void {
  const documents = database.createObjectStore('documents', { keyPath: 'id' });
  documents.createIndex('lastSeen', 'lastSeen');
  documents.createIndex('subject', 'subject');
  database.createObjectStore('mentions', { keyPath: ['documentId', 'index'] });
  database.createObjectStore('decisions', { keyPath: 'id' }).createIndex('documentId', 'documentId');
  database.createObjectStore('packs', { keyPath: 'key' });
  database.createObjectStore('sites', { keyPath: 'pattern' });
  database.createObjectStore('log', { keyPath: 'sequence' });
  database.createObjectStore('logDetails', { keyPath: 'sequence' });
  database.createObjectStore('meta');
}
