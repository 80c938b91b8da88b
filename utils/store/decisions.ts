import type { Context, Meaning, Track } from '../engine/types.ts';
import type { Reply } from '../messages/protocol.ts';
import { differingReaders } from '../review/check-again.ts';
import { placeOf } from '../review/keys.ts';
import { rejoinStored } from './join-mentions.ts';
import { mentionsOf } from './read-documents.ts';
import type { DecisionRecord, MentionRecord } from './records.ts';
import { APPLICANT_STORES, refreshApplicant } from './refresh-applicant.ts';
import { Refusal } from './refusal.ts';
import type { Store, Writing } from './schema.ts';
import { writeLogged } from './write.ts';

/** What a reviewer says of one mention. */
export interface NewDecision {
  mention: MentionRecord;
  action: DecisionRecord['action'];
  meaning: Meaning;
  context: Context;
  track: Track;
  note: string;
  reviewer: string;
  role?: string;
  blind?: boolean;
  /** Milliseconds that the reasons were in view. */
  reasonsInView?: number | null;
  engineSaid: DecisionRecord['engineSaid'];
}

/** All decisions of a document, ended ones too, in the order in which they were made. */
export async function readDecisions(store: Store, documentId: string): Promise<DecisionRecord[]> {
  const decisions = await store.getAllFromIndex('decisions', 'documentId', documentId);
  return decisions.sort((a, b) => a.sequence - b.sequence);
}

/**
 * Keeps a decision; one that stood for the same mention ends as replaced and is kept too, also one that another panel made meanwhile.
 * Answers when it is on the disk.
 */
export function addDecision(store: Store, decision: NewDecision): Promise<Reply<DecisionRecord>> {
  const { mention, ...words } = decision;
  const said = { role: '', blind: false, ...words, reasonsInView: wholeOrNull(words.reasonsInView) };
  const id = crypto.randomUUID();
  let settled: Pick<DecisionRecord, 'settles'> = {};
  const { documentId, quote } = mention;
  return writeLogged(
    store,
    APPLICANT_STORES,
    async (transaction) => {
      const subject = await subjectOf(transaction, documentId);
      const about = [subject, documentId];
      settled = await findDiffering(transaction, mention);
      const details = { id, documentId, quote, ...said, ...settled };
      return { kind: 'decision', reviewer: said.reviewer, subject, details, about };
    },
    async (transaction, sequence, time) => {
      const decisions = transaction.objectStore('decisions');
      const { key, before, after } = mention;
      const record: DecisionRecord = {
        id,
        documentId,
        key,
        quote,
        before,
        after,
        ...said,
        ...settled,
        time,
        sequence,
        ended: null,
      };
      const ended = { by: 'replaced' as const, time, sequence };
      const mentions = await transaction.objectStore('mentions').getAll(mentionsOf(documentId));
      const stored = mentions.find((one) => placeOf(one.key) === placeOf(key));
      if (!stored) throw new Refusal('changed', 'These words are no longer in the document as they were shown.');
      for (const former of await decisions.index('documentId').getAll(documentId)) {
        const stood =
          placeOf(former.key) === placeOf(key) || former.id === mention.decisionId || former.id === stored.decisionId;
        if (former.ended === null && stood) await decisions.put({ ...former, ended });
      }
      await decisions.add(record);
      await rejoinStored(transaction, documentId);
      await refreshApplicant(transaction, await subjectOf(transaction, documentId));
      return record;
    },
  );
}

/** Ends a decision: by undo, or because the reviewer dismissed it as an orphan. It is kept. */
export function endDecision(
  store: Store,
  id: string,
  by: 'undo' | 'orphan-dismissed',
  reviewer: string,
): Promise<Reply<null>> {
  return writeLogged(
    store,
    APPLICANT_STORES,
    async (transaction) => {
      const { documentId } = await standing(transaction, id);
      const subject = await subjectOf(transaction, documentId);
      return { kind: 'undo', reviewer, subject, details: { id, by }, about: [subject, documentId] };
    },
    async (transaction, sequence, time) => {
      const decisions = transaction.objectStore('decisions');
      const decision = await standing(transaction, id);
      await decisions.put({ ...decision, ended: { by, time, sequence } });
      const all = await decisions.index('documentId').getAll(decision.documentId);
      const former = by === 'undo' ? replacedBy(all, decision) : [];
      for (const one of former) await decisions.put({ ...one, ended: null });
      await rejoinStored(transaction, decision.documentId);
      await refreshApplicant(transaction, await subjectOf(transaction, decision.documentId));
      return null;
    },
  );
}

async function standing(transaction: Writing, id: string): Promise<DecisionRecord> {
  const decision = await transaction.objectStore('decisions').get(id);
  if (!decision) throw new Refusal('gone', 'This decision is no longer there.');
  if (decision.ended !== null) throw new Refusal('ended', 'Another panel has ended this decision already.');
  return decision;
}

/** The applicant that a document belongs to; a decision on a document that was erased meanwhile is refused. */
async function subjectOf(transaction: Writing, documentId: string): Promise<string> {
  const document = await transaction.objectStore('documents').get(documentId);
  if (!document) throw new Refusal('gone', 'The record of this document is no longer there. Load the page again.');
  return document.subject;
}

/** The standing decisions of reviewers who differ on a mention: a further decision settles it. */
async function findDiffering(
  transaction: Writing,
  { documentId, key }: MentionRecord,
): Promise<Pick<DecisionRecord, 'settles'>> {
  const all = await transaction.objectStore('decisions').index('documentId').getAll(documentId);
  const differing = differingReaders(key, all);
  return differing.length === 0
    ? {}
    : { settles: differing.sort((a, b) => a.sequence - b.sequence).map(({ id }) => id) };
}

/**
 * The decisions that stood for the same words before this one took their place: an undo brings them back. Of several only the last, unless
 * they differed and were settled by it.
 */
function replacedBy(all: DecisionRecord[], undone: DecisionRecord): DecisionRecord[] {
  const replaced = all.filter((one) => one.ended?.by === 'replaced' && one.ended.sequence === undone.sequence);
  if (undone.settles) return replaced;
  return replaced.sort((a, b) => a.sequence - b.sequence).slice(-1);
}

/** Times are kept in whole milliseconds. */
function wholeOrNull(milliseconds: number | null | undefined): number | null {
  return typeof milliseconds === 'number' ? Math.round(milliseconds) : null;
}
