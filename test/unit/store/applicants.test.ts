import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ApplicantCursor,
  type ApplicantFilter,
  type ApplicantQuery,
  type ApplicantSort,
  countApplicants,
  listApplicants,
} from '../../../utils/store/applicants.ts';
import type { ApplicantRecord } from '../../../utils/store/records.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { applicantOf, openedStore } from './records-fixture.ts';

/** More than two batches of one request, so that lists go over their edges. */
const MANY = 1203;
const NAMES = ['Dana Whitlock', 'Tomasz Eriksen', 'Priya Castellan', 'Åsa Berg'];
const at = <T>(values: readonly T[], i: number): T => values[i % values.length] as T;

/** Fields repeat, so that many are equal in whatever a list is ordered by. */
const ALL: ApplicantRecord[] = Array.from({ length: MANY }, (_, i) =>
  applicantOf(`a${String(i * 7919).padStart(8, '0')}`, {
    person: at(NAMES, i),
    sortName: at(NAMES, i).toLowerCase(),
    lastSeen: 1000 + (i % 50),
    trackRank: i % 3,
    suggestedTrack: at(['leo', 'review', 'academy'] as const, i),
    stateRank: i % 4,
    state: at(['open', 'differs', 'pending', 'decided'] as const, i),
    mentions: 5,
    read: i % 6,
    needPerson: i % 11 === 0 ? 1 : 0,
    meanings: [at(['sworn-law-enforcement', 'security'], i)],
    contexts: [at(['held', 'aspiration', 'negated'] as const, i)],
    reviewers: i % 4 === 3 ? ['Renée Okafor'] : [],
    origins: [at(['ats.example', 'desk.example'], i)],
    searchText: `${at(NAMES, i).toLowerCase()}\nloan officer ${i}`,
  }),
);

let store: Store;

beforeAll(async () => {
  store = await openedStore();
  const transaction = store.transaction('applicants', 'readwrite');
  await Promise.all([...ALL.map((one) => transaction.store.put(one)), transaction.done]);
});
afterAll(() => deleteDB(DATABASE));

async function readAll(query: Omit<ApplicantQuery, 'limit' | 'after'>, limit: number): Promise<string[]> {
  const ids: string[] = [];
  let after: ApplicantCursor | null = null;
  do {
    const page = await listApplicants(store, { ...query, after, limit });
    expect(page.applicants.length).toBeLessThanOrEqual(limit);
    ids.push(...page.applicants.map(({ id }) => id));
    after = page.next;
  } while (after !== null);
  return ids;
}

const FIELD = { seen: 'lastSeen', name: 'sortName', track: 'trackRank', state: 'stateRank', read: 'read' } as const;
const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

function expected(sort: ApplicantSort, passes: (one: ApplicantRecord) => boolean = () => true): string[] {
  const field = FIELD[sort];
  return ALL.filter(passes)
    .sort((a, b) => compare(a[field], b[field]) || compare(a.id, b.id))
    .map(({ id }) => id);
}

describe('a list of applicants', () => {
  test.each(Object.keys(FIELD) as ApplicantSort[])('is ordered by %s, up and down, page by page', async (sort) => {
    for (const limit of [600, 2000]) {
      expect(await readAll({ sort }, limit)).toEqual(expected(sort));
      expect(await readAll({ sort, descending: true }, limit)).toEqual(expected(sort).reverse());
    }
  });

  test.each<[ApplicantFilter, (one: ApplicantRecord) => boolean]>([
    [{}, () => true],
    [{ track: 'review' }, (one) => one.suggestedTrack === 'review'],
    [{ state: 'decided' }, (one) => one.state === 'decided'],
    [{ state: 'not-read' }, (one) => one.read < 5],
    [{ state: 'read' }, (one) => one.read === 5],
    [{ state: 'need-person' }, (one) => one.needPerson > 0],
    [{ state: 'unread' }, () => false],
    [{ meaning: 'security', context: 'held' }, (one) => one.meanings[0] === 'security' && one.contexts[0] === 'held'],
    [{ reviewer: 'RENÉE OKAFOR' }, (one) => one.reviewers.length > 0],
    [{ origin: 'desk.example' }, (one) => one.origins[0] === 'desk.example'],
    [{ search: '  Officer  DANA ' }, (one) => one.person === 'Dana Whitlock'],
    [{ search: 'loan 1200' }, (one) => one.searchText.includes('1200')],
  ])('%o narrows it, and is counted', async (filter, passes) => {
    expect(await readAll({ filter, sort: 'name' }, 400)).toEqual(expected('name', passes));
    expect(await readAll({ filter, sort: 'seen', descending: true }, 400)).toEqual(expected('seen', passes).reverse());
    expect(await countApplicants(store, filter)).toBe(expected('name', passes).length);
  });
});
