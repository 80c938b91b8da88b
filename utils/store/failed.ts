import type { Reply } from '../messages/protocol.ts';
import { openAnew, sentenceFor } from './open.ts';
import { Refusal } from './refusal.ts';

/**
 * What a read or write that failed is answered with: a sentence for the reviewer. Where the database failed, and not a rule of ours, the
 * next call opens a new connection.
 */
export function failed(error: unknown): { ok: false } & Reply<never> {
  if (error instanceof Refusal) return { ok: false, code: error.code, reason: error.message };
  openAnew();
  return { ok: false, code: 'store', reason: sentenceFor(error) };
}
