import type { LogRecord } from './records.ts';
import type { Store } from './schema.ts';

/** One thing that was done with an applicant. */
export interface HistoryEntry {
  sequence: number;
  time: number;
  kind: LogRecord['kind'];
  reviewer: string;
  details: unknown;
}

/** What was done with an applicant and with the documents that are tied to it now, in order: by sequence, since a clock may be set back. */
export async function readHistory(store: Store, subject: string): Promise<HistoryEntry[]> {
  const transaction = store.transaction(['documents', 'log', 'logDetails']);
  const documents = await transaction.objectStore('documents').index('subject').getAllKeys(subject);
  const about = transaction.objectStore('logDetails').index('about');
  const found = (await Promise.all([subject, ...documents].map((id) => about.getAll(id)))).flat();
  const details = new Map(found.map((record) => [record.sequence, record.details]));
  const rows = await Promise.all([...details.keys()].map((sequence) => transaction.objectStore('log').get(sequence)));
  return rows
    .filter((row) => row !== undefined)
    .map(({ sequence, time, kind, reviewer }) => ({ sequence, time, kind, reviewer, details: details.get(sequence) }))
    .sort((a, b) => a.sequence - b.sequence);
}
