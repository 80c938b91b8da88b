import type { Reply } from '../messages/protocol.ts';
import { openDecisions } from '../review/applicant-standing.ts';
import type { ApplicantDecisionRecord } from './records.ts';
import { APPLICANT_STORES, refreshApplicant } from './refresh-applicant.ts';
import { Refusal } from './refusal.ts';
import type { Store, Writing } from './schema.ts';
import { writeLogged } from './write.ts';

/**
 * Ties all documents of one applicant to another: a person found that both are one. A decision on either stands for both; where both are
 * decided alike the later stands, where differently it is refused until one is opened again.
 */
export function tieApplicants(
  store: Store,
  { from, into, reviewer }: { from: string; into: string; reviewer: string },
): Promise<Reply<null>> {
  return writeLogged(
    store,
    APPLICANT_STORES,
    async (transaction) => {
      if (from === into) throw new Refusal('same', 'These documents belong to one applicant already.');
      const documents = (await Promise.all([from, into].map((id) => documentIds(transaction, id)))).flat();
      return { kind: 'tie', reviewer, subject: into, details: { from, into }, about: [from, into, ...documents] };
    },
    async (transaction, sequence, time) => {
      await moveDecisions(transaction, { from, into, reviewer, time, sequence });
      const documents = transaction.objectStore('documents');
      for (const document of await documents.index('subject').getAll(from)) {
        await documents.put({ ...document, subject: into });
      }
      await refreshApplicant(transaction, from);
      await refreshApplicant(transaction, into);
      return null;
    },
  );
}

async function documentIds(transaction: Writing, subject: string): Promise<string[]> {
  const ids = await transaction.objectStore('documents').index('subject').getAllKeys(subject);
  if (ids.length === 0) throw new Refusal('gone', 'The record of one of these applicants is no longer there.');
  return ids;
}

async function moveDecisions(
  transaction: Writing,
  {
    from,
    into,
    reviewer,
    time,
    sequence,
  }: { from: string; into: string; reviewer: string; time: number; sequence: number },
): Promise<void> {
  const decisions = transaction.objectStore('applicantDecisions');
  const [moving, staying] = [
    await decisions.index('subject').getAll(from),
    await decisions.index('subject').getAll(into),
  ];
  const [open, other] = [openDecisions(moving), openDecisions(staying)];
  if ([...open, ...other].some(({ track }) => track !== (open[0] ?? other[0])?.track)) {
    throw new Refusal(
      'decided-differently',
      'Both are decided, and differently. Open one of the two again, then tie them.',
    );
  }
  const isLater = (open.at(-1)?.sequence ?? 0) > (other.at(-1)?.sequence ?? 0);
  const ending = open.length === 0 || other.length === 0 ? [] : isLater ? other : open;
  const ended: ApplicantDecisionRecord['ended'] = { by: 'tied', reason: '', reviewer, time, sequence };
  for (const one of [...moving, ...ending.filter((kept) => !moving.includes(kept))]) {
    await decisions.put({ ...one, subject: into, ended: ending.includes(one) ? ended : one.ended });
  }
}

/** Makes one document an applicant of its own again. Decisions on its mentions go with it; those on the applicant stay where they are. */
export function untieDocument(
  store: Store,
  { documentId, reviewer }: { documentId: string; reviewer: string },
): Promise<Reply<{ subject: string }>> {
  const fresh = crypto.randomUUID();
  const find = async (transaction: Writing) => {
    const document = await transaction.objectStore('documents').get(documentId);
    if (!document) throw new Refusal('gone', 'The record of this document is no longer there.');
    return document;
  };
  return writeLogged(
    store,
    APPLICANT_STORES,
    async (transaction) => {
      const { subject } = await find(transaction);
      const tied = await transaction.objectStore('documents').index('subject').count(subject);
      if (tied === 1) throw new Refusal('alone', 'This document is the only one of its applicant.');
      const about = [subject, fresh, documentId];
      return { kind: 'untie', reviewer, subject, details: { documentId, subject: fresh }, about };
    },
    async (transaction) => {
      const document = await find(transaction);
      await transaction.objectStore('documents').put({ ...document, subject: fresh });
      await refreshApplicant(transaction, document.subject);
      await refreshApplicant(transaction, fresh);
      return { subject: fresh };
    },
  );
}
