import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { checkChain, detailsHashOf, type LogFault, type LogHead, type LogReport, rowHashOf } from './log-chain.ts';
import { checkDecisions } from './log-records.ts';
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
 * @param start the row to follow from where the log is empty: the head of a record that is imported without its rows
 */
export async function appendToLog(
  transaction: Writing,
  entry: LogEntry,
  time: number,
  start: LogHead | null = null,
): Promise<number> {
  const [sequence] = await appendAll(transaction, [entry], time, start);
  return sequence as number;
}

/** Appends several rows, each following from the one before. Gives their sequences. */
export async function appendAll(
  transaction: Writing,
  entries: LogEntry[],
  time: number,
  start: LogHead | null = null,
): Promise<number[]> {
  let last: LogHead | null = (await transaction.objectStore('log').openCursor(null, 'prev'))?.value ?? start;
  const sequences: number[] = [];
  for (const entry of entries) {
    last = await appendBehind(transaction, entry, time, last);
    sequences.push(last.sequence);
  }
  return sequences;
}

async function appendBehind(
  transaction: Writing,
  entry: LogEntry,
  time: number,
  last: LogHead | null,
): Promise<LogHead> {
  const details = { salt: bytesToHex(randomBytes(16)), details: entry.details };
  const row: Omit<LogRecord, 'hash'> = {
    sequence: (last?.sequence ?? 0) + 1,
    time,
    kind: entry.kind,
    reviewer: entry.reviewer,
    subject: entry.subject,
    previous: last?.hash ?? '',
    detailsHash: detailsHashOf(details),
  };
  const hash = rowHashOf(row);
  await transaction.objectStore('log').add({ ...row, hash });
  await transaction.objectStore('logDetails').add({ sequence: row.sequence, ...details, about: entry.about ?? [] });
  return { sequence: row.sequence, hash };
}

/** The newest row, or null before the first. */
export async function readHead(store: Store): Promise<LogHead | null> {
  const row = (await store.transaction('log').store.openCursor(null, 'prev'))?.value;
  return row ? { sequence: row.sequence, hash: row.hash } : null;
}

/** Checks the whole log and the decisions that it records. What a sound log proves, and what not, is said in docs/threat-model.md. */
export async function inspectLog(store: Store): Promise<LogReport> {
  const transaction = store.transaction(['log', 'logDetails', 'decisions', 'applicantDecisions']);
  const [log, logDetails, decisions, applicantDecisions] = await Promise.all([
    transaction.objectStore('log').getAll(),
    transaction.objectStore('logDetails').getAll(),
    transaction.objectStore('decisions').getAll(),
    transaction.objectStore('applicantDecisions').getAll(),
  ]);
  const report = checkChain(log, logDetails);
  return { ...report, fault: report.fault ?? checkDecisions({ decisions, applicantDecisions, log, logDetails }) };
}

/** What is wrong with the log, or null. */
export async function verifyLog(store: Store): Promise<LogFault | null> {
  return (await inspectLog(store)).fault;
}
