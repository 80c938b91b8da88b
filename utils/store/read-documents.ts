/** Reading what was seen of documents. Apart from what writes it, so that a page which only shows (the popup) carries no log. */
import type { DocumentRecord, MentionRecord } from './records.ts';
import type { Store } from './schema.ts';

/** What was last seen of a document; undefined where it was never read or is erased. */
export function readDocument(store: Store, id: string): Promise<DocumentRecord | undefined> {
  return store.get('documents', id);
}

/** All mentions of a document, as a range of keys. */
export function mentionsOf(documentId: string): IDBKeyRange {
  return IDBKeyRange.bound([documentId, 0], [documentId, Number.MAX_SAFE_INTEGER]);
}

/** The mentions of a document as last seen, in order. */
export function readMentions(store: Store, documentId: string): Promise<MentionRecord[]> {
  return store.getAll('mentions', mentionsOf(documentId));
}
