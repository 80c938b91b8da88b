import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LARGEST_FILE, type RecordFile, readRecord, readRecordFile } from '../../../utils/exchange/read-record.ts';
import { readApplicant } from '../../../utils/store/applicants.ts';
import { readBackupState } from '../../../utils/store/backup.ts';
import { eraseApplicant } from '../../../utils/store/erase.ts';
import { readHistory } from '../../../utils/store/history.ts';
import { importRecord } from '../../../utils/store/import.ts';
import { inspectLog } from '../../../utils/store/log.ts';
import type { Selection } from '../../../utils/store/read-contents.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { readSettings } from '../../../utils/store/settings.ts';
import { writeSettings } from '../../../utils/store/write-settings.ts';
import { openedStore } from '../store/records-fixture.ts';
import { confirm, exportedText, fillStore, scan } from './filled-store.ts';

let store: Store;
let dana: string;

beforeEach(async () => {
  store = await openedStore();
  ({ dana } = await fillStore(store));
});
afterEach(() => deleteDB(DATABASE));

const EVERYTHING: Selection = { what: 'everything' };

const write = (selection: Selection = EVERYTHING): Promise<string> => exportedText(store, selection, 'json');

function read(text: string): RecordFile {
  const result = readRecord(text);
  if (!result.ok) throw new Error(`${result.refused.path}: ${result.refused.message}`);
  return result.file;
}

async function freshProfile(): Promise<void> {
  await deleteDB(DATABASE);
  store = await openedStore();
}

async function bring(text: string): Promise<void> {
  const { contents, stamp } = read(text);
  const imported = await importRecord(store, { reviewer: 'R', contents, logHead: stamp.logHead, from: stamp });
  if (!imported.ok) throw new Error(imported.reason);
}

const STORES = ['documents', 'mentions', 'decisions', 'applicants', 'applicantDecisions', 'texts', 'packs'] as const;
const dump = async () => Promise.all(STORES.map((name) => store.getAll(name)));

describe('an export of everything', () => {
  test('comes back into a fresh profile as identical data, with its log', async () => {
    const text = await write();
    const [before, settings, log] = [await dump(), await readSettings(store), await store.getAll('log')];
    await freshProfile();
    await bring(text);
    expect(await dump()).toEqual(before);
    expect(await readSettings(store)).toEqual(settings);
    const after = await store.getAll('log');
    expect(after.slice(0, -1)).toEqual(log);
    expect(after.at(-1)).toMatchObject({ kind: 'import', sequence: log.length + 1 });
    expect((await inspectLog(store)).fault).toBeNull();
    const again = read(await write()).contents;
    const sections = ['documents', 'mentions', 'decisions', 'applicantDecisions', 'texts', 'settings'] as const;
    for (const section of sections) expect(again[section]).toEqual(read(text).contents[section]);
  });

  test('comes back with what was erased still erased, and verifies', async () => {
    await eraseApplicant(store, { subject: dana, reviewer: 'R', cause: 'mistake', beforeMinimum: true });
    const text = await write();
    expect(text).not.toContain('Dana');
    await freshProfile();
    await bring(text);
    expect(await inspectLog(store)).toMatchObject({ fault: null, erased: 2 });
  });

  test('keeps the name that was set here, and the rows that stood here before', async () => {
    const text = await write();
    await freshProfile();
    await writeSettings(store, { reviewer: 'A. Lindqvist', role: 'Lead' }, 'A. Lindqvist');
    const former = await store.getAll('log');
    await bring(text);
    expect(await readSettings(store)).toMatchObject({ reviewer: 'A. Lindqvist', role: 'Lead', backupEvery: 3 });
    const last = (await store.getAll('logDetails')).at(-1)?.details as { former: { rows: unknown[] } };
    expect(last.former.rows).toEqual(former);
    expect((await inspectLog(store)).fault).toBeNull();
  });

  test('is a backup: what was decided since is counted', async () => {
    expect(await readBackupState(store)).toEqual({ decisions: 3, last: null, due: true });
    await write();
    expect(await readBackupState(store)).toMatchObject({ decisions: 0, due: false, last: expect.any(Number) });
    await confirm(store, 'e');
    expect(await readBackupState(store)).toMatchObject({ decisions: 1, due: false });
    await write({ what: 'applicants', ids: [dana] });
    expect(await readBackupState(store)).toMatchObject({ decisions: 1 });
  });

  test('goes on in the order of the log after it is imported, whatever the clock says', async () => {
    const text = await write();
    await freshProfile();
    await bring(text);
    await confirm(store, 'd', 'Later');
    const [first, later] = (await store.getAllFromIndex('decisions', 'documentId', 'd')).sort(
      (a, b) => a.sequence - b.sequence,
    );
    expect(later).toMatchObject({ note: 'Later', ended: null });
    expect(first?.ended).toMatchObject({ by: 'replaced', sequence: later?.sequence });
    expect((await readHistory(store, dana)).at(-1)).toMatchObject({ kind: 'decision', sequence: later?.sequence });
  });
});

describe('an export of some applicants', () => {
  test('holds them alone, no log and no settings, and goes into a fresh profile', async () => {
    const before = await readApplicant(store, dana);
    const text = await write({ what: 'applicants', ids: [dana] });
    expect(text).not.toContain('Tomasz');
    const { contents, stamp } = read(text);
    expect(contents).toMatchObject({ log: [], logDetails: [], settings: null, packs: [] });
    expect(stamp).toMatchObject({
      what: 'applicants',
      applicants: 1,
      exportedBy: 'Renée Okafor',
      programVersion: '0.1.0',
    });
    await freshProfile();
    await bring(text);
    expect(await readApplicant(store, dana)).toEqual(before);
    expect(await inspectLog(store)).toMatchObject({ fault: null, first: (stamp.logHead?.sequence ?? 0) + 1, rows: 1 });
    await confirm(store, 'd');
    expect((await inspectLog(store)).fault).toBeNull();
  });

  test('does not go where applicants are already', async () => {
    const { contents, stamp } = read(await write());
    const before = await dump();
    const reply = await importRecord(store, { reviewer: 'R', contents, logHead: stamp.logHead, from: stamp });
    expect(reply).toMatchObject({ ok: false, code: 'not-empty', reason: expect.stringContaining('2 applicants') });
    expect(await dump()).toEqual(before);
  });
});

test.each([
  [true, 'words'],
  [false, 'off'],
])('a record that was made when labels were only on or off (%s) is taken', async (labels, now) => {
  const file = JSON.parse(await write());
  const { margins: _, ...settings } = file.settings;
  const older = JSON.stringify({ ...file, settings: { ...settings, labels } });
  expect(read(older).contents.settings).toEqual({ ...file.settings, labels: now });
  expect(read(older).contents.settings?.margins).toBe(true);
});

test('no export holds a resume beyond quotes and 32 characters either side, unless the settings say so', async () => {
  const far = 'Zebra crossing of the text that nobody quoted';
  await scan(store, 'd', { text: `${far}. Police Officer` });
  expect(await write()).toContain(far);
  await writeSettings(store, { keepText: false }, 'R');
  for (const selection of [EVERYTHING, { what: 'applicants' as const, ids: [dana] }]) {
    expect(await write(selection)).not.toContain(far);
  }
  expect(read(await write())).toMatchObject({ stamp: { holdsText: false }, contents: { texts: [] } });
});

describe('a file that is no sound record is refused with the reason and the place', () => {
  const REFUSALS: [string, (text: string) => string, string, RegExp][] = [
    ['nothing', () => '', '', /empty/],
    ['HTML', () => '<!doctype html><p>Officer', '', /no record of Officer Lens/],
    ['another JSON', () => '{"format": "other"}', 'format', /no record of Officer Lens/],
    ['a list', () => '[]', '', /no record of Officer Lens/],
    [
      'newer than this program',
      (text) => text.replace('"formatVersion": 1', '"formatVersion": 2'),
      'formatVersion',
      /newer version/,
    ],
    ['cut off', (text) => text.slice(0, text.length / 2), '', /cut off in line \d+/],
    ['broken within', (text) => text.replace('"decisions": [', '"decisions" ['), '', /line \d+ cannot be read/],
    [
      '__proto__',
      (text) => text.replace('"unread":[]', '"unread":[],"__proto__":{"admin":true}'),
      'documents[0].__proto__',
      /may not be/,
    ],
    [
      '__proto__ in details',
      (text) => text.replace('"details":{', '"details":{"\\u005f_proto__":{},'),
      'logDetails[0].details.__proto__',
      /may not be/,
    ],
    [
      'nested without end',
      (text) => text.replace('"details":{', `"details":{"a":${'['.repeat(5000)}${']'.repeat(5000)},`),
      'logDetails[0].details.a[0][0][0][0][0][0][0][0]',
      /too deep/,
    ],
    [
      'HTML for an id',
      (text) => text.replace(/"subject":"[^"]+"/, '"subject":"<img src=x onerror=alert(1)>"'),
      'documents[0].subject',
      /Invalid format/,
    ],
    ['an unknown field', (text) => text.replace('"unread":[]', '"unread":[],"score":9'), 'documents[0].score', /never/],
    ['a missing section', (text) => text.replace('"decisions"', '"decision"'), 'decisions', /Invalid key/],
    ['a wrong type', (text) => text.replace('"words":300', '"words":"300"'), 'documents[0].words', /number/],
    ['an id that stands twice', (text) => text.replace(/"id":"e",/, '"id":"d",'), 'documents[1]', /"d" stands twice/],
    [
      'a mention of no document',
      (text) => text.replace('"documentId":"d"', '"documentId":"x"'),
      'mentions[0].documentId',
      /no document/,
    ],
    [
      'a term that cannot be',
      (text) => text.replace('"deleteMonths":null', '"deleteMonths":3'),
      'settings.retention',
      /before the time/,
    ],
  ];
  test.each(REFUSALS)('%s', async (_, harm, path, message) => {
    const sound = await write();
    const harmed = harm(sound);
    expect(harmed).not.toBe(sound);
    const result = readRecord(harmed);
    expect(result).toMatchObject({
      ok: false,
      refused: { path: expect.stringContaining(path), message: expect.stringMatching(message) },
    });
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('500 MB, before it is opened', async () => {
    const huge = { size: 500_000_000, arrayBuffer: () => expect.unreachable('it was opened') } as unknown as Blob;
    expect(await readRecordFile(huge)).toMatchObject({
      ok: false,
      refused: { message: expect.stringContaining('500 MB') },
    });
    expect(LARGEST_FILE).toBeLessThan(500_000_000);
  });

  test('bytes that are no text', async () => {
    expect(await readRecordFile(new Blob([new Uint8Array([0xff, 0xfe, 0x00])]))).toMatchObject({
      ok: false,
      refused: { message: expect.stringContaining('UTF-8') },
    });
  });

  test('a sound file is read from its bytes', async () => {
    expect(await readRecordFile(new Blob([await write()]))).toMatchObject({ ok: true, file: { warnings: [] } });
  });
});

test.each<[string, (text: string) => string, RegExp]>([
  ['a changed row', (text) => text.replace('"kind":"site-on"', '"kind":"site-off"'), /row 2 was changed/],
  [
    'a changed decision',
    (text) => text.replace('"note":"Asked on the phone","reviewer"', '"note":"","reviewer"'),
    /"note" was changed/,
  ],
])('a log with %s is told before it is imported', async (_, harm, warning) => {
  expect(read(harm(await write())).warnings).toEqual([expect.stringMatching(warning)]);
});
