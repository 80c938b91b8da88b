import type { Reply } from '../messages/protocol.ts';
import { monthsAfter } from '../review/retention.ts';
import { readDraftKeys } from './drafts.ts';
import { mentionsOf } from './read-documents.ts';
import { APPLICANT_STORES, refreshApplicant } from './refresh-applicant.ts';
import { Refusal } from './refusal.ts';
import type { Store, Writing } from './schema.ts';
import { SETTINGS_KEY, withDefaults } from './settings.ts';
import { writeLogged } from './write.ts';

const ERASE_STORES = [...APPLICANT_STORES, 'texts', 'meta'] as const;

/** Why a person erased a record; a fixed list, so that the log holds no words about anybody. */
export type EraseCause = 'applicant-asked' | 'mistake' | 'other';

export interface Erasing {
  /** The applicant. */
  subject: string;
  reviewer: string;
  cause: EraseCause;
  /** The person was told that the record is younger than it must be kept, and said so again. */
  beforeMinimum?: boolean;
}

/** What an erasing took, in numbers. It is all that the log keeps of it. */
export interface Erased {
  cause: EraseCause | 'retention';
  beforeMinimum: boolean;
  documents: number;
  mentions: number;
  decisions: number;
  /** Rows of the log whose details went, as ranges of sequences, both ends in. */
  rows: [number, number][];
}

/**
 * Erases one applicant: documents, mentions, texts, decisions, drafts, and the details and salts of every row of the log about them. The
 * rows themselves stay, with a random id that leads to nobody any more, and the chain still verifies. Refused while a legal hold is on,
 * and before the time for which records must be kept unless the person says so again.
 */
export function eraseApplicant(
  store: Store,
  { subject, reviewer, cause, beforeMinimum = false }: Erasing,
): Promise<Reply<Erased>> {
  return eraseLogged(store, { kind: 'erase', subject, reviewer, cause, beforeMinimum });
}

/** Erases one applicant because its time is over; the same in all but who asked for it. */
export function eraseOnTime(store: Store, subject: string): Promise<Reply<Erased>> {
  return eraseLogged(store, { kind: 'retention', subject, reviewer: '', cause: 'retention', beforeMinimum: false });
}

function eraseLogged(
  store: Store,
  {
    kind,
    subject,
    reviewer,
    cause,
    beforeMinimum,
  }: { kind: 'erase' | 'retention'; subject: string; reviewer: string; cause: Erased['cause']; beforeMinimum: boolean },
): Promise<Reply<Erased>> {
  let erased: Erased;
  return writeLogged(
    store,
    ERASE_STORES,
    async (transaction) => {
      const isYoung = await refuseKept(transaction, subject, kind === 'retention' || beforeMinimum);
      const rows = ranges(await rowsAbout(transaction, subject));
      erased = { cause, beforeMinimum: isYoung, ...(await count(transaction, subject)), rows };
      return { kind, reviewer, subject, details: erased };
    },
    async (transaction) => {
      const details = transaction.objectStore('logDetails');
      for (const [from, to] of erased.rows) await details.delete(IDBKeyRange.bound(from, to));
      await remove(transaction, subject);
      await refreshApplicant(transaction, subject);
      return erased;
    },
  );
}

/** @returns whether the record is younger than it must be kept */
async function refuseKept(transaction: Writing, subject: string, beforeMinimum: boolean): Promise<boolean> {
  const applicant = await transaction.objectStore('applicants').get(subject);
  if (!applicant) throw new Refusal('gone', 'The record of this applicant is no longer there.');
  const { legalHold, retention } = withDefaults(await transaction.objectStore('meta').get(SETTINGS_KEY));
  if (legalHold)
    throw new Refusal('legal-hold', 'A legal hold is on: nothing is deleted until it is lifted in the settings.');
  const until = monthsAfter(applicant.keptFrom, retention.keepMonths);
  if (until <= Date.now()) return false;
  if (beforeMinimum) return true;
  const date = new Date(until).toISOString().slice(0, 10);
  throw new Refusal('minimum', `By your settings this record is kept until ${date}. Nothing was erased.`);
}

async function documentsOf(transaction: Writing, subject: string): Promise<string[]> {
  return transaction.objectStore('documents').index('subject').getAllKeys(subject);
}

async function rowsAbout(transaction: Writing, subject: string): Promise<number[]> {
  const about = transaction.objectStore('logDetails').index('about');
  const ids = [subject, ...(await documentsOf(transaction, subject))];
  const found = await Promise.all(ids.map((id) => about.getAllKeys(id)));
  return [...new Set(found.flat())].sort((a, b) => a - b);
}

function ranges(sequences: number[]): [number, number][] {
  const found: [number, number][] = [];
  for (const sequence of sequences) {
    const last = found.at(-1);
    if (last && last[1] === sequence - 1) last[1] = sequence;
    else found.push([sequence, sequence]);
  }
  return found;
}

async function count(
  transaction: Writing,
  subject: string,
): Promise<Pick<Erased, 'documents' | 'mentions' | 'decisions'>> {
  const documents = await documentsOf(transaction, subject);
  const mentions = transaction.objectStore('mentions');
  const decisions = transaction.objectStore('decisions').index('documentId');
  const sum = (counts: number[]): number => counts.reduce((all, one) => all + one, 0);
  return {
    documents: documents.length,
    mentions: sum(await Promise.all(documents.map((id) => mentions.count(mentionsOf(id))))),
    decisions:
      sum(await Promise.all(documents.map((id) => decisions.count(id)))) +
      (await transaction.objectStore('applicantDecisions').index('subject').count(subject)),
  };
}

async function remove(transaction: Writing, subject: string): Promise<void> {
  const meta = transaction.objectStore('meta');
  const drafts = await readDraftKeys(meta);
  for (const id of await documentsOf(transaction, subject)) {
    await transaction.objectStore('mentions').delete(mentionsOf(id));
    await transaction.objectStore('texts').delete(id);
    const decisions = transaction.objectStore('decisions');
    for (const key of await decisions.index('documentId').getAllKeys(id)) await decisions.delete(key);
    for (const key of drafts.filter((draft) => draft.includes(id))) await meta.delete(key);
    await transaction.objectStore('documents').delete(id);
  }
  for (const key of drafts.filter((draft) => draft.includes(subject))) await meta.delete(key);
  const decisions = transaction.objectStore('applicantDecisions');
  for (const key of await decisions.index('subject').getAllKeys(subject)) await decisions.delete(key);
}
