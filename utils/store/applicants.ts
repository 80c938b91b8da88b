import type { Context, Meaning, Track } from '../engine/types.ts';
import { normalise } from '../review/normalise.ts';
import type { ApplicantRecord } from './records.ts';
import type { Store } from './schema.ts';

/** By what a list of applicants is ordered; the order goes up unless `descending`. */
export type ApplicantSort = 'seen' | 'name' | 'track' | 'state' | 'read';

/** Which applicants a list shows; what is left out does not narrow it. */
export interface ApplicantFilter {
  /** Name, address or words of the mentions; every word must be found. */
  search?: string;
  /** Suggested track. */
  track?: Track;
  /** `unread`: part of a document could not be read. `not-read`, `read`: mentions that wait for a reviewer, or none that does. */
  state?: 'not-read' | 'read' | 'need-person' | 'unread' | 'orphans' | 'decided' | 'pending' | 'differs' | 'open';
  meaning?: Meaning;
  context?: Context;
  /** Name of a reviewer whose decision stands or waits. */
  reviewer?: string;
  /** Host where a document was seen. */
  origin?: string;
}

export interface ApplicantQuery {
  filter?: ApplicantFilter;
  sort?: ApplicantSort;
  descending?: boolean;
  /** Where the page before ended; null for the first. */
  after?: ApplicantCursor | null;
  /** Most applicants that one page holds. */
  limit: number;
}

/** A place in an ordered list. */
export type ApplicantCursor = IDBValidKey;

export interface ApplicantPage {
  applicants: ApplicantRecord[];
  /** Where the next page goes on; null at the end. */
  next: ApplicantCursor | null;
}

/** Records that one request brings: enough that requests cost little, few enough that none holds the thread up. */
const BATCH = 500;

export function readApplicant(store: Store, id: string): Promise<ApplicantRecord | undefined> {
  return store.get('applicants', id);
}

/** One page of the applicants that a filter lets through, in order. */
export async function listApplicants(store: Store, query: ApplicantQuery): Promise<ApplicantPage> {
  const { filter = {}, sort = 'seen', descending = false, limit } = query;
  const passes = passesFilter(filter);
  const applicants: ApplicantRecord[] = [];
  let after = query.after ?? null;
  for (;;) {
    const batch = await readBatch(store, sort, descending, after);
    for (const applicant of batch) {
      after = keyOf(sort, applicant);
      if (passes(applicant)) applicants.push(applicant);
      if (applicants.length === limit) return { applicants, next: after };
    }
    if (batch.length < BATCH) return { applicants, next: null };
  }
}

/** How many applicants a filter lets through. */
export async function countApplicants(store: Store, filter: ApplicantFilter = {}): Promise<number> {
  if (Object.values(filter).every((value) => value === undefined)) return store.count('applicants');
  const { applicants } = await listApplicants(store, { filter, limit: Number.POSITIVE_INFINITY });
  return applicants.length;
}

/** The next records of an index behind a key, in one request where the order goes up; going down, a cursor finds the batch's other end. */
async function readBatch(
  store: Store,
  sort: ApplicantSort,
  descending: boolean,
  after: ApplicantCursor | null,
): Promise<ApplicantRecord[]> {
  const index = store.transaction('applicants').objectStore('applicants').index(sort);
  if (!descending) return index.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), BATCH);
  const below = after === null ? null : IDBKeyRange.upperBound(after, true);
  const first = await index.openKeyCursor(below, 'prev');
  if (!first) return [];
  const top = first.key;
  const last = await first.advance(BATCH - 1);
  const range = last ? IDBKeyRange.bound(last.key, top) : IDBKeyRange.upperBound(top);
  return (await index.getAll(range)).reverse();
}

function keyOf(
  sort: ApplicantSort,
  { id, lastSeen, sortName, trackRank, stateRank, read }: ApplicantRecord,
): IDBValidKey {
  const fields = { seen: lastSeen, name: sortName, track: trackRank, state: stateRank, read };
  return [fields[sort], id];
}

/** Whether an applicant is let through; for lists that are held in memory. */
export function passesFilter(filter: ApplicantFilter): (applicant: ApplicantRecord) => boolean {
  const words = normalise(filter.search ?? '')
    .split(' ')
    .filter((word) => word !== '');
  const reviewer = normalise(filter.reviewer ?? '');
  return (one) =>
    (filter.track === undefined || one.suggestedTrack === filter.track) &&
    (filter.state === undefined || isInState(one, filter.state)) &&
    (filter.meaning === undefined || one.meanings.includes(filter.meaning)) &&
    (filter.context === undefined || one.contexts.includes(filter.context)) &&
    (filter.origin === undefined || one.origins.includes(filter.origin)) &&
    (reviewer === '' || one.reviewers.some((name) => normalise(name) === reviewer)) &&
    words.every((word) => one.searchText.includes(word));
}

function isInState(one: ApplicantRecord, state: NonNullable<ApplicantFilter['state']>): boolean {
  switch (state) {
    case 'not-read':
      return one.read < one.mentions;
    case 'read':
      return one.read === one.mentions;
    case 'need-person':
      return one.needPerson > 0;
    case 'unread':
      return one.unread > 0;
    case 'orphans':
      return one.orphans > 0;
    default:
      return one.state === state;
  }
}
