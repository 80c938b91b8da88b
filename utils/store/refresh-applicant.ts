import { summarise } from '../review/summary.ts';
import { mentionsOf } from './read-documents.ts';
import type { MentionRecord } from './records.ts';
import type { Writing } from './schema.ts';

/** Stores that a transaction must name to keep an applicant's summary in step. */
export const APPLICANT_STORES = ['documents', 'mentions', 'decisions', 'applicantDecisions', 'applicants'] as const;

/**
 * Makes an applicant's summary anew from what is stored, within the caller's transaction; it goes when no document is left.
 * @param known mentions of one document that were just written, so that they are not read back
 */
export async function refreshApplicant(
  transaction: Writing,
  id: string,
  known?: { documentId: string; mentions: MentionRecord[] },
): Promise<void> {
  const documents = await transaction.objectStore('documents').index('subject').getAll(id);
  const applicants = transaction.objectStore('applicants');
  if (documents.length === 0) {
    await applicants.delete(id);
    return;
  }
  const mentionStore = transaction.objectStore('mentions');
  const decisionIndex = transaction.objectStore('decisions').index('documentId');
  const [mentions, decisions, applicantDecisions] = await Promise.all([
    Promise.all(
      documents.map((one) => (one.id === known?.documentId ? known.mentions : mentionStore.getAll(mentionsOf(one.id)))),
    ),
    Promise.all(documents.map((one) => decisionIndex.getAll(one.id))),
    transaction.objectStore('applicantDecisions').index('subject').getAll(id),
  ]);
  await applicants.put(
    summarise(id, { documents, mentions: mentions.flat(), decisions: decisions.flat(), applicantDecisions }),
  );
}
