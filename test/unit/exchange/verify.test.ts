import 'fake-indexeddb/auto';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { eraseApplicant } from '../../../utils/store/erase.ts';
import type { Selection } from '../../../utils/store/read-contents.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { openedStore } from '../store/records-fixture.ts';
import { exportedText, fillStore } from './filled-store.ts';

let store: Store;
let dana: string;
let folder: string;

beforeEach(async () => {
  store = await openedStore();
  ({ dana } = await fillStore(store));
  folder = await mkdtemp(join(tmpdir(), 'officer-lens-log-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await deleteDB(DATABASE);
});

const write = (selection: Selection = { what: 'everything' }): Promise<string> =>
  exportedText(store, selection, 'json');

/** What `npm run log -- verify FILE` says, and its exit status. */
async function verify(text: string, ...options: string[]): Promise<{ status: number; said: string }> {
  const file = join(folder, 'record.json');
  await writeFile(file, text);
  const args = ['--disable-warning=ExperimentalWarning', 'bin/log.ts', 'verify', file, ...options];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    return { status: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { status: code, said: stdout + stderr };
  }
}

test('a sound log is said to be one, with what it proves', async () => {
  const { status, said } = await verify(await write());
  expect(said).toContain('7 rows, 1 to 7: every row follows from the one before');
  expect(said).toContain('By itself it proves nothing');
  expect(status).toBe(0);
});

test('erased details are told, and the log still verifies', async () => {
  await eraseApplicant(store, { subject: dana, reviewer: 'R', cause: 'applicant-asked', beforeMinimum: true });
  const { status, said } = await verify(await write());
  expect(said).toContain('The details of 2 rows were erased');
  expect(status).toBe(0);
});

test.each<[string, (text: string) => string, string]>([
  ['a changed row', (text) => text.replace('"kind":"undo"', '"kind":"reopen"'), 'Row 5 was changed.'],
  ['changed details', (text) => text.replace('"by":"undo"}', '"by":"orphan-dismissed"}'), 'Row 5 has other details'],
  [
    'a row that is gone',
    (text) => text.replace(/^\{"sequence":4.*"kind".*\n/m, ''),
    'Row 5 stands where row 4 is missing.',
  ],
])('the first bad record is named: %s', async (_, harm, sentence) => {
  const { status, said } = await verify(harm(await write()));
  expect(said).toContain(sentence);
  expect(status).toBe(1);
});

test('a log that was cut or written anew does not hold a head that was noted before', async () => {
  const head = (await store.getAll('log')).at(-1);
  const text = await write();
  expect((await verify(text, '--head', `${head?.sequence}:${head?.hash.slice(0, 16)}`)).status).toBe(0);
  const { status, said } = await verify(text, '--head', `${head?.sequence}:${'0'.repeat(64)}`);
  expect(said).toContain(`does not hold row ${head?.sequence}:`);
  expect(status).toBe(1);
});

test.each<[string, () => Promise<string>, string, number]>([
  ['an export of one applicant', () => write({ what: 'applicants', ids: [dana] }), 'holds no log', 1],
  ['no record', async () => '<html>', 'no record of Officer Lens', 2],
])('%s is said to be so', async (_, make, sentence, status) => {
  expect(await verify(await make())).toEqual({ status, said: expect.stringContaining(sentence) });
});
