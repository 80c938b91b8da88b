import { batch } from '@preact/signals';
import { readApplicantDecisions } from '../../utils/store/applicant-decisions.ts';
import { listApplicants, readApplicant } from '../../utils/store/applicants.ts';
import { readDecisions } from '../../utils/store/decisions.ts';
import { readMentions } from '../../utils/store/read-documents.ts';
import type { ApplicantRecord } from '../../utils/store/records.ts';
import type { Store } from '../../utils/store/schema.ts';
import * as state from './applicant.ts';
import * as panel from './panel.ts';
import { viewsOf } from './views.ts';

/** Most people of one name that are offered to be tied. */
const MOST_NAMESAKES = 5;

/** Reads the applicant of the document that is shown; an answer for a document that is no longer shown is dropped. */
export async function loadApplicant(store: Store, subject: string, documentId: string): Promise<void> {
  const [applicant, decisions] = await Promise.all([
    readApplicant(store, subject),
    readApplicantDecisions(store, subject),
  ]);
  const others = applicant?.documents.filter((id) => id !== documentId) ?? [];
  const [views, namesakes] = await Promise.all([
    Promise.all(others.map(async (id) => viewsOf(await readMentions(store, id), await readDecisions(store, id)))),
    applicant ? findNamesakes(store, applicant) : [],
  ]);
  if (panel.documentId.value !== documentId) return;
  batch(() => {
    state.applicant.value = applicant ?? null;
    state.applicantDecisions.value = decisions;
    state.otherViews.value = views.flat();
    state.sameName.value = namesakes;
  });
}

/** Forgets the applicant of a document that is no longer shown. */
export function clearApplicant(): void {
  batch(() => {
    state.applicant.value = null;
    state.applicantDecisions.value = [];
    state.otherViews.value = [];
    state.sameName.value = [];
    state.refusal.value = null;
  });
}

async function findNamesakes(store: Store, { id, person, sortName }: ApplicantRecord): Promise<ApplicantRecord[]> {
  if (sortName === '') return [];
  const { applicants } = await listApplicants(store, { filter: { search: person }, limit: MOST_NAMESAKES + 1 });
  return applicants.filter((one) => one.id !== id && one.sortName === sortName);
}
