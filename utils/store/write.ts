import type { StoreNames } from 'idb';
import type { Reply } from '../messages/protocol.ts';
import { appendToLog, LOG_STORES, type LogEntry } from './log.ts';
import type { OfficerLensSchema, Store, Writing } from './schema.ts';
import { transact } from './transact.ts';

type Names = StoreNames<OfficerLensSchema>;

/**
 * One write that must last: the change and its row in the log stand or fall together, and the answer comes only when both are on the disk
 * (durability strict). `change` may await nothing but IndexedDB. It gets the sequence that its log row has. Where the row depends on what
 * is stored, `entry` is a function that looks it up in the same transaction.
 */
export async function writeLogged<T>(
  store: Store,
  names: readonly Names[],
  entry: LogEntry | ((transaction: Writing) => Promise<LogEntry>),
  change: (transaction: Writing, sequence: number, time: number) => Promise<T>,
): Promise<Reply<T>> {
  const time = Date.now();
  return transact(store, [...names, ...LOG_STORES], 'strict', async (transaction) => {
    const row = typeof entry === 'function' ? await entry(transaction) : entry;
    const sequence = await appendToLog(transaction, row, time);
    return change(transaction, sequence, time);
  });
}
