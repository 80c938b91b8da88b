/** Reads very many applicants: five requests for each take most of the time of a large export. */
import type { ApplicantParts } from '../review/summary.ts';
import { mentionsOf } from './read-documents.ts';
import type { ApplicantRecord, DecisionRecord, MentionRecord } from './records.ts';
import type { Store } from './schema.ts';

/** An applicant with all that is stored of the person. */
export interface WholeApplicant {
  applicant: ApplicantRecord;
  parts: ApplicantParts;
}

type Loose = Pick<ApplicantParts, 'documents' | 'decisions' | 'applicantDecisions'>;

/**
 * All but the mentions, which are the bulk, in four requests and as of one moment. Gives what reads the mentions of some applicants and
 * puts the parts together; those that are gone are left out.
 */
export async function readMany(store: Store): Promise<(ids: readonly string[]) => Promise<WholeApplicant[]>> {
  const transaction = store.transaction(['applicants', 'documents', 'decisions', 'applicantDecisions']);
  const [applicants, documents, decisions, applicantDecisions] = await Promise.all([
    transaction.objectStore('applicants').getAll(),
    transaction.objectStore('documents').getAll(),
    transaction.objectStore('decisions').getAll(),
    transaction.objectStore('applicantDecisions').getAll(),
  ]);
  const byId = new Map(applicants.map((one) => [one.id, one]));
  const documentsOf = Map.groupBy(documents, ({ subject }) => subject);
  const decisionsOf = Map.groupBy(decisions, ({ documentId }) => documentId);
  const othersOf = Map.groupBy(applicantDecisions, ({ subject }) => subject);

  const partsOf = (id: string): Loose => {
    const own = documentsOf.get(id) ?? [];
    return {
      documents: own,
      decisions: own.flatMap((document) => decisionsOf.get(document.id) ?? []),
      applicantDecisions: othersOf.get(id) ?? [],
    };
  };
  return async (ids) => {
    const found = ids
      .flatMap((id) => byId.get(id) ?? [])
      .map((applicant) => ({ applicant, parts: partsOf(applicant.id) }));
    const reading = store.transaction(['applicants', 'mentions', 'decisions']);
    const whole = found.map(async ({ applicant, parts }) => {
      // Somebody may have been erased since.
      if ((await reading.objectStore('applicants').getKey(applicant.id)) === undefined) return [];
      const mentions = await Promise.all(
        parts.documents.map(({ id }) => reading.objectStore('mentions').getAll(mentionsOf(id))),
      );
      const late = await Promise.all(
        lateIn(mentions.flat(), parts.decisions).map((id) => reading.objectStore('decisions').get(id)),
      );
      const all = [...parts.decisions, ...late.filter((one) => one !== undefined)];
      return [{ applicant, parts: { ...parts, decisions: all, mentions: mentions.flat() } }];
    });
    return (await Promise.all(whole)).flat();
  };
}

/** Decisions that were made after the others were read. */
function lateIn(mentions: readonly MentionRecord[], known: readonly DecisionRecord[]): string[] {
  const ids = new Set(known.map(({ id }) => id));
  return mentions.flatMap(({ decisionId }) => (decisionId === null || ids.has(decisionId) ? [] : [decisionId]));
}
