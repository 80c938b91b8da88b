import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical-json.ts';
import type { LogDetailsRecord, LogRecord } from './records.ts';

/** The newest row of a log: what later rows follow from. */
export interface LogHead {
  sequence: number;
  hash: string;
}

/** What is wrong with a log: the first row that shows it, and how. */
export interface LogFault {
  sequence: number;
  reason: string;
}

export interface LogReport {
  /** The first thing that is wrong, or null. */
  fault: LogFault | null;
  rows: number;
  head: LogHead | null;
  /** Sequence of the first row: above 1 where a record was imported without the rows before. */
  first: number;
  /** Rows whose details were erased, by a row that says so. */
  erased: number;
  /** First row whose clock stood before that of the row before it, or null. Its place in the order is right all the same. */
  clockSetBack: number | null;
}

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** The hash that a row's details have in the chain: the salt keeps a short text from being guessed. */
export function detailsHashOf({ salt, details }: Pick<LogDetailsRecord, 'salt' | 'details'>): string {
  return hashOf(salt + canonicalJson(details));
}

/** The hash of a row over all its other fields. */
export function rowHashOf(row: Omit<LogRecord, 'hash'>): string {
  return hashOf(canonicalJson(row));
}

/**
 * Checks every row against the one before and against its details. Details may only be missing where a later row says that they were
 * erased. `rows` must be in order of sequence.
 */
export function checkChain(rows: LogRecord[], details: LogDetailsRecord[]): LogReport {
  const bySequence = new Map(details.map((record) => [record.sequence, record]));
  const erased = erasedRows(rows, bySequence);
  const last = rows.at(-1);
  const report: LogReport = {
    fault: null,
    rows: rows.length,
    head: last ? { sequence: last.sequence, hash: last.hash } : null,
    first: rows[0]?.sequence ?? 0,
    erased: rows.filter(({ sequence }) => !bySequence.has(sequence) && erased.has(sequence)).length,
    clockSetBack: rows.find((row, i) => row.time < (rows[i - 1]?.time ?? row.time))?.sequence ?? null,
  };
  for (const [i, row] of rows.entries()) {
    const reason = faultOf(row, rows[i - 1] ?? null, bySequence.get(row.sequence), erased);
    if (reason !== null) return { ...report, fault: { sequence: row.sequence, reason } };
  }
  const stray = details.find(({ sequence }) => sequence < report.first || sequence > (last?.sequence ?? 0));
  if (stray) report.fault = { sequence: stray.sequence, reason: 'has details but no row' };
  return report;
}

function faultOf(
  { hash, ...row }: LogRecord,
  before: LogRecord | null,
  details: LogDetailsRecord | undefined,
  erased: Set<number>,
): string | null {
  if (before === null) {
    // A record that was imported without its earlier rows goes on from the head that its file named.
    if (row.sequence !== 1 && row.kind !== 'import') return `stands where rows 1 to ${row.sequence - 1} are missing`;
    if (row.sequence === 1 && row.previous !== '') return 'does not follow from the row before';
  } else {
    if (row.sequence !== before.sequence + 1) return `stands where row ${before.sequence + 1} is missing`;
    if (row.previous !== before.hash) return 'does not follow from the row before';
  }
  if (rowHashOf(row) !== hash) return 'was changed';
  if (details === undefined) return erased.has(row.sequence) ? null : 'has lost its details, and no row says why';
  return detailsHashOf(details) === row.detailsHash ? null : 'has other details than were written';
}

/** Sequences that erasing and deleting on time say they took the details of. */
function erasedRows(rows: LogRecord[], details: Map<number, LogDetailsRecord>): Set<number> {
  const erased = new Set<number>();
  for (const { sequence, kind } of rows) {
    if (kind !== 'erase' && kind !== 'retention') continue;
    const ranges = (details.get(sequence)?.details as { rows?: [number, number][] } | undefined)?.rows ?? [];
    for (const [from, to] of ranges) {
      for (let row = from; row <= Math.min(to, sequence); row++) erased.add(row);
    }
  }
  return erased;
}

/** Letters of a hash that are enough to tell rows apart: a note for people shows no more than the beginning. */
const ENOUGH = 8;

/**
 * Whether a log holds the row that was its head when an export was made: a log that was cut or written anew since then does not. The hash
 * may be given by its beginning.
 */
export function holdsHead(rows: LogRecord[], head: LogHead): boolean {
  return rows.some(
    ({ sequence, hash }) =>
      sequence === head.sequence && head.hash.length >= ENOUGH && hash.startsWith(head.hash.toLowerCase()),
  );
}
