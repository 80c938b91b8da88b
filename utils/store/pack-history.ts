import type { PackLogDetails } from './packs.ts';
import type { Store } from './schema.ts';

/** One thing that was done with packs. */
export interface PackHistoryEntry {
  sequence: number;
  time: number;
  reviewer: string;
  details: PackLogDetails;
}

/** What was done with packs, the newest first; from the log. */
export async function readPackHistory(store: Store): Promise<PackHistoryEntry[]> {
  const transaction = store.transaction(['log', 'logDetails']);
  const rows = (await transaction.objectStore('log').getAll()).filter(({ kind }) => kind === 'pack');
  const details = transaction.objectStore('logDetails');
  const found = await Promise.all(rows.map(({ sequence }) => details.get(sequence)));
  return rows
    .flatMap(({ sequence, time, reviewer }, i) => {
      const said = found[i]?.details as PackLogDetails | undefined;
      return said ? [{ sequence, time, reviewer, details: said }] : [];
    })
    .reverse();
}
