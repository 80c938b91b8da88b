import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { inStore } from '../../../components/state/in-store.ts';
import { readRecord } from '../../../utils/exchange/read-record.ts';
import { decideApplicant, readApplicantDecisions } from '../../../utils/store/applicant-decisions.ts';
import { readApplicant } from '../../../utils/store/applicants.ts';
import { addDecision, endDecision, readDecisions } from '../../../utils/store/decisions.ts';
import { removeUnused, saveScan } from '../../../utils/store/documents.ts';
import { writeDraft } from '../../../utils/store/drafts.ts';
import { eraseApplicant } from '../../../utils/store/erase.ts';
import { readHistory } from '../../../utils/store/history.ts';
import { importRecord } from '../../../utils/store/import.ts';
import { inspectLog } from '../../../utils/store/log.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { tieApplicants } from '../../../utils/store/tie.ts';

import { writeSettings } from '../../../utils/store/write-settings.ts';
import { confirm, exportedText, fillStore, scan } from '../exchange/filled-store.ts';
import { documentOf, mentionOf, openedStore, STAMP } from './records-fixture.ts';

let store: Store;

beforeEach(async () => {
  store = await openedStore();
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  await deleteDB(DATABASE);
});

/** Everything that is stored, to be compared. */
async function dump(): Promise<unknown> {
  return Promise.all([...store.objectStoreNames].map(async (name) => [name, await store.getAll(name)]));
}

function decision(index: number, change: Partial<Parameters<typeof addDecision>[1]> = {}) {
  const mention = mentionOf('d', index);
  const { meaning, context, track } = mention;
  const said = { meaning, context, track };
  const engineSaid = { ...said, stamp: STAMP };
  return { mention, action: 'confirm' as const, ...said, note: '', reviewer: 'R', engineSaid, ...change };
}

function decideOn(subject: string, reviewer = 'R') {
  return decideApplicant(store, {
    subject,
    track: 'academy',
    trackName: 'Academy',
    reason: '',
    reviewer,
    role: '',
    asked: [],
    ticks: [],
    secondReader: 'never',
    blind: false,
    suggested: { track: 'leo', reason: '' },
  });
}

/** Makes the disk full at the last write of the next transaction that reaches it: everything before it must be taken back. */
function fillDiskAt(name: string): void {
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = put.apply(this, given);
    const transaction = this.transaction as unknown as { _abort(reason: string): void };
    if (this.name === name) queueMicrotask(() => transaction._abort('QuotaExceededError'));
    return request;
  });
}

describe('a full disk', () => {
  test.each<[string, string, (ids: { dana: string; tomasz: string }) => Promise<unknown>]>([
    ['a decision', 'applicants', () => addDecision(store, decision(1))],
    ['a decision on an applicant', 'applicants', ({ dana }) => decideOn(dana)],
    [
      'tying two applicants',
      'applicants',
      ({ dana, tomasz }) => tieApplicants(store, { from: tomasz, into: dana, reviewer: 'R' }),
    ],
    ['a setting', 'meta', () => writeSettings(store, { theme: 'dark' }, 'R')],
    ['a new reading', 'applicants', () => saveScan(store, { document: documentOf('d', 'b'), mentions: [] })],
  ])('takes %s back as a whole and says so', async (_, at, act) => {
    const ids = await fillStore(store);
    const before = await dump();
    fillDiskAt(at);
    expect(await act(ids)).toMatchObject({ ok: false, code: 'store', reason: expect.stringContaining('no room') });
    vi.restoreAllMocks();
    expect(await dump()).toEqual(before);
    expect((await inspectLog(store)).fault).toBeNull();
  });

  test('is met by a new connection at the next try: in Firefox the one that met it fails for good', async () => {
    await fillStore(store);
    fillDiskAt('meta');
    await writeSettings(store, { theme: 'dark' }, 'R');
    vi.restoreAllMocks();
    expect(await openedStore()).not.toBe(store);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a setting', () => writeSettings(store, { theme: 'dark' }, 'R')],
    ['a new reading', () => saveScan(store, { document: documentOf('d', 'b'), mentions: [] })],
    ['giving up a record that was half loaded', () => removeUnused(store, 'd')],
    ['a draft', () => inStore(async (opened) => ({ ok: true, value: await writeDraft(opened, 'k', 'Half a note') }))],
  ])('and so is a connection that has gone, by %s', async (_, act) => {
    store.close();
    expect(await act()).toMatchObject({ ok: false, code: 'store', reason: expect.stringContaining('browser') });
    expect(await openedStore()).not.toBe(store);
  });

  test('takes an import back as a whole', async () => {
    await fillStore(store);
    const read = readRecord(await exportedText(store, { what: 'everything' }, 'json'));
    if (!read.ok) throw new Error('no export');
    await deleteDB(DATABASE);
    store = await openedStore();
    await writeDraft(store, 'note:d:words:0', 'Half a note');
    const before = await dump();
    fillDiskAt('applicants');
    const { contents, stamp } = read.file;
    const reply = await importRecord(store, { reviewer: 'R', contents, logHead: stamp.logHead, from: stamp });
    expect(reply).toMatchObject({ ok: false, reason: expect.stringContaining('no room') });
    vi.restoreAllMocks();
    expect(await dump()).toEqual(before);
  });
});

describe('two panels', () => {
  test('that say different things of one mention at once: the later stands, both are kept', async () => {
    await scan(store, 'd');
    const both = [
      decision(0, { reviewer: 'A' }),
      decision(0, { action: 'change', meaning: 'security', reviewer: 'B' }),
    ];
    await Promise.all(both.map((one) => addDecision(store, one)));
    const [first, second] = await readDecisions(store, 'd');
    expect(first?.ended).toMatchObject({ by: 'replaced', sequence: second?.sequence });
    expect(second?.ended).toBeNull();
    expect((await store.get('mentions', ['d', 0]))?.decisionId).toBe(second?.id);
    expect((await inspectLog(store)).fault).toBeNull();
  });

  test('that undo one decision at once: the second is told', async () => {
    await scan(store, 'd');
    const id = await confirm(store, 'd');
    const [first, second] = await Promise.all([
      endDecision(store, id, 'undo', 'A'),
      endDecision(store, id, 'undo', 'B'),
    ]);
    expect(first).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, code: 'ended' });
  });

  test('a reading that began before a decision does not undo it', async () => {
    await scan(store, 'd');
    const [stale] = await store.getAll('mentions');
    const id = await confirm(store, 'd');
    await saveScan(store, { document: documentOf('d'), mentions: stale ? [stale] : [] });
    expect(await store.get('mentions', ['d', 0])).toMatchObject({ decisionId: id, joined: 'decided' });
  });

  test('a decision on words that changed meanwhile, or on a person who was erased, is refused in words', async () => {
    const dana = await scan(store, 'd');
    const shown = decision(0);
    await saveScan(store, { document: documentOf('d', 'b'), mentions: [mentionOf('d', 1)] });
    expect(await addDecision(store, shown)).toMatchObject({ ok: false, code: 'changed' });
    await eraseApplicant(store, { subject: dana, reviewer: 'R', cause: 'mistake', beforeMinimum: true });
    expect(await addDecision(store, decision(1))).toMatchObject({ ok: false, code: 'gone' });
    expect(await decideOn(dana)).toMatchObject({ ok: false, code: 'gone' });
  });
});

test('a clock that is set back changes no order: the log counts', async () => {
  const dana = await scan(store, 'd');
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 25), toFake: ['Date'] });
  await addDecision(store, decision(0, { note: 'first' }));
  await decideOn(dana, 'First');
  vi.setSystemTime(Date.UTC(2019, 0, 1));
  await addDecision(store, decision(0, { note: 'second' }));
  await decideOn(dana, 'Second');
  expect((await readDecisions(store, 'd')).map(({ note, ended }) => [note, ended === null])).toEqual([
    ['first', false],
    ['second', true],
  ]);
  expect((await readApplicantDecisions(store, dana)).map(({ reviewer }) => reviewer)).toEqual(['First', 'Second']);
  expect(await readApplicant(store, dana)).toMatchObject({ reviewers: ['Second'] });
  expect((await readHistory(store, dana)).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  expect(await inspectLog(store)).toMatchObject({ fault: null, clockSetBack: 3 });
  const standing = (await readDecisions(store, 'd')).find(({ ended }) => ended === null);
  await endDecision(store, standing?.id ?? '', 'undo', 'R');
  expect((await readDecisions(store, 'd')).find(({ ended }) => ended === null)?.note).toBe('first');
});

test('a renamed reviewer keeps what was decided under the former name', async () => {
  const dana = await scan(store, 'd');
  await writeSettings(store, { reviewer: 'R. Okafor' }, 'R. Okafor');
  await addDecision(store, decision(0, { reviewer: 'R. Okafor' }));
  await decideOn(dana, 'R. Okafor');
  await writeSettings(store, { reviewer: 'Renée Okafor' }, 'Renée Okafor');
  await addDecision(store, decision(1, { reviewer: 'Renée Okafor' }));
  expect((await readDecisions(store, 'd')).map(({ reviewer }) => reviewer)).toEqual(['R. Okafor', 'Renée Okafor']);
  expect(await readApplicant(store, dana)).toMatchObject({ reviewers: ['R. Okafor'], read: 2 });
  const renamed = (await store.getAll('log')).filter(({ kind }) => kind === 'settings');
  expect(renamed.map(({ reviewer }) => reviewer)).toEqual(['R. Okafor', 'Renée Okafor']);
  expect((await inspectLog(store)).fault).toBeNull();
});
