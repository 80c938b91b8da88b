import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decideApplicant } from '../../../utils/store/applicant-decisions.ts';
import { readApplicant } from '../../../utils/store/applicants.ts';
import { addDecision, endDecision } from '../../../utils/store/decisions.ts';
import { saveScan } from '../../../utils/store/documents.ts';
import { writeDraft } from '../../../utils/store/drafts.ts';
import { type Erasing, eraseApplicant } from '../../../utils/store/erase.ts';
import { readHistory } from '../../../utils/store/history.ts';
import { inspectLog } from '../../../utils/store/log.ts';
import { dueApplicants, runRetention } from '../../../utils/store/retention.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { tieApplicants } from '../../../utils/store/tie.ts';
import { writeSettings } from '../../../utils/store/write-settings.ts';
import { documentOf, mentionOf, openedStore, STAMP } from './records-fixture.ts';

const NOW = Date.UTC(2026, 10, 25);
const YEAR = 365 * 24 * 60 * 60 * 1000;

let store: Store;
let dana: string;
let tomasz: string;

beforeEach(async () => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  store = await openedStore();
  await scan('d', 'Dana Whitlock');
  await scan('e', 'Tomasz Eriksen');
  dana = (await store.get('documents', 'd'))?.subject ?? '';
  tomasz = (await store.get('documents', 'e'))?.subject ?? '';
});

afterEach(async () => {
  vi.useRealTimers();
  await deleteDB(DATABASE);
});

async function scan(id: string, person: string): Promise<void> {
  const document = { ...documentOf(id), person, lastSeen: Date.now() };
  await saveScan(store, { document, mentions: [0, 1].map((index) => mentionOf(id, index)), text: `${person}, resume` });
}

async function work(id: string, subject: string): Promise<void> {
  const mention = mentionOf(id, 0);
  const { meaning, context, track } = mention;
  const said = { meaning, context, track };
  const engineSaid = { ...said, stamp: STAMP };
  const base = { action: 'confirm', ...said, note: 'Note of it', reviewer: 'R', engineSaid } as const;
  await addDecision(store, { mention, ...base });
  const undone = await addDecision(store, { mention: mentionOf(id, 1), ...base });
  if (undone.ok) await endDecision(store, undone.value.id, 'undo', 'R');
  await decideApplicant(store, {
    subject,
    track: 'academy',
    trackName: 'Academy',
    reason: 'Reason of it',
    reviewer: 'R',
    role: '',
    asked: [],
    ticks: [],
    secondReader: 'never',
    blind: false,
    suggested: { track: 'leo', reason: '' },
  });
  await writeDraft(store, `note:${id}:words:0`, 'Draft of it');
}

const erase = (change: Partial<Erasing> = {}) =>
  eraseApplicant(store, { subject: dana, reviewer: 'R', cause: 'applicant-asked', beforeMinimum: true, ...change });

/** Everything that is stored, as one text; the name and the note of a person must not be in it. */
async function dump(): Promise<string> {
  const stores = await Promise.all([...store.objectStoreNames].map((name) => store.getAll(name)));
  return JSON.stringify([stores, await store.getAllKeys('meta')]);
}

describe('erasing an applicant', () => {
  test('takes everything of the person, nothing of another, and the log verifies', async () => {
    await work('d', dana);
    await work('e', tomasz);
    const other = await readHistory(store, tomasz);
    expect(await erase()).toMatchObject({
      ok: true,
      value: { documents: 1, mentions: 2, decisions: 3, rows: [[1, 4]] },
    });
    const left = await dump();
    expect(left).not.toContain('Dana');
    expect(left).not.toContain('"d"');
    expect(left).not.toContain('note:d:');
    expect(await readApplicant(store, tomasz)).toMatchObject({ read: 1, state: 'decided' });
    expect(await readHistory(store, tomasz)).toEqual(other);
    expect(await inspectLog(store)).toMatchObject({ fault: null, erased: 4, rows: 9 });
  });

  test('takes all documents that are tied to the person, and what was said of them before they were', async () => {
    await work('d', dana);
    await work('e', tomasz);
    await tieApplicants(store, { from: tomasz, into: dana, reviewer: 'R' });
    expect(await erase()).toMatchObject({ ok: true, value: { documents: 2, rows: [[1, 9]] } });
    expect(await dump()).not.toMatch(/Dana|Tomasz|Note of it|Reason of it|Draft of it/);
    expect((await inspectLog(store)).fault).toBeNull();
  });

  test('its row in the log names the numbers and nobody', async () => {
    await work('d', dana);
    await erase();
    const details = await store.get('logDetails', 5);
    expect(details).toMatchObject({ about: [], details: { cause: 'applicant-asked', beforeMinimum: true } });
    expect(JSON.stringify(details)).not.toMatch(/Dana|police|"d"/i);
  });

  test('details that go without a row that says so are a fault', async () => {
    await work('d', dana);
    await erase();
    await work('e', tomasz);
    await store.delete('logDetails', 7);
    expect((await inspectLog(store)).fault).toMatchObject({ sequence: 7 });
  });

  test.each<[string, () => Promise<unknown>, Partial<Erasing>, string]>([
    ['younger than it must be kept', async () => undefined, { beforeMinimum: false }, 'minimum'],
    ['under a legal hold', () => writeSettings(store, { legalHold: true }, 'R'), {}, 'legal-hold'],
    ['gone already', () => erase(), {}, 'gone'],
  ])('a record that is %s stays as it is', async (_, prepare, change, code) => {
    await work('d', dana);
    await prepare();
    const before = await dump();
    expect(await erase(change)).toMatchObject({ ok: false, code });
    expect(await dump()).toBe(before);
  });

  test('a record that is old enough needs no second word', async () => {
    await work('d', dana);
    vi.setSystemTime(NOW + YEAR + 1000);
    expect(await erase({ beforeMinimum: false })).toMatchObject({ ok: true, value: { beforeMinimum: false } });
  });
});

describe('retention', () => {
  const keep = (deleteMonths: number | null) =>
    writeSettings(store, { retention: { preset: 'custom', keepMonths: 6, deleteMonths } }, 'R');
  const left = async () => (await store.getAll('applicants')).map(({ person }) => person);

  test('deletes what is past its time and logs it without personal data', async () => {
    await keep(12);
    await work('d', dana);
    vi.setSystemTime(NOW + YEAR / 2);
    await work('e', tomasz);
    const now = NOW + YEAR + 1000;
    expect(await dueApplicants(store, NOW + YEAR - 1000)).toEqual([]);
    expect(await dueApplicants(store, now)).toEqual([dana]);
    expect(await runRetention(store, { now })).toEqual({ ok: true, value: { deleted: 1, held: null } });
    expect(await left()).toEqual(['Tomasz Eriksen']);
    const row = (await store.getAll('log')).at(-1);
    expect(row).toMatchObject({ kind: 'retention', reviewer: '' });
    expect((await inspectLog(store)).fault).toBeNull();
    expect(await runRetention(store, { now })).toEqual({ ok: true, value: { deleted: 0, held: null } });
  });

  test('a decision begins the time anew; without one it counts from when last seen', async () => {
    await keep(12);
    vi.setSystemTime(NOW + YEAR / 2);
    await work('d', dana);
    expect(await dueApplicants(store, NOW + YEAR + 1000)).toEqual([tomasz]);
  });

  test('without a term nothing is ever due', async () => {
    await keep(null);
    expect(await dueApplicants(store, NOW + 100 * YEAR)).toEqual([]);
  });

  test('a legal hold keeps everything and says so', async () => {
    await keep(12);
    await writeSettings(store, { legalHold: true }, 'R');
    const reply = await runRetention(store, { now: NOW + YEAR + 1000 });
    expect(reply).toMatchObject({ ok: true, value: { deleted: 0, held: expect.stringContaining('legal hold') } });
    expect(await left()).toHaveLength(2);
  });

  test('a clock that jumped ahead deletes nothing until a person says that it is right', async () => {
    await keep(12);
    const now = NOW + 10 * YEAR;
    const reply = await runRetention(store, { now });
    expect(reply).toMatchObject({ ok: true, value: { deleted: 0, held: expect.stringContaining('clock') } });
    expect(await left()).toHaveLength(2);
    expect(await runRetention(store, { now, clockIsRight: true })).toMatchObject({ value: { deleted: 2 } });
  });
});
