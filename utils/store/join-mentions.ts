import { joinDecisions } from '../review/join.ts';
import { mentionsOf } from './read-documents.ts';
import type { MentionRecord } from './records.ts';
import type { Writing } from './schema.ts';

/** Ties a document's decisions to its mentions, as stored at this moment; what it gives is not yet written. */
export async function joinStored(
  transaction: Writing,
  documentId: string,
  mentions: MentionRecord[],
): Promise<MentionRecord[]> {
  const decisions = await transaction.objectStore('decisions').index('documentId').getAll(documentId);
  if (decisions.length === 0) return mentions.map((mention) => ({ ...mention, decisionId: null, joined: 'none' }));
  const { mentions: joined } = joinDecisions(
    mentions,
    decisions.sort((a, b) => a.sequence - b.sequence),
  );
  return mentions.map((mention, i) => ({
    ...mention,
    decisionId: joined[i]?.decision?.id ?? null,
    joined: joined[i]?.joined ?? 'none',
  }));
}

/** Joins a document's mentions anew after its decisions changed, and writes those that changed. */
export async function rejoinStored(transaction: Writing, documentId: string): Promise<void> {
  const store = transaction.objectStore('mentions');
  const mentions = await store.getAll(mentionsOf(documentId));
  const joined = await joinStored(transaction, documentId, mentions);
  for (const [i, mention] of joined.entries()) {
    const { decisionId, joined: how } = mentions[i] as MentionRecord;
    if (mention.decisionId !== decisionId || mention.joined !== how) await store.put(mention);
  }
}
