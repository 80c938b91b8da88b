import { checkChain, holdsHead, type LogReport } from '../store/log-chain.ts';
import { checkDecisions } from '../store/log-records.ts';
import type { RecordFile } from './read-record.ts';

export interface Verified {
  sound: boolean;
  /** What was found, a sentence a line. */
  lines: string[];
}

/**
 * Checks the log in a record file, in words.
 * @param head "SEQUENCE:HASH" of another export, note or report: a row that the log must hold
 */
export function sayVerified({ contents, stamp }: RecordFile, head?: string): Verified {
  if (contents.log.length === 0) {
    return { sound: false, lines: ['This file holds no log. Only an export of everything does.'] };
  }
  const report = checkChain(contents.log, contents.logDetails);
  const fault = report.fault ?? checkDecisions(contents);
  if (fault) return { sound: false, lines: [`Row ${fault.sequence} ${fault.reason}.`] };
  const missing = [head, stamp.logHead === null ? undefined : `${stamp.logHead.sequence}:${stamp.logHead.hash}`]
    .filter((wanted) => wanted !== undefined)
    .find((wanted) => !isHeld(contents.log, wanted));
  if (missing !== undefined) {
    return { sound: false, lines: [`The log does not hold row ${missing}: it was cut, or written anew, since then.`] };
  }
  return { sound: true, lines: sayReport(report) };
}

function isHeld(rows: Parameters<typeof holdsHead>[0], wanted: string): boolean {
  const [sequence, hash = ''] = wanted.split(':');
  return holdsHead(rows, { sequence: Number(sequence), hash });
}

/** What a check of the log found where nothing is wrong, a sentence a line. */
export function sayReport({ rows, first, head, erased, clockSetBack }: LogReport): string[] {
  return [
    `${rows} rows, ${first} to ${head?.sequence}: every row follows from the one before, and no detail was changed.`,
    ...(first > 1 ? [`Rows 1 to ${first - 1} lie in the record from which this one was imported.`] : []),
    ...(erased > 0 ? [`The details of ${erased} rows were erased, and later rows say so.`] : []),
    ...(clockSetBack === null ? [] : [`The clock was set back before row ${clockSetBack}; the order of rows holds.`]),
    `Head: ${head?.sequence}:${head?.hash}`,
    'A sound log shows that nothing was changed since its head was noted elsewhere. By itself it proves nothing: who holds the file can write it anew.',
  ];
}
