import type { Reply } from '../messages/protocol.ts';
import { abort } from './abort.ts';
import { openAnew, sentenceFor } from './open.ts';
import { Refusal } from './refusal.ts';

interface Transaction {
  done: Promise<void>;
  error: DOMException | null;
  abort(): void;
}

/**
 * Does the work of a transaction and waits until it has ended. Whatever fails, all of it is taken back and the answer says why. When the
 * browser itself aborts (the disk is full), the requests only say "aborted"; the reason stands in the transaction.
 */
export async function finish<T>(transaction: Transaction, work: () => Promise<T>): Promise<Reply<T>> {
  // Heard from the start: when a request fails first, nobody would be waiting for it yet.
  const done = transaction.done.then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const value = await work();
    const failure = await done;
    if (failure !== null) throw failure;
    return { ok: true, value };
  } catch (error) {
    abort(transaction);
    await done;
    if (error instanceof Refusal) return { ok: false, code: error.code, reason: error.message };
    openAnew();
    return { ok: false, code: 'store', reason: sentenceFor(transaction.error ?? error) };
  }
}
