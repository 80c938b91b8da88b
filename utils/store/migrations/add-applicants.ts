import type { IDBPDatabase } from 'idb';
import type { DecisionRecord, LogDetailsRecord, MentionRecord } from '../records.ts';
import { refreshApplicant } from '../refresh-applicant.ts';
import type { OfficerLensSchema, Upgrading, Writing } from '../schema.ts';

/**
 * Version 2: applicants and the decisions on them, texts, and what each row of the log is about. The chain itself is not touched: rows of
 * version 1 name no subject, so what they are about is told by their details.
 */
export async function addApplicants(database: IDBPDatabase<OfficerLensSchema>, transaction: Upgrading): Promise<void> {
  const applicants = database.createObjectStore('applicants', { keyPath: 'id' });
  applicants.createIndex('seen', ['lastSeen', 'id']);
  applicants.createIndex('name', ['sortName', 'id']);
  applicants.createIndex('track', ['trackRank', 'id']);
  applicants.createIndex('state', ['stateRank', 'id']);
  applicants.createIndex('read', ['read', 'id']);
  applicants.createIndex('kept', ['keptFrom', 'id']);
  const applicantDecisions = database.createObjectStore('applicantDecisions', { keyPath: 'id' });
  applicantDecisions.createIndex('subject', 'subject');
  applicantDecisions.createIndex('sequence', 'sequence');
  database.createObjectStore('texts', { keyPath: 'documentId' });
  transaction.objectStore('decisions').createIndex('sequence', 'sequence');
  transaction.objectStore('logDetails').createIndex('about', 'about', { multiEntry: true });
  await completeMentions(transaction);
  const documentOf = await completeDecisions(transaction);
  await completeDetails(transaction, documentOf);
  const subjects = new Set((await transaction.objectStore('documents').getAll()).map((one) => one.subject));
  for (const subject of subjects) await refreshApplicant(transaction as unknown as Writing, subject);
}

async function completeMentions(transaction: Upgrading): Promise<void> {
  for (let cursor = await transaction.objectStore('mentions').openCursor(); cursor; cursor = await cursor.continue()) {
    const mention = cursor.value as Omit<MentionRecord, 'cautionIds'>;
    await cursor.update({ ...mention, cautionIds: [] });
  }
}

/** @returns the document of each decision, by the decision's id */
async function completeDecisions(transaction: Upgrading): Promise<Map<string, string>> {
  const decisions = transaction.objectStore('decisions');
  const all = await decisions.getAll();
  for (const decision of all) {
    const { ended } = decision;
    const cause = ended?.by === 'replaced' ? all.find((one) => one.time === ended.time) : undefined;
    const full: DecisionRecord = {
      ...decision,
      role: '',
      blind: false,
      reasonsInView: null,
      ended: ended && { ...ended, sequence: cause?.sequence ?? 0 },
    };
    await decisions.put(full);
  }
  return new Map(all.map(({ id, documentId }) => [id, documentId]));
}

async function completeDetails(transaction: Upgrading, documentOf: Map<string, string>): Promise<void> {
  const details = transaction.objectStore('logDetails');
  for (const record of (await details.getAll()) as Omit<LogDetailsRecord, 'about'>[]) {
    const said = record.details as { id?: string } | null;
    const document = documentOf.get(said?.id ?? '');
    await details.put({ ...record, about: document === undefined ? [] : [document] });
  }
}
