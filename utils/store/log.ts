import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { LogRecord } from './records.ts';
import type { Store, Writing } from './schema.ts';

/** Stores that every writing transaction names beside its own, since it also appends to the log. */
export const LOG_STORES = ['log', 'logDetails'] as const;

export interface LogEntry {
  kind: LogRecord['kind'];
  reviewer: string;
  /** Random id of the person that it is about, or ''. */
  subject: string;
  /** Plain JSON; kept apart from the chain, so that erasing it leaves the chain whole. */
  details: unknown;
  /** Ids of the applicants and documents that the details speak of; none for what is about no person. */
  about?: string[];
}

/**
 * Appends one row within the caller's transaction and gives its sequence. The hash is made synchronously: waiting for anything but
 * IndexedDB here would end the transaction.
 */
export async function appendToLog(transaction: Writing, entry: LogEntry, time: number): Promise<number> {
  const log = transaction.objectStore('log');
  const last = (await log.openCursor(null, 'prev'))?.value;
  const salt = bytesToHex(randomBytes(16));
  const row: Omit<LogRecord, 'hash'> = {
    sequence: (last?.sequence ?? 0) + 1,
    time,
    kind: entry.kind,
    reviewer: entry.reviewer,
    subject: entry.subject,
    previous: last?.hash ?? '',
    detailsHash: hashOf(salt + canonicalJson(entry.details)),
  };
  await log.add({ ...row, hash: hashOf(canonicalJson(row)) });
  await transaction.objectStore('logDetails').add({
    sequence: row.sequence,
    salt,
    details: entry.details,
    about: entry.about ?? [],
  });
  return row.sequence;
}

/** What is wrong with a log, or null. */
export interface LogFault {
  sequence: number;
  reason: string;
}

/** Checks every row against the one before and, where they still stand, against its details. */
export async function verifyLog(store: Store): Promise<LogFault | null> {
  const rows = await store.getAll('log');
  const details = new Map((await store.getAll('logDetails')).map((record) => [record.sequence, record]));
  let previous = '';
  for (const [at, { hash, ...row }] of rows.entries()) {
    if (row.sequence !== at + 1) return { sequence: row.sequence, reason: `row ${at + 1} is missing` };
    if (row.previous !== previous) return { sequence: row.sequence, reason: 'does not follow from the row before' };
    if (hashOf(canonicalJson(row)) !== hash) return { sequence: row.sequence, reason: 'was changed' };
    const detail = details.get(row.sequence);
    if (detail && hashOf(detail.salt + canonicalJson(detail.details)) !== row.detailsHash) {
      return { sequence: row.sequence, reason: 'has other details than were written' };
    }
    previous = hash;
  }
  return null;
}

function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
