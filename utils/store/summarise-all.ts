import { type ApplicantParts, summarise } from '../review/summary.ts';
import type { RecordContents } from './contents.ts';
import type { ApplicantRecord } from './records.ts';

/** Summaries of all applicants of a record that is at hand whole, without reading any of it back from the store. */
export function summariseAll(contents: Pick<RecordContents, keyof ApplicantParts>): ApplicantRecord[] {
  const parts = new Map<string, ApplicantParts>();
  const subjects = new Map(contents.documents.map(({ id, subject }) => [id, subject]));
  for (const document of contents.documents) {
    const known = parts.get(document.subject);
    if (known) known.documents.push(document);
    else parts.set(document.subject, { documents: [document], mentions: [], decisions: [], applicantDecisions: [] });
  }
  for (const mention of contents.mentions) parts.get(subjects.get(mention.documentId) ?? '')?.mentions.push(mention);
  for (const decision of contents.decisions)
    parts.get(subjects.get(decision.documentId) ?? '')?.decisions.push(decision);
  for (const decision of contents.applicantDecisions) parts.get(decision.subject)?.applicantDecisions.push(decision);
  return [...parts].map(([id, own]) => summarise(id, own));
}
