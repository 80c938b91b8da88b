import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AskedPoint } from '../../../utils/review/points.ts';
import {
  decideApplicant,
  type NewApplicantDecision,
  readApplicantDecisions,
  reopenApplicant,
} from '../../../utils/store/applicant-decisions.ts';
import { readApplicant } from '../../../utils/store/applicants.ts';
import { saveScan } from '../../../utils/store/documents.ts';
import { readHistory } from '../../../utils/store/history.ts';
import { verifyLog } from '../../../utils/store/log.ts';
import type { Store } from '../../../utils/store/schema.ts';
import { DATABASE } from '../../../utils/store/schema.ts';
import { tieApplicants, untieDocument } from '../../../utils/store/tie.ts';
import { documentOf, mentionOf, openedStore } from './records-fixture.ts';

let store: Store;
let dana: string;
let tomasz: string;

beforeEach(async () => {
  store = await openedStore();
  await saveScan(store, { document: documentOf('d'), mentions: [0, 1].map((index) => mentionOf('d', index)) });
  await saveScan(store, { document: { ...documentOf('e'), person: 'Tomasz Eriksen' }, mentions: [mentionOf('e', 0)] });
  dana = (await store.get('documents', 'd'))?.subject ?? '';
  tomasz = (await store.get('documents', 'e'))?.subject ?? '';
});

afterEach(() => deleteDB(DATABASE));

const ASKED: AskedPoint[] = [
  { id: 'body', name: 'Sworn by a public body', short: 'public body', required: true, offers: ['City of Marlow'] },
  { id: 'dates', name: 'Held, with dates', short: 'dates', required: true, offers: [] },
  { id: 'arrests', name: 'Arrests', short: 'arrests', required: false, offers: [] },
];
const TICKS = [
  { id: 'body', words: 'City of Marlow' },
  { id: 'dates', words: '2016 – 2021' },
];

const decide = (change: Partial<NewApplicantDecision> = {}) =>
  decideApplicant(store, {
    subject: dana,
    track: 'leo',
    trackName: 'LEO program',
    reason: 'Seen',
    reviewer: 'Renée Okafor',
    role: 'Reviewer',
    asked: ASKED,
    ticks: TICKS,
    secondReader: 'never',
    blind: false,
    suggested: { track: 'leo', reason: 'The text says so.' },
    ...change,
  });
const standing = async (id = dana) => {
  const applicant = await readApplicant(store, id);
  return applicant && { state: applicant.state, track: applicant.decidedTrack, reviewers: applicant.reviewers };
};
const open = async (id = dana) => (await readApplicantDecisions(store, id)).filter(({ ended }) => ended === null);

describe('a decision on an applicant', () => {
  test('for the short course stands with every required point and the words it rests on', async () => {
    expect(await decide()).toMatchObject({ ok: true, value: { state: 'standing', documents: [{ id: 'd' }] } });
    const [kept] = await open();
    expect(kept?.points.map(({ id, words }) => [id, words])).toEqual([
      ['body', 'City of Marlow'],
      ['dates', '2016 – 2021'],
      ['arrests', ''],
    ]);
    expect(await standing()).toEqual({ state: 'decided', track: 'leo', reviewers: ['Renée Okafor'] });
    expect((await readHistory(store, dana)).map(({ kind }) => kind)).toEqual(['applicant-decision']);
  });

  test.each<[string, Partial<NewApplicantDecision>, string, RegExp]>([
    [
      'a tick is missing',
      { ticks: TICKS.slice(0, 1) },
      'points-missing',
      /One of three ticked. Still to see: dates\.$/,
    ],
    [
      'a tick rests on no words',
      { ticks: [...TICKS.slice(0, 1), { id: 'dates', words: ' ' }] },
      'points-missing',
      /dates/,
    ],
    ['the pack asks for nothing', { asked: [], ticks: [] }, 'points-missing', /at least one point/],
    ['nobody gives a name', { reviewer: ' ' }, 'no-name', /needs the name/],
    ['the applicant was erased', { subject: 'nobody' }, 'gone', /no longer there/],
  ])('is refused in words where %s, and leaves no trace', async (_, change, code, reason) => {
    expect(await decide(change)).toMatchObject({ ok: false, code, reason: expect.stringMatching(reason) });
    expect(await store.count('applicantDecisions')).toBe(0);
    expect(await store.count('log')).toBe(0);
  });

  test('for another course needs no tick', async () => {
    expect(await decide({ track: 'academy', ticks: [] })).toMatchObject({ ok: true });
    expect(await standing()).toMatchObject({ state: 'decided', track: 'academy' });
  });

  test('takes the place of the former, which is kept', async () => {
    await decide({ track: 'review', ticks: [] });
    await decide({ track: 'academy', ticks: [] });
    const [former] = await readApplicantDecisions(store, dana);
    expect(former?.ended).toMatchObject({ by: 'replaced', sequence: 2 });
    expect(await standing()).toMatchObject({ track: 'academy' });
  });
});

describe('with a second reviewer asked for', () => {
  const SECOND = { secondReader: 'leo' } as const;

  test('the short course waits until another name says the same', async () => {
    await decide(SECOND);
    expect(await standing()).toMatchObject({ state: 'pending', track: 'leo' });
    await decide({ ...SECOND, reviewer: ' renée  okafor' });
    expect(await standing()).toMatchObject({ state: 'pending' });
    await decide({ ...SECOND, reviewer: 'A. Lindqvist' });
    expect(await standing()).toEqual({ state: 'decided', track: 'leo', reviewers: [' renée  okafor', 'A. Lindqvist'] });
  });

  test('two who differ both stay on record, and it is settled when one decides again', async () => {
    const always = { secondReader: 'always' } as const;
    await decide(always);
    await decide({ ...always, track: 'review', ticks: [], reviewer: 'A. Lindqvist' });
    expect(await standing()).toMatchObject({ state: 'differs', track: null });
    await decide({ ...always, track: 'review', ticks: [] });
    expect(await standing()).toMatchObject({ state: 'decided', track: 'review' });
    expect(await readApplicantDecisions(store, dana)).toHaveLength(3);
  });

  test('a course that needs no second stands at once', async () => {
    await decide(SECOND);
    await decide({ ...SECOND, track: 'academy', ticks: [], reviewer: 'A. Lindqvist' });
    expect(await standing()).toMatchObject({ state: 'decided', track: 'academy' });
  });
});

describe('reopening', () => {
  test('needs a reason, ends what was decided and keeps it', async () => {
    await decide();
    const reopen = (reason: string) => reopenApplicant(store, { subject: dana, reason, reviewer: 'A. Lindqvist' });
    expect(await reopen(' ')).toMatchObject({ ok: false, code: 'no-reason' });
    expect(await reopen('My service was not recognised')).toEqual({ ok: true, value: null });
    expect(await standing()).toEqual({ state: 'open', track: null, reviewers: [] });
    const [former] = await readApplicantDecisions(store, dana);
    expect(former?.ended).toMatchObject({ by: 'reopened', reason: 'My service was not recognised' });
    expect(await reopen('Again')).toMatchObject({ ok: false, code: 'not-decided' });
    expect(await verifyLog(store)).toBeNull();
  });
});

describe('documents of one person', () => {
  const tie = () => tieApplicants(store, { from: tomasz, into: dana, reviewer: 'R' });

  test('are tied and untied by hand', async () => {
    expect(await tie()).toEqual({ ok: true, value: null });
    expect(await readApplicant(store, dana)).toMatchObject({ mentions: 3, documents: ['d', 'e'] });
    expect(await readApplicant(store, tomasz)).toBeUndefined();
    const untied = await untieDocument(store, { documentId: 'e', reviewer: 'R' });
    if (!untied.ok) throw new Error(untied.reason);
    expect(await readApplicant(store, untied.value.subject)).toMatchObject({ person: 'Tomasz Eriksen', mentions: 1 });
    expect(await readApplicant(store, dana)).toMatchObject({ mentions: 2, documents: ['d'] });
    expect((await readHistory(store, dana)).map(({ kind }) => kind)).toEqual(['tie', 'untie']);
  });

  test('a new reading of a tied document stays with its person', async () => {
    await tie();
    await saveScan(store, { document: { ...documentOf('e', 'b'), lastSeen: 5000 }, mentions: [] });
    expect(await readApplicant(store, dana)).toMatchObject({ lastSeen: 5000, documents: ['e', 'd'], mentions: 2 });
  });

  test('a decision on one of them stands for both', async () => {
    await decide({ subject: tomasz });
    await tie();
    expect(await standing()).toMatchObject({ state: 'decided', track: 'leo' });
  });

  test('decided alike, the later decision stands', async () => {
    await decide({ subject: tomasz });
    await decide();
    await tie();
    expect((await open()).map(({ sequence }) => sequence)).toEqual([2]);
    expect((await readApplicantDecisions(store, dana))[0]?.ended).toMatchObject({ by: 'tied' });
  });

  test.each([
    [
      'decided differently',
      async () => void (await decide({ subject: tomasz, track: 'review', ticks: [] })),
      tie,
      'decided-differently',
    ],
    [
      'one already',
      async () => undefined,
      () => tieApplicants(store, { from: dana, into: dana, reviewer: 'R' }),
      'same',
    ],
    ['the only one', async () => undefined, () => untieDocument(store, { documentId: 'd', reviewer: 'R' }), 'alone'],
  ])('%s: refused, nothing changed', async (_, prepare, act, code) => {
    await decide();
    await prepare();
    const rows = await store.count('log');
    expect(await act()).toMatchObject({ ok: false, code });
    expect(await store.count('log')).toBe(rows);
    expect(await readApplicant(store, tomasz)).toBeDefined();
  });
});
