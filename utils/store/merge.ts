import type { Reply } from '../messages/protocol.ts';
import { type MergePlan, type MergeRefused, type MergeSide, type Planned, planMerge } from '../review/merge-plan.ts';
import type { RecordContents } from './contents.ts';
import { rejoinStored } from './join-mentions.ts';
import { appendAll, LOG_STORES, type LogEntry } from './log.ts';
import type { LogHead } from './log-chain.ts';
import { toldOf } from './log-records.ts';
import { putAll } from './put-all.ts';
import { mentionsOf } from './read-documents.ts';
import type { ApplicantDecisionRecord, DecisionRecord, LogDetailsRecord } from './records.ts';
import { APPLICANT_STORES, refreshApplicant } from './refresh-applicant.ts';
import { Refusal } from './refusal.ts';
import type { Reading, Store, Writing } from './schema.ts';
import { transact } from './transact.ts';

export interface Merging {
  reviewer: string;
  contents: RecordContents;
  /** Newest row of the log that the file was made from. */
  logHead: LogHead | null;
  /** What the file says of itself. */
  from: { exportedAt: string; exportedBy: string; programVersion: string };
}

/** What a merge brought. */
export interface Merged {
  documents: number;
  decisions: number;
  conflicts: number;
}

/** What a merge would do, or why it cannot be done. Nothing is written. */
export async function previewMerge(store: Store, contents: RecordContents): Promise<MergePlan | MergeRefused> {
  return planMerge(await readSide(store.transaction([...APPLICANT_STORES]) as unknown as Reading, contents), contents);
}

/**
 * Brings a colleague's checked record in beside what stands here, all of it or nothing. Every decision keeps its own words, name and time and
 * gets a row of the log here; where two differ, both stand and neither counts until a third settles them.
 *
 * The file's log is not woven into the one here: its rows follow from each other and not from ours. They are kept whole as data of the row
 * that records the import, beside their head, so that they can be verified apart. What they say of people lies with the decisions that are
 * brought, so that erasing a person finds it.
 */
export async function mergeRecord(store: Store, merging: Merging): Promise<Reply<Merged>> {
  if (merging.reviewer.trim() === '') {
    return { ok: false, code: 'no-name', reason: 'A merge needs the name of who does it. Set it in the settings.' };
  }
  const names = [...APPLICANT_STORES, ...LOG_STORES];
  return transact(store, names, 'strict', (transaction) => bringBeside(transaction, merging));
}

async function bringBeside(transaction: Writing, merging: Merging): Promise<Merged> {
  const { contents, reviewer } = merging;
  const plan = planMerge(await readSide(transaction as unknown as Reading, contents), contents);
  if ('message' in plan) throw new Refusal('refused', `${plan.message} (${plan.path})`);
  putAll(transaction, 'documents', plan.newDocuments);
  putAll(transaction, 'mentions', plan.newMentions);
  const time = Date.now();
  const merged = countMerged(plan);
  const [row = 0, ...rows] = await appendAll(
    transaction,
    [importEntry(merging, merged), ...mergeEntries(plan, reviewer, contents.logDetails)],
    time,
  );
  const [first, second] = [plan.decisions.length, plan.decisions.length + plan.applicantDecisions.length];
  putAll(
    transaction,
    'decisions',
    plan.decisions.map((planned, i) => asBrought(planned, rows[i] ?? 0, row)),
  );
  putAll(
    transaction,
    'applicantDecisions',
    plan.applicantDecisions.map((planned, i) => asBrought(planned, rows[first + i] ?? 0, row)),
  );
  putAll(
    transaction,
    'decisions',
    plan.endings.map(({ decision, ...ended }, i) => ({
      ...decision,
      ended: { ...ended, sequence: rows[second + i] ?? 0 },
    })),
  );
  await refreshTouched(transaction, plan);
  return merged;
}

/** All that a plan compares the file with: every document, what was said, and the mentions of documents that the file may share. */
async function readSide(transaction: Reading, { documents }: RecordContents): Promise<MergeSide> {
  const here = await transaction.objectStore('documents').getAll();
  const [ids, texts] = [new Set(documents.map(({ id }) => id)), new Set(documents.map(({ textHash }) => textHash))];
  const shared = here.filter(({ id, textHash }) => ids.has(id) || texts.has(textHash));
  const [decisions, applicantDecisions, mentions] = await Promise.all([
    transaction.objectStore('decisions').getAll(),
    transaction.objectStore('applicantDecisions').getAll(),
    Promise.all(shared.map(({ id }) => transaction.objectStore('mentions').getAll(mentionsOf(id)))),
  ]);
  return { documents: here, decisions, applicantDecisions, mentions: mentions.flat() };
}

function countMerged({ newDocuments, decisions, applicantDecisions }: MergePlan): Merged {
  const planned = [...decisions, ...applicantDecisions];
  return {
    documents: newDocuments.length,
    decisions: planned.length,
    conflicts: planned.filter(({ meeting }) => meeting === 'conflicts').length,
  };
}

/**
 * Rows of the file's log, and what they say of no person; what they say of people goes with the decisions. Logs that the file itself had
 * brought stay in the file: one inside the other, they would grow with every merge.
 */
function importEntry({ reviewer, contents, logHead, from }: Merging, merged: Merged): LogEntry {
  const rows = contents.log;
  const imports = new Set(rows.filter(({ kind }) => kind === 'import').map(({ sequence }) => sequence));
  const aboutNobody = contents.logDetails.filter(({ about, sequence }) => about.length === 0 && !imports.has(sequence));
  return {
    kind: 'import',
    reviewer,
    subject: '',
    details: { from, logHead, merged, log: { rows, details: aboutNobody } },
  };
}

/** One row for each decision that comes, in the words of its record, with what its row in the file's log held. */
function mergeEntries(plan: MergePlan, reviewer: string, logDetails: LogDetailsRecord[]): LogEntry[] {
  const there = new Map(logDetails.map(({ sequence, salt, details }) => [sequence, { salt, details }]));
  const subjects = new Map([...plan.sameDocuments, ...plan.newDocuments].map(({ id, subject }) => [id, subject]));
  const entry = (subject: string, documents: string[], details: unknown): LogEntry => ({
    kind: 'merge',
    reviewer,
    subject,
    details,
    about: [subject, ...documents],
  });
  return [
    ...plan.decisions.map(({ decision, sequence, meeting }) => {
      const { documentId } = decision;
      const details = {
        ...toldOf('decision', decision),
        meeting,
        from: { sequence, row: there.get(sequence) ?? null },
      };
      return entry(subjects.get(documentId) ?? '', [documentId], details);
    }),
    ...plan.applicantDecisions.map(({ decision, sequence, meeting }) => {
      const told = toldOf('applicant-decision', decision);
      const details = { ...told, meeting, from: { sequence, row: there.get(sequence) ?? null } };
      return entry(
        decision.subject,
        decision.documents.map(({ id }) => id),
        details,
      );
    }),
    ...plan.endings.map(({ decision: { id, documentId }, by, time }) =>
      entry(subjects.get(documentId) ?? '', [documentId], { id, ended: { by, time } }),
    ),
  ];
}

/** A decision as it stands here: in the order of the log here, with its place in the file's. */
function asBrought<Decision extends DecisionRecord | ApplicantDecisionRecord>(
  { decision, sequence }: Planned<Decision>,
  own: number,
  row: number,
): Decision {
  const ended = decision.ended === null ? null : { ...decision.ended, sequence: own };
  return { ...decision, sequence: own, ended, brought: { row, sequence } };
}

async function refreshTouched(transaction: Writing, plan: MergePlan): Promise<void> {
  const decided = [...plan.decisions, ...plan.endings].map(({ decision }) => decision.documentId);
  for (const id of new Set(decided)) await rejoinStored(transaction, id);
  const touched = new Set([...decided, ...plan.newDocuments.map(({ id }) => id)]);
  const documents = [...plan.sameDocuments, ...plan.newDocuments].filter(({ id }) => touched.has(id));
  const subjects = [
    ...documents.map(({ subject }) => subject),
    ...plan.applicantDecisions.map(({ decision }) => decision.subject),
  ];
  for (const subject of new Set(subjects)) await refreshApplicant(transaction, subject);
}
