import type { StoreNames } from 'idb';
import type { Reply } from '../messages/protocol.ts';
import { finish } from './finish.ts';
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
  let transaction: ReturnType<typeof begin>;
  try {
    transaction = begin(store, names);
  } catch (error) {
    return { ok: false, code: 'store', reason: sentenceFor(error) };
  }
  const time = Date.now();
  return finish(transaction, async () => {
    const sequence = await appendToLog(transaction, entry, time);
    return change(transaction, sequence, time);
  });
}

function begin(store: Store, names: Names[]) {
  return store.transaction([...names, ...LOG_STORES] as Names[], 'readwrite', { durability: 'strict' });
}
