import type { StoreNames } from 'idb';
import type { Reply } from '../messages/protocol.ts';
import { finish } from './finish.ts';
import { appendToLog, LOG_STORES, type LogEntry } from './log.ts';
import { sentenceFor } from './open.ts';
import type { OfficerLensSchema, Store, Writing } from './schema.ts';

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
  let transaction: Writing;
  try {
    transaction = begin(store, [...new Set([...names, ...LOG_STORES])], 'strict');
  } catch (error) {
    return { ok: false, code: 'store', reason: sentenceFor(error) };
  }
  const time = Date.now();
  return finish(transaction, async () => {
    const row = typeof entry === 'function' ? await entry(transaction) : entry;
    const sequence = await appendToLog(transaction, row, time);
    return change(transaction, sequence, time);
  });
}

/** Opens a transaction that writes; strict durability for what a reviewer did, relaxed for what a page can show again. */
export function begin(store: Store, names: readonly Names[], durability: 'strict' | 'relaxed'): Writing {
  return store.transaction([...names], 'readwrite', { durability });
}
