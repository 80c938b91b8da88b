import type { Reply } from '../messages/protocol.ts';
import { finish } from './finish.ts';
import { sentenceFor } from './open.ts';
import type { DocumentRecord, MentionRecord } from './records.ts';
import type { Store } from './schema.ts';

/** What one reading of a document leaves behind. */
export interface Scan {
  document: Omit<DocumentRecord, 'firstSeen' | 'subject'>;
  mentions: MentionRecord[];
}

export function readDocument(store: Store, id: string): Promise<DocumentRecord | undefined> {
  return store.get('documents', id);
}

/**
 * Keeps what was last seen of a document, in one transaction: its record and all its mentions. It makes no log row, since it says what the
 * page showed, not what a reviewer did; relaxed durability, since the page can be read again.
 */
export async function saveScan(store: Store, { document, mentions }: Scan): Promise<Reply<null>> {
  let transaction: ReturnType<typeof begin>;
  try {
    transaction = begin(store);
  } catch (error) {
    return { ok: false, code: 'store', reason: sentenceFor(error) };
  }
  return finish(transaction, async () => {
    const documents = transaction.objectStore('documents');
    const known = await documents.get(document.id);
    const kept = { firstSeen: known?.firstSeen ?? document.lastSeen, subject: known?.subject ?? crypto.randomUUID() };
    const mentionStore = transaction.objectStore('mentions');
    await mentionStore.delete(IDBKeyRange.bound([document.id, 0], [document.id, Number.MAX_SAFE_INTEGER]));
    await Promise.all([
      documents.put({ ...document, ...kept }),
      ...mentions.map((mention) => mentionStore.put(mention)),
    ]);
    return null;
  });
}

function begin(store: Store) {
  return store.transaction(['documents', 'mentions'], 'readwrite', { durability: 'relaxed' });
}

/** The mentions of a document as last seen, in order. */
export function readMentions(store: Store, documentId: string): Promise<MentionRecord[]> {
  return store.getAll('mentions', IDBKeyRange.bound([documentId, 0], [documentId, Number.MAX_SAFE_INTEGER]));
}

/** Removes what was seen of a document if nobody ever decided anything on it; tells whether it did. */
export async function removeUnused(store: Store, id: string): Promise<boolean> {
  const transaction = store.transaction(['documents', 'mentions', 'decisions'], 'readwrite');
  const decided = await transaction.objectStore('decisions').index('documentId').count(id);
  if (decided === 0) {
    await transaction.objectStore('documents').delete(id);
    await transaction.objectStore('mentions').delete(IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]));
  }
  await transaction.done;
  return decided === 0;
}
