import { isBlindReading } from '../review/applicant-standing.ts';
import { readDocument } from './read-documents.ts';
import type { Store } from './schema.ts';
import type { Settings } from './settings.ts';

/**
 * Whether what is suggested of a document must stay hidden from the reviewer who is set: blind reading is on, and this name has decided
 * nothing of the applicant. A document that is not kept yet was decided by nobody.
 */
export async function isBlindOn(
  store: Store,
  documentId: string,
  { blindReading, reviewer }: Pick<Settings, 'blindReading' | 'reviewer'>,
): Promise<boolean> {
  if (!blindReading) return false;
  const document = await readDocument(store, documentId);
  const decisions = document ? await store.getAllFromIndex('applicantDecisions', 'subject', document.subject) : [];
  return isBlindReading(true, decisions, reviewer);
}
