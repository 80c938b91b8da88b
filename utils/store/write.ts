import type { StoreNames } from 'idb';
import type { Reply } from '../messages/protocol.ts';
import { appendToLog, LOG_STORES, type LogEntry } from './log.ts';
import { sentenceFor } from './open.ts';
import type { OfficerLensSchema, Store } from './schema.ts';

type Names = StoreNames<OfficerLensSchema>;

/**
 * One write that must last: the change and its row in the log stand or fall together, and the answer comes only when both are on the disk
 * (durability strict). `change` may await nothing but IndexedDB. It gets the sequence that its log row has.
 */
export async function writeLogged<T>(
  store: Store,
  names: Names[],
  entry: LogEntry,
  change: (transaction: ReturnType<typeof begin>, sequence: number, time: number) => Promise<T>,
): Promise<Reply<T>> {
  try {
    const transaction = begin(store, names);
    const time = Date.now();
    try {
      const sequence = await appendToLog(transaction, entry, time);
      const value = await change(transaction, sequence, time);
      await transaction.done;
      return { ok: true, value };
    } catch (error) {
      // The abort rejects `done` too; that rejection is this error once more.
      transaction.done.catch(() => undefined);
      abort(transaction);
      throw error;
    }
  } catch (error) {
    return { ok: false, code: 'store', reason: sentenceFor(error) };
  }
}

function begin(store: Store, names: Names[]) {
  return store.transaction([...names, ...LOG_STORES] as Names[], 'readwrite', { durability: 'strict' });
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It had ended by itself.
  }
}
