import type { IDBPDatabase } from 'idb';
import type { OfficerLensSchema } from '../schema.ts';

/** Version 1: documents, mentions and the decisions on them, packs, sites, and the log with its details. */
export function createStores(database: IDBPDatabase<OfficerLensSchema>): void {
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
