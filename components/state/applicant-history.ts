import type { Reply } from '../../utils/messages/protocol.ts';
import { readApplicantDecisions } from '../../utils/store/applicant-decisions.ts';
import { readDecisions } from '../../utils/store/decisions.ts';
import { type HistoryEntry, readHistory } from '../../utils/store/history.ts';
import { readDocument, readMentions } from '../../utils/store/read-documents.ts';
import type {
  ApplicantDecisionRecord,
  ApplicantRecord,
  DecisionRecord,
  DocumentRecord,
} from '../../utils/store/records.ts';
import { inStore } from './in-store.ts';
import { type MentionView, viewsOf } from './views.ts';

/** All that is kept of an applicant. */
export interface ApplicantHistory {
  documents: DocumentRecord[];
  views: MentionView[];
  /** Decisions on mentions, ended ones too. */
  decisions: DecisionRecord[];
  /** Decisions on the applicant, ended ones too, in the order in which they were made. */
  applicantDecisions: ApplicantDecisionRecord[];
  /** Rows of the log that speak of the applicant, in order. */
  entries: HistoryEntry[];
}

/** Reads all that is kept of an applicant. */
export function readApplicantHistory(applicant: ApplicantRecord): Promise<Reply<ApplicantHistory>> {
  return inStore(async (store) => {
    const [parts, applicantDecisions, entries] = await Promise.all([
      Promise.all(
        applicant.documents.map(async (id) => {
          const decisions = await readDecisions(store, id);
          const views = viewsOf(await readMentions(store, id), decisions);
          return { document: await readDocument(store, id), decisions, views };
        }),
      ),
      readApplicantDecisions(store, applicant.id),
      readHistory(store, applicant.id),
    ]);
    const value = {
      documents: parts.flatMap(({ document }) => document ?? []),
      views: parts.flatMap(({ views }) => views),
      decisions: parts.flatMap(({ decisions }) => decisions),
      applicantDecisions,
      entries,
    };
    return { ok: true, value };
  });
}
