import { type Readings, readingsOfApplicants, readingsOfMentions } from '../review/readings.ts';
import type { ApplicantDecisionRecord, DecisionRecord } from './records.ts';
import type { Store } from './schema.ts';

/** What reviewers said of the same things, as stored. */
export interface StoredReadings {
  mentions: Readings<DecisionRecord>[];
  applicants: Readings<ApplicantDecisionRecord>[];
  /** Names of applicants by the ids of their documents, and by their own. */
  persons: Map<string, string>;
  people: Map<string, string>;
}

/** Reads all that was said of mentions and applicants, ended decisions too. */
export async function readReadings(store: Store): Promise<StoredReadings> {
  const transaction = store.transaction(['documents', 'decisions', 'applicantDecisions']);
  const [documents, decisions, applicantDecisions] = await Promise.all([
    transaction.objectStore('documents').getAll(),
    transaction.objectStore('decisions').getAll(),
    transaction.objectStore('applicantDecisions').getAll(),
  ]);
  return {
    mentions: readingsOfMentions(decisions),
    applicants: readingsOfApplicants(applicantDecisions),
    persons: new Map(documents.map(({ id, person }) => [id, person])),
    people: new Map(documents.map(({ subject, person }) => [subject, person])),
  };
}
