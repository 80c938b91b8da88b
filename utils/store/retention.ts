import type { Reply } from '../messages/protocol.ts';
import { monthsAfter } from '../review/retention.ts';
import { eraseOnTime } from './erase.ts';
import type { Store } from './schema.ts';
import { readSettings } from './settings.ts';

/**
 * Longest time that may have passed since anything was stored before the clock itself is doubted, in milliseconds (400 days). A clock that
 * jumps ahead would otherwise delete everything at once.
 */
const DOUBT = 400 * 24 * 60 * 60 * 1000;

export interface RetentionRun {
  /** Applicants whose records were deleted. */
  deleted: number;
  /** A sentence where records are due and were not deleted, else null. */
  held: string | null;
}

/** Applicants whose time is over at a moment; none where the settings name no term. */
export async function dueApplicants(store: Store, now: number): Promise<string[]> {
  const { deleteMonths } = (await readSettings(store)).retention;
  if (deleteMonths === null) return [];
  // Terms are counted in months of the calendar from each record, so that the bound only has to be the latest of them.
  const latest = monthsAfter(now, -deleteMonths) + 31 * 24 * 60 * 60 * 1000;
  const old = await store.getAllFromIndex('applicants', 'kept', IDBKeyRange.upperBound([latest, '\uffff']));
  return old.filter(({ keptFrom }) => monthsAfter(keptFrom, deleteMonths) <= now).map(({ id }) => id);
}

/**
 * Deletes what is past its time, one applicant a transaction, each with a row in the log that names nobody. Nothing goes while a legal hold
 * is on, or while the clock stands more than 400 days after the last thing that was stored, unless a person says that it is right.
 */
export async function runRetention(
  store: Store,
  { now, clockIsRight = false }: { now: number; clockIsRight?: boolean },
): Promise<Reply<RetentionRun>> {
  const due = await dueApplicants(store, now);
  if (due.length === 0) return { ok: true, value: { deleted: 0, held: null } };
  const held = await whyHeld(store, now, clockIsRight, due.length);
  if (held !== null) return { ok: true, value: { deleted: 0, held } };
  for (const [deleted, subject] of due.entries()) {
    const reply = await eraseOnTime(store, subject);
    if (!reply.ok && reply.code !== 'gone') {
      return { ok: false, code: reply.code, reason: `${deleted} of ${due.length} were deleted. ${reply.reason}` };
    }
  }
  return { ok: true, value: { deleted: due.length, held: null } };
}

async function whyHeld(store: Store, now: number, clockIsRight: boolean, due: number): Promise<string | null> {
  const records = due === 1 ? 'The record of 1 applicant is' : `The records of ${due} applicants are`;
  if ((await readSettings(store)).legalHold) return `${records} past the time to be deleted; a legal hold keeps them.`;
  const last = Math.max((await lastRowTime(store)) ?? 0, (await lastSeen(store)) ?? 0);
  if (clockIsRight || now - last <= DOUBT) return null;
  const days = Math.floor((now - last) / (24 * 60 * 60 * 1000));
  return `${records} past the time to be deleted, by a clock that stands ${days} days after the last thing that was stored. Nothing was deleted; look at the clock of this computer, then say that it is right.`;
}

async function lastRowTime(store: Store): Promise<number | undefined> {
  return (await store.transaction('log').store.openCursor(null, 'prev'))?.value.time;
}

async function lastSeen(store: Store): Promise<number | undefined> {
  return (await store.transaction('documents').store.index('lastSeen').openKeyCursor(null, 'prev'))?.key;
}
