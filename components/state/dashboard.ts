import { batch, computed, signal } from '@preact/signals';
import type { Vocabulary } from '../../utils/review/vocabulary.ts';
import type { DocumentRecord, SiteRecord } from '../../utils/store/records.ts';
import type { Settings } from '../../utils/store/settings.ts';
import { type ApplicantFilter, chooseApplicants, NO_FILTER, type Sorting, type SortKey } from './applicant-filter.ts';
import { applicantsOf, type MentionBrief } from './applicants.ts';

/** What the dashboard knows. Everything but the view itself is read again from the store whenever it may have changed. */
export const vocabulary = signal<Vocabulary | null>(null);
export const settings = signal<Settings | null>(null);
export const sites = signal<SiteRecord[]>([]);
export const documents = signal<DocumentRecord[]>([]);
/** Mentions and orphans by document. */
export const mentions = signal<ReadonlyMap<string, MentionBrief[]>>(new Map());
export const orphans = signal<ReadonlyMap<string, number>>(new Map());
/** Whether the documents were read; until then nothing may be said of them. */
export const isLoaded = signal(false);
/** Mentions read so far, and how many there are: search and filters know only those that are read. */
export const loading = signal<{ read: number; of: number } | null>(null);
/** A sentence when the records could not be read; gone with the next reading that succeeds. */
export const readError = signal<string | null>(null);
/** A sentence when something that the reviewer did was not done; it stays until it is tried again. */
export const actionError = signal<string | null>(null);

/** Applicants drawn at once; a page of them is what fits a few screens. */
export const PAGE = 100;

export const filter = signal<ApplicantFilter>(NO_FILTER);
export const sorting = signal<Sorting>({ by: 'seen', descending: true });
/** First applicant drawn, a multiple of `PAGE`. */
export const first = signal(0);
/** Subjects that are ticked. */
export const selected = signal<ReadonlySet<string>>(new Set());
/** Subject of the row that has the table's one tab stop, or null for the first. */
export const current = signal<string | null>(null);

export const applicants = computed(() => applicantsOf(documents.value, mentions.value, orphans.value));
export const shown = computed(() => chooseApplicants(applicants.value, filter.value, sorting.value));
export const drawn = computed(() => shown.value.slice(first.value, first.value + PAGE));
/** Everybody who has decided anything, for the filter. */
export const reviewers = computed(() => [...new Set(applicants.value.flatMap((one) => one.reviewers))].sort());

/** Asks for something else; the table begins anew at its top. */
export function ask(change: Partial<ApplicantFilter>): void {
  batch(() => {
    filter.value = { ...filter.value, ...change };
    first.value = 0;
    current.value = null;
  });
}

/** Sorts by a column, or turns its order round. Times begin with the newest, all else with the first. */
export function sortBy(by: SortKey): void {
  const { by: former, descending } = sorting.value;
  batch(() => {
    sorting.value = { by, descending: by === former ? !descending : by === 'seen' };
    first.value = 0;
    current.value = null;
  });
}

export function toggle(subject: string): void {
  const next = new Set(selected.value);
  if (!next.delete(subject)) next.add(subject);
  selected.value = next;
}
