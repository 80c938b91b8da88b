import 'fake-indexeddb/auto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { main } from '../../../bin/pack/main.ts';
import { annotate } from '../../../utils/engine/annotate.ts';
import { loadPack } from '../../../utils/packs/load.ts';
import { loadSet, type PackSet } from '../../../utils/review/pack-set.ts';
import { removePack } from '../../../utils/store/packs.ts';
import { DATABASE } from '../../../utils/store/schema.ts';
import { ONE_PAGE_RESUME } from '../../bench/one-page-resume.ts';
import { change, county, countyNext, keepSmall, shipped, tuning, valley } from '../store/packs-fixture.ts';
import { openedStore } from '../store/records-fixture.ts';
import { exportAs, scan } from './filled-store.ts';

afterEach(() => deleteDB(DATABASE));

const set = (files: { key: string }[], local: string | null = null): PackSet => ({
  files: [shipped, ...files].map(({ key }) => key),
  tuning: local,
});
const first = set([county]);
const second = set([county, valley], tuning.key);
const third = set([valley, countyNext]);

/** Reads a resume under each of three sets, one after the other, and exports everything at the end. */
async function work() {
  const store = await openedStore();
  await keepSmall(store);
  const results: string[] = [];
  const read = async (id: string, use: PackSet): Promise<void> => {
    const loaded = loadSet(await store.getAll('packs'), use);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
    const annotation = annotate(ONE_PAGE_RESUME, loaded.compiled);
    results.push(JSON.stringify(annotation));
    await scan(store, id, { document: { stamp: annotation.stamp } });
  };
  await change(store, first, county);
  await read('one', first);
  await change(store, first, valley);
  await change(store, second, tuning);
  await read('two', second);
  await change(store, third, countyNext);
  await read('three', third);
  return { store, results };
}

const folder = mkdtempSync(join(tmpdir(), 'replay-'));
async function whole(blob: Blob, ...hash: string[]): Promise<{ status: number; out: string; err: string }> {
  const file = join(folder, 'record.json');
  writeFileSync(file, await blob.text());
  const [out, err] = [new PassThrough(), new PassThrough()];
  const status = await main(['whole', file, ...hash], out, err);
  return { status, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}

test('every old result comes again byte for byte from its stamp and the packs in a backup, whatever is in use by then', async () => {
  const { store, results } = await work();
  const exported = await exportAs(store, { what: 'everything' }, 'json');
  if (!exported.ok) throw new Error(exported.reason);
  const record = JSON.parse(await exported.value.blob.text());
  expect(record.documents).toHaveLength(3);
  for (const { id, stamp } of record.documents) {
    const { out } = await whole(exported.value.blob, stamp.packHash);
    const loaded = loadPack(out);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
    expect(loaded.compiled).toMatchObject({
      pack: stamp.pack,
      packVersion: stamp.packVersion,
      packHash: stamp.packHash,
    });
    const old = results[['one', 'two', 'three'].indexOf(id)];
    expect(JSON.stringify(annotate(ONE_PAGE_RESUME, loaded.compiled)), id).toBe(old);
  }
});

test('several stamps want a choice, and a version that was removed is said to be missing', async () => {
  const { store, results } = await work();
  const { packHash } = JSON.parse(results[0] ?? '').stamp;
  await removePack(store, county.key, 'Renée');
  const exported = await exportAs(store, { what: 'everything' }, 'json');
  if (!exported.ok) throw new Error(exported.reason);
  expect(await whole(exported.value.blob)).toMatchObject({ status: 2, err: expect.stringContaining('say which') });
  const missing = await whole(exported.value.blob, packHash);
  expect(missing).toMatchObject({ status: 2, err: expect.stringContaining('no packs that together have the hash') });
});
