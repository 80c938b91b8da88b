import type { DecisionRecord, DocumentRecord, MentionRecord } from './records.ts';
import type { Store } from './schema.ts';

/** Mentions that one request brings; more would hold the thread up while a person types. */
const PART = 4000;

/** All documents, in no order. */
export function readAllDocuments(store: Store): Promise<DocumentRecord[]> {
  return store.getAll('documents');
}

/** All decisions on mentions, ended ones too, in no order. */
export function readAllDecisions(store: Store): Promise<DecisionRecord[]> {
  return store.getAll('decisions');
}

/** How many mentions there are. */
export function countMentions(store: Store): Promise<number> {
  return store.count('mentions');
}

/**
 * All mentions in parts, document by document. A document's mentions may be spread over two parts that follow each other.
 */
export async function* readAllMentions(store: Store): AsyncGenerator<MentionRecord[]> {
  let after: [string, number] | null = null;
  for (;;) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const part: MentionRecord[] = await store.getAll('mentions', range, PART);
    if (part.length > 0) yield part;
    const last = part.at(-1);
    if (last === undefined || part.length < PART) return;
    after = [last.documentId, last.index];
  }
}
