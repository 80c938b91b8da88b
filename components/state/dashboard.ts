import { batch, computed, signal } from '@preact/signals';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import type { ApplicantFilter, ApplicantSort } from '../../utils/store/applicants.ts';
import type { BackupState } from '../../utils/store/backup.ts';
import type { ApplicantRecord, SiteRecord } from '../../utils/store/records.ts';
import type { Settings } from '../../utils/store/settings.ts';
import { chooseApplicants, type Sorting } from './applicant-list.ts';

/** What the dashboard knows. Everything but the view itself is read again from the store whenever it may have changed. */
export const vocabulary = signal<Vocabulary | null>(null);
export const settings = signal<Settings | null>(null);
export const sites = signal<SiteRecord[]>([]);
export const applicants = signal<ApplicantRecord[]>([]);
/** Whether the first applicants were read; until then nothing may be said of them. */
export const isLoaded = signal(false);
/** Whether all of them were: search and filters know only those that are read. */
export const isWhole = signal(false);
/** A sentence when the records could not be read; gone with the next reading that succeeds. */
export const readError = signal<string | null>(null);
/** A sentence when something that the reviewer did was not done; it stays until it is tried again. */
export const actionError = signal<string | null>(null);

/** How much would be lost if the extension were removed now; null until it is known. */
export const backup = signal<BackupState | null>(null);

/** Applicants drawn at once; a page of them is what fits a few screens. */
export const PAGE = 100;

export const filter = signal<ApplicantFilter>({});
export const sorting = signal<Sorting>({ by: 'seen', descending: true });
/** First applicant drawn, a multiple of `PAGE`. */
export const first = signal(0);
/** Ids of the applicants that are ticked. */
export const selected = signal<ReadonlySet<string>>(new Set());
/** Id of the row that has the table's one tab stop, or null for the first. */
export const current = signal<string | null>(null);

export const shown = computed(() => chooseApplicants(applicants.value, filter.value, sorting.value));
export const drawn = computed(() => shown.value.slice(first.value, first.value + PAGE));
/** Everybody who has decided on any applicant, for the filter. */
export const reviewers = computed(() => [...new Set(applicants.value.flatMap((one) => one.reviewers))].sort());
export const decidedCount = computed(() => applicants.value.filter((one) => one.state === 'decided').length);

/** Asks for something else; the table begins anew at its top. */
export function narrow(change: { [Key in keyof ApplicantFilter]: ApplicantFilter[Key] | null }): void {
  const asked = Object.entries({ ...filter.value, ...change }).filter(([, value]) => value !== null);
  batch(() => {
    filter.value = Object.fromEntries(asked) as ApplicantFilter;
    first.value = 0;
    current.value = null;
  });
}

/** Sorts by a column, or turns its order round. Times begin with the newest, all else with the first. */
export function sortBy(by: ApplicantSort): void {
  const { by: former, descending } = sorting.value;
  batch(() => {
    sorting.value = { by, descending: by === former ? !descending : by === 'seen' };
    first.value = 0;
    current.value = null;
  });
}

export function toggle(id: string): void {
  const next = new Set(selected.value);
  if (!next.delete(id)) next.add(id);
  selected.value = next;
}
