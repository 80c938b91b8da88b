import { isSameReviewer } from '../../utils/review/applicant-standing.ts';
import { type ApplicantFilter, type ApplicantSort, passesFilter } from '../../utils/store/applicants.ts';
import type { ApplicantRecord } from '../../utils/store/records.ts';
import type { Settings } from '../../utils/store/settings.ts';

export interface Sorting {
  by: ApplicantSort;
  descending: boolean;
}

/** The applicants that a filter lets through, sorted; among equals the one seen last comes first. */
export function chooseApplicants(all: ApplicantRecord[], filter: ApplicantFilter, sorting: Sorting): ApplicantRecord[] {
  const compare = COMPARE[sorting.by];
  return all
    .filter(passesFilter(filter))
    .sort((a, b) => (sorting.descending ? compare(b, a) : compare(a, b)) || b.lastSeen - a.lastSeen);
}

/** Made once: `localeCompare` makes one for every pair. */
const NAMES = new Intl.Collator();

const COMPARE: Record<ApplicantSort, (a: ApplicantRecord, b: ApplicantRecord) => number> = {
  seen: (a, b) => a.lastSeen - b.lastSeen,
  name: (a, b) => NAMES.compare(a.sortName, b.sortName),
  track: (a, b) => a.trackRank - b.trackRank,
  state: (a, b) => a.stateRank - b.stateRank,
  read: (a, b) => share(a) - share(b),
};

/** How much of an applicant is read, from 0 to 1; one without a mention has nothing left to read. */
function share({ read, mentions }: ApplicantRecord): number {
  return mentions === 0 ? 1 : read / mentions;
}

/** Whether the suggestion is hidden from the reviewer: blind reading is on, and this name has decided nothing of the applicant. */
export function isBlindTo({ reviewers }: ApplicantRecord, settings: Settings | null): boolean {
  if (!settings?.blindReading) return false;
  return !reviewers.some((name) => isSameReviewer(name, settings.reviewer));
}
