import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { PackKeeper } from '../../../utils/background/packs-in-force.ts';
import { annotate } from '../../../utils/engine/annotate.ts';
import { readCompiled } from '../../../utils/store/compiled-packs.ts';
import type { PackRecord } from '../../../utils/store/records.ts';
import { DATABASE } from '../../../utils/store/schema.ts';
import { layer } from '../packs/layers.ts';
import { compileSmall, smallPack } from '../small-pack.ts';
import { change, compiledOf, county, keepSmall, PROGRAM, recordOf, shipped, valley } from '../store/packs-fixture.ts';
import { openedStore } from '../store/records-fixture.ts';

afterEach(() => deleteDB(DATABASE));

const keeper = (program = PROGRAM) =>
  new PackKeeper(
    { compiled: async () => compileSmall(), text: async () => JSON.stringify(smallPack, null, 2) },
    program,
  );
const only = (...records: PackRecord[]) => ({ files: [shipped, ...records].map(({ key }) => key), tuning: null });
const TEXT = 'EXPERIENCE\nOfficer, Harbor Guard, 2010 - 2015';

test('the pack that came with the program is in force at first, and kept as a file', async () => {
  const { compiled, leftOut } = await keeper().inForce();
  expect(compiled.packHash).toBe(shipped.key);
  expect(leftOut).toEqual([]);
  expect(await (await openedStore()).getAllKeys('packs')).toEqual([shipped.key]);
});

test('what came into use is in force when it is told, and says the same as when compiled anew', async () => {
  const store = await openedStore();
  const packs = keeper();
  const before = annotate(TEXT, await packs.compiled());
  await change(store, only(county), county);
  expect(await packs.renew()).toBe(true);
  expect(await packs.renew()).toBe(false);
  const after = annotate(TEXT, await packs.compiled());
  expect([before.mentions[0]?.track, after.mentions[0]?.track]).toEqual(['review', 'leo']);
  const { packHash } = compiledOf([shipped, county], only(county));
  expect(after.stamp).toMatchObject({ pack: county.id, packVersion: county.version, packHash });
  expect(JSON.stringify(annotate(TEXT, await keeper('0.2.0').compiled()))).toBe(JSON.stringify(after));
});

test('a pack in use that a newer program does not take any more is left out and named, and the rest stays in force', async () => {
  const store = await openedStore();
  await keepSmall(store);
  await change(store, only(county), county);
  const old = recordOf(layer({ id: 'old.example/small', engine: '>=0.0.1 <0.1.0' }));
  await store.put('packs', { ...old, place: 2 });
  await store.put('packs', { ...valley, place: 3 });
  const { compiled, leftOut } = await keeper('0.2.0').inForce();
  expect(leftOut).toMatchObject([
    { id: 'old.example/small', refusals: [{ path: 'engine', message: expect.stringContaining('asks for an engine') }] },
  ]);
  expect(compiled.pack).toBe(valley.id);
  expect(annotate(TEXT, compiled).mentions[0]?.track).toBe('leo');
  expect((await readCompiled(store))?.leftOut).toEqual(leftOut);
});

test('a pack in use whose ground is gone leaves the default pack in force', async () => {
  const store = await openedStore();
  await keepSmall(store);
  const lost = recordOf(layer({ extends: [{ id: 'gone.example/small', version: '1.0.0', hash: 'a'.repeat(64) }] }));
  await store.put('packs', { ...lost, place: 1 });
  const { compiled, leftOut } = await keeper().inForce();
  expect(compiled.packHash).toBe(shipped.key);
  expect(leftOut).toMatchObject([
    { refusals: [{ path: 'extends[0]', message: expect.stringContaining('not to be found') }] },
  ]);
});

test('while the store cannot be opened the default pack is in force, and the next call looks again', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('', 'SecurityError');
  });
  const packs = keeper();
  expect(await packs.inForce()).toMatchObject({
    compiled: { packHash: shipped.key },
    error: expect.stringMatching(/private/),
  });
  const store = await openedStore();
  await keepSmall(store);
  await change(store, only(county), county);
  expect(await packs.inForce()).toMatchObject({ compiled: { pack: county.id }, error: null });
});
