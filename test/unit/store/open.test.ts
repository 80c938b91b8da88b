import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB, unwrap } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { saveScan } from '../../../utils/store/documents.ts';
import { openStore } from '../../../utils/store/open.ts';
import { DATABASE, DATABASE_VERSION, type Store } from '../../../utils/store/schema.ts';
import { addSite } from '../../../utils/store/sites.ts';
import { documentOf, mentionOf } from './records-fixture.ts';

async function open(): Promise<Store> {
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.reason);
  return opened.value;
}

afterEach(async () => {
  vi.restoreAllMocks();
  await deleteDB(DATABASE);
});

test('one connection serves all', async () => {
  expect(await open()).toBe(await open());
});

test('79: a connection that the browser closed is opened again', async () => {
  const first = await open();
  // What the browser does when its data is cleared or the disk fails: it closes, and says so.
  forceCloseDatabase(unwrap(first) as unknown as Parameters<typeof forceCloseDatabase>[0]);
  const second = await open();
  expect(second).not.toBe(first);
  expect(await addSite(second, 'https://ats.example/*')).toMatchObject({ ok: true });
});

test('a newer version of the database is said to be one', async () => {
  const newer = await openDB(DATABASE, DATABASE_VERSION + 1);
  expect(await openStore()).toMatchObject({ ok: false, reason: expect.stringContaining('newer version') });
  newer.close();
});

test('a connection makes way for a newer version', async () => {
  await open();
  const newer = await openDB(DATABASE, DATABASE_VERSION + 1, { blocked: () => expect.unreachable('it did not close') });
  newer.close();
});

test.each([
  ['the browser refuses', new DOMException('', 'SecurityError'), /window is private/],
  ['the profile is damaged', new DOMException('', 'UnknownError'), /profile is damaged/],
  ['the disk is full', new DOMException('', 'QuotaExceededError'), /no room/],
])('when %s, a sentence says so and the next try may succeed', async (_, error, sentence) => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw error;
  });
  expect(await openStore()).toMatchObject({ ok: false, reason: expect.stringMatching(sentence) });
  expect((await openStore()).ok).toBe(true);
});

/** Makes the next transaction fail as a full disk does: its requests are aborted, and the reason stands in the transaction alone. */
function fillDisk(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, value: unknown) {
    const request = this.add(value);
    const transaction = this.transaction as unknown as { _abort(name: string): void };
    queueMicrotask(() => transaction._abort('QuotaExceededError'));
    return request;
  });
}

test('a full disk loses nothing silently: a logged write says so and leaves no row', async () => {
  const store = await open();
  fillDisk();
  expect(await addSite(store, 'https://ats.example/*')).toMatchObject({
    ok: false,
    reason: expect.stringContaining('no room'),
  });
  expect(await store.count('log')).toBe(0);
  expect(await store.count('sites')).toBe(0);
});

test('a full disk while a reading is kept is said', async () => {
  const store = await open();
  fillDisk();
  const saved = await saveScan(store, { document: documentOf('d'), mentions: [mentionOf('d', 0)] });
  expect(saved).toMatchObject({ ok: false, reason: expect.stringContaining('no room') });
  expect(await store.count('documents')).toBe(0);
});
