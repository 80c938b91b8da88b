import type { Reply } from '../messages/protocol.ts';
import { isSameReviewer, needsSecond, openDecisions, type SecondReader } from '../review/applicant-standing.ts';
import { type AskedPoint, pointRecords, sayMissing, type Tick } from '../review/points.ts';
import type { ApplicantDecisionRecord, DocumentRecord } from './records.ts';
import { APPLICANT_STORES, refreshApplicant } from './refresh-applicant.ts';
import { Refusal } from './refusal.ts';
import type { Store, Writing } from './schema.ts';
import { writeLogged } from './write.ts';

/** What a reviewer decides of one applicant. There is no form for several applicants at once. */
export interface NewApplicantDecision
  extends Pick<
    ApplicantDecisionRecord,
    'subject' | 'track' | 'trackName' | 'reason' | 'reviewer' | 'role' | 'blind' | 'suggested'
  > {
  /** All points that were asked (`askedPoints`), and those that were ticked. */
  asked: AskedPoint[];
  ticks: Tick[];
  secondReader: SecondReader;
  /** Ids of the decisions that differ and that this one settles: all of them end. */
  settles?: string[];
}

/** All decisions on an applicant, ended ones too, in the order in which they were made. */
export async function readApplicantDecisions(store: Store, subject: string): Promise<ApplicantDecisionRecord[]> {
  const decisions = await store.getAllFromIndex('applicantDecisions', 'subject', subject);
  return decisions.sort((a, b) => a.sequence - b.sequence);
}

/**
 * Records a decision on an applicant. Refused in words without a name, and for the short course without every required point ticked on
 * words. Where a second reviewer is asked for, it is pending until another name says the same; two that differ both stand in the record
 * until one of the two decides again. Without a second reviewer the latest stands.
 */
export async function decideApplicant(
  store: Store,
  decision: NewApplicantDecision,
): Promise<Reply<ApplicantDecisionRecord>> {
  const refused = whyRefused(decision);
  if (refused) return { ok: false, ...refused };
  const { subject, asked, ticks, secondReader, ...said } = decision;
  const id = crypto.randomUUID();
  const points = pointRecords(asked, ticks);
  return writeLogged(
    store,
    APPLICANT_STORES,
    async (transaction) => {
      const about = await aboutWhat(transaction, subject);
      const details = { id, ...said, points, secondReader };
      return { kind: 'applicant-decision', reviewer: said.reviewer, subject, details, about };
    },
    async (transaction, sequence, time) => {
      const decisions = transaction.objectStore('applicantDecisions');
      const open = openDecisions(await decisions.index('subject').getAll(subject));
      const others = open.filter((one) => !isSameReviewer(one.reviewer, said.reviewer));
      const waits = needsSecond(said.track, secondReader);
      const agreeing = others.filter(({ track }) => track === said.track);
      const kept = waits && !said.settles ? others : [];
      for (const one of open.filter((former) => !kept.includes(former))) {
        await decisions.put({ ...one, ended: endOf('replaced', said, time, sequence) });
      }
      for (const one of agreeing.filter((other) => kept.includes(other)))
        await decisions.put({ ...one, state: 'standing' });
      const documents = await documentsOf(transaction, subject);
      const record: ApplicantDecisionRecord = {
        id,
        subject,
        ...said,
        points,
        state: waits && agreeing.length === 0 ? 'pending' : 'standing',
        documents: documents.map((document) => ({ id: document.id, textHash: document.textHash })),
        stamp: documents[0]?.stamp ?? null,
        time,
        sequence,
        ended: null,
      };
      await decisions.add(record);
      await refreshApplicant(transaction, subject);
      return record;
    },
  );
}

function whyRefused({ reviewer, track, asked, ticks }: NewApplicantDecision): { code: string; reason: string } | null {
  if (reviewer.trim() === '') return { code: 'no-name', reason: 'A decision needs the name of who decides.' };
  const missing = track === 'leo' ? sayMissing(asked, ticks) : null;
  return missing === null ? null : { code: 'points-missing', reason: missing };
}

/** Opens a decided applicant again ("My service was not recognised"): what was decided ends, and stays in the record. */
export async function reopenApplicant(
  store: Store,
  { subject, reason, reviewer }: { subject: string; reason: string; reviewer: string },
): Promise<Reply<null>> {
  if (reviewer.trim() === '') return { ok: false, code: 'no-name', reason: 'Reopening needs the name of who does it.' };
  if (reason.trim() === '') return { ok: false, code: 'no-reason', reason: 'Say why the decision is opened again.' };
  return writeLogged(
    store,
    APPLICANT_STORES,
    async (transaction) => {
      const about = await aboutWhat(transaction, subject);
      return { kind: 'reopen', reviewer, subject, details: { reason }, about };
    },
    async (transaction, sequence, time) => {
      const decisions = transaction.objectStore('applicantDecisions');
      const open = openDecisions(await decisions.index('subject').getAll(subject));
      if (open.length === 0) throw new Refusal('not-decided', 'Nothing is decided of this applicant.');
      const ended = endOf('reopened', { reason, reviewer }, time, sequence);
      for (const one of open) await decisions.put({ ...one, ended });
      await refreshApplicant(transaction, subject);
      return null;
    },
  );
}

/** Ids of the applicant and of the documents, which the log keeps beside the details so that they can be erased. */
async function aboutWhat(transaction: Writing, subject: string): Promise<string[]> {
  return [subject, ...(await documentsOf(transaction, subject)).map((document) => document.id)];
}

/** The applicant's documents, last seen first; an applicant without any is gone. */
async function documentsOf(transaction: Writing, subject: string): Promise<DocumentRecord[]> {
  const documents = await transaction.objectStore('documents').index('subject').getAll(subject);
  if (documents.length === 0) throw new Refusal('gone', 'The record of this applicant is no longer there.');
  return documents.sort((a, b) => b.lastSeen - a.lastSeen);
}

function endOf(
  by: 'replaced' | 'reopened',
  { reason, reviewer }: { reason: string; reviewer: string },
  time: number,
  sequence: number,
): NonNullable<ApplicantDecisionRecord['ended']> {
  return { by, reason: by === 'reopened' ? reason : '', reviewer, time, sequence };
}
