import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { listApplicants, readApplicant } from '../../../utils/store/applicants.ts';
import { readHistory } from '../../../utils/store/history.ts';
import { verifyLog } from '../../../utils/store/log.ts';
import { openStore } from '../../../utils/store/open.ts';
import { DATABASE, DATABASE_VERSION, type Store } from '../../../utils/store/schema.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../../utils/store/settings.ts';
import { dump, openVersion1 } from './version-1.ts';

afterEach(() => deleteDB(DATABASE));

async function fillVersion1(): Promise<void> {
  (await openVersion1()).close();
}

async function open(): Promise<Store> {
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

test('an empty profile and one of version 1 come to the same stores and indexes', async () => {
  const shape = (store: Store) =>
    [...store.objectStoreNames].map((name) => {
      const { keyPath, indexNames } = store.transaction(name).objectStore(name);
      return { name, keyPath, indexNames: [...indexNames] };
    });
  const fresh = shape(await open());
  await deleteDB(DATABASE);
  await fillVersion1();
  const store = await open();
  expect(store.version).toBe(DATABASE_VERSION);
  expect(shape(store)).toEqual(fresh);
});

test('what version 1 wrote is all there, and the log of version 1 verifies', async () => {
  await fillVersion1();
  const store = await open();
  expect(await store.getAll('documents')).toEqual(dump.documents);
  expect(await store.getAll('log')).toEqual(dump.log);
  expect(await store.getAll('decisions')).toMatchObject(dump.decisions);
  expect(await store.getAll('mentions')).toMatchObject(dump.mentions);
  expect(await store.get('meta', 'draft:note:d:x')).toBe('half');
  expect(await verifyLog(store)).toBeNull();
  expect(await readSettings(store)).toEqual({ ...DEFAULT_SETTINGS, reviewer: 'Renée Okafor', singleKeys: false });
});

test('a decision of version 1 that was replaced knows the row that ended it', async () => {
  await fillVersion1();
  const decisions = await (await open()).getAll('decisions');
  const replaced = decisions.find(({ ended }) => ended?.by === 'replaced');
  const cause = decisions.find(({ action }) => action === 'change');
  expect(replaced?.ended?.sequence).toBe(cause?.sequence);
});

test('the applicants of version 1 are listed, with their history', async () => {
  await fillVersion1();
  const store = await open();
  const { applicants } = await listApplicants(store, { sort: 'name', limit: 10 });
  expect(applicants.map(({ person, mentions, read, strip }) => ({ person, mentions, read, strip }))).toEqual([
    { person: 'Dana Whitlock', mentions: 3, read: 1, strip: 'All' },
    { person: 'Tomasz Eriksen', mentions: 1, read: 1, strip: 'L' },
  ]);
  const id = applicants[0]?.id ?? '';
  expect(await readApplicant(store, id)).toEqual(applicants[0]);
  expect((await readHistory(store, id)).map(({ kind }) => kind)).toEqual(['decision', 'decision', 'decision', 'undo']);
});

test('an upgrade that fails leaves version 1 as it was, and says so', async () => {
  await fillVersion1();
  const failing = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementationOnce(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  expect(await openStore()).toMatchObject({ ok: false, reason: expect.stringContaining('no room') });
  failing.mockRestore();
  expect(await (await open()).getAll('log')).toEqual(dump.log);
});
