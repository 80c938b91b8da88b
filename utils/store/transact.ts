import type { StoreNames } from 'idb';
import type { Reply } from '../messages/protocol.ts';
import { abort } from './abort.ts';
import { failed } from './failed.ts';
import { Refusal } from './refusal.ts';
import type { OfficerLensSchema, Store, Writing } from './schema.ts';

type Names = StoreNames<OfficerLensSchema>;

/**
 * Does some work in one transaction and waits until it has ended. Whatever fails, all of it is taken back and the answer says why. When the
 * browser itself aborts (the disk is full), the requests only say "aborted"; the reason stands in the transaction.
 * @param durability strict for what a reviewer did, relaxed for what a page can show again
 * @param work may await nothing but IndexedDB
 */
export async function transact<T>(
  store: Store,
  names: Iterable<Names>,
  durability: 'strict' | 'relaxed',
  work: (transaction: Writing) => Promise<T>,
): Promise<Reply<T>> {
  let transaction: Writing;
  try {
    transaction = store.transaction([...new Set(names)], 'readwrite', { durability });
  } catch (error) {
    return failed(error);
  }
  // Heard from the start: when a request fails first, nobody would be waiting for it yet.
  const done = transaction.done.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const value = await work(transaction);
    const failure = await done;
    if (failure !== null) throw failure;
    return { ok: true, value };
  } catch (error) {
    abort(transaction);
    await done;
    return failed(error instanceof Refusal ? error : (transaction.error ?? error));
  }
}
