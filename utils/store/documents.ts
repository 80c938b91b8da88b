import type { Reply } from '../messages/protocol.ts';
import { joinStored } from './join-mentions.ts';
import { mentionsOf } from './read-documents.ts';
import type { DocumentRecord, MentionRecord } from './records.ts';
import { APPLICANT_STORES, refreshApplicant } from './refresh-applicant.ts';
import type { Store, Writing } from './schema.ts';
import { transact } from './transact.ts';

const SCAN_STORES = [...APPLICANT_STORES, 'texts'] as const;

/** What one reading of a document leaves behind. */
export interface Scan {
  document: Omit<DocumentRecord, 'firstSeen' | 'subject'>;
  mentions: MentionRecord[];
  /** The whole text, where the settings ask for it to be kept. */
  text?: string;
}

/**
 * Keeps what was last seen of a document, in one transaction: its record, all its mentions joined to the decisions that stand now, and the
 * applicant's summary. It makes no log row, since it says what the page showed, not what a reviewer did; relaxed durability, since the
 * page can be read again.
 */
export async function saveScan(store: Store, { document, mentions, text }: Scan): Promise<Reply<null>> {
  return transact(store, SCAN_STORES, 'relaxed', async (transaction) => {
    const documents = transaction.objectStore('documents');
    const known = await documents.get(document.id);
    const kept = { firstSeen: known?.firstSeen ?? document.lastSeen, subject: known?.subject ?? crypto.randomUUID() };
    const joined = await joinStored(transaction, document.id, mentions);
    const mentionStore = transaction.objectStore('mentions');
    await mentionStore.delete(mentionsOf(document.id));
    await Promise.all([
      documents.put({ ...document, ...kept }),
      ...joined.map((mention) => mentionStore.put(mention)),
      saveText(transaction, document, text),
    ]);
    await refreshApplicant(transaction, kept.subject, { documentId: document.id, mentions: joined });
    return null;
  });
}

/** A text that is no longer to be kept goes with the next reading. */
async function saveText(
  transaction: Writing,
  { id, textHash }: Scan['document'],
  text: string | undefined,
): Promise<void> {
  const texts = transaction.objectStore('texts');
  if (text === undefined) await texts.delete(id);
  else await texts.put({ documentId: id, textHash, text });
}

/** Removes what was seen of a document if nobody ever decided anything on it or its applicant; tells whether it did. */
export function removeUnused(store: Store, id: string): Promise<Reply<boolean>> {
  return transact(store, SCAN_STORES, 'strict', async (transaction) => {
    const document = await transaction.objectStore('documents').get(id);
    const onMentions = await transaction.objectStore('decisions').index('documentId').count(id);
    const bySubject = transaction.objectStore('applicantDecisions').index('subject');
    const onApplicant = await bySubject.count(document?.subject ?? '');
    if (onMentions + onApplicant > 0) return false;
    await transaction.objectStore('documents').delete(id);
    await transaction.objectStore('mentions').delete(mentionsOf(id));
    await transaction.objectStore('texts').delete(id);
    if (document) await refreshApplicant(transaction, document.subject);
    return true;
  });
}
