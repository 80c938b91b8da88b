import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setInUse } from '../../../utils/review/pack-set.ts';
import { saveScan } from '../../../utils/store/documents.ts';
import { inspectLog } from '../../../utils/store/log.ts';
import { type PackChange, type PackLogDetails, readPacks, removePack } from '../../../utils/store/packs.ts';
import type { PackRecord } from '../../../utils/store/records.ts';
import { DATABASE, type Store } from '../../../utils/store/schema.ts';
import { layer } from '../packs/layers.ts';
import { smallPack } from '../small-pack.ts';
import { change, county, countyNext, keepSmall, recordOf, shipped, tuning, valley } from './packs-fixture.ts';
import { documentOf, openedStore } from './records-fixture.ts';

let store: Store;
beforeEach(async () => {
  store = await openedStore();
  await keepSmall(store);
});
afterEach(() => deleteDB(DATABASE));

const inUse = async () => setInUse(await readPacks(store));
const acts = async () =>
  (await store.getAll('logDetails')).map(({ details }) => {
    const { act, pack } = details as PackLogDetails;
    return pack ? `${act} ${pack.id} ${pack.version}` : act;
  });
const only = (...records: PackRecord[]) => ({ files: [shipped, ...records].map(({ key }) => key), tuning: null });

describe('what came with the program', () => {
  test('is in use at first, and makes no row of the log', async () => {
    expect(await inUse()).toEqual(only());
    expect(await store.count('log')).toBe(0);
  });

  test('waits after an update of the program until a person has seen what changes', async () => {
    await saveScan(store, { document: documentOf('d'), mentions: [] });
    const next = { ...smallPack, version: '1.1.0' };
    await keepSmall(store, next);
    expect(await inUse()).toEqual(only());
    expect((await readPacks(store)).map(({ version }) => version).sort()).toEqual(['1.0.0', '1.1.0']);
  });

  test('takes its place at once where nothing was read yet, with a row of the log', async () => {
    const next = { ...smallPack, version: '1.1.0' };
    await keepSmall(store, next);
    expect(await inUse()).toEqual({ files: [recordOf(next).key], tuning: null });
    expect(await acts()).toEqual([`built-in ${smallPack.id} 1.1.0`]);
  });

  test('stays below a pack that rests on it, though another came', async () => {
    await change(store, only(county), county);
    await keepSmall(store, { ...smallPack, version: '1.1.0' });
    expect(await inUse()).toEqual(only(county));
  });
});

describe('changes', () => {
  test('keep every version, in the order that was asked for, with a row of the log each', async () => {
    await change(store, only(county), county);
    await change(store, only(county, valley), valley);
    await change(store, only(valley, county), null);
    await change(store, only(valley, countyNext), countyNext);
    await change(store, only(valley, county), null);
    await change(store, only(county), null);
    expect(await inUse()).toEqual(only(county));
    expect(await readPacks(store)).toHaveLength(4);
    expect(await acts()).toEqual([
      'adopted county.example/small 2.0.0',
      'adopted valley.example/small 2.0.0',
      'reordered',
      'adopted county.example/small 2.1.0',
      'rolled-back county.example/small 2.0.0',
      'turned-off valley.example/small 2.0.0',
    ]);
    expect((await inspectLog(store)).fault).toBeNull();
  });

  test('lay local tuning over all of them', async () => {
    await change(store, { ...only(), tuning: tuning.key }, tuning);
    expect(await inUse()).toEqual({ ...only(), tuning: tuning.key });
    await change(store, only(), null);
    expect(await inUse()).toEqual(only());
    expect(await readPacks(store)).toContainEqual(tuning);
  });

  const otherContent = recordOf(layer({ lists: { force: { add: ['dock guard'] } } }));
  const asked = [{ id: 'leo', sentence: '2 mentions go from the short course to review.' }];
  test.each<[string, PackRecord | null, Partial<PackChange>, string]>([
    ['nobody is named', countyNext, { reviewer: ' ' }, 'no-name'],
    ['a yes is missing', countyNext, { asked }, 'no-consent'],
    ['another window was faster', countyNext, { expected: only(valley) }, 'changed'],
    ['the version is kept with another content', otherContent, {}, 'version-taken'],
    ['one is no longer kept', null, { use: only(valley) }, 'gone'],
    ['it was not put together', countyNext, { compiled: null }, 'not-loaded'],
  ])('are refused whole where %s', async (_, added, but, code) => {
    await change(store, only(county), county);
    const before = await readPacks(store);
    const reply = await change(store, only(added ?? county), added, but);
    expect(reply).toMatchObject({ ok: false, code });
    expect(await readPacks(store)).toEqual(before);
    expect(await store.count('log')).toBe(1);
  });

  test('are made where every yes was said, and the log keeps its words', async () => {
    await change(store, only(county), county, { asked, agreed: ['leo'] });
    expect((await store.getAll('logDetails'))[0]?.details).toMatchObject({ agreed: [asked[0]?.sentence] });
  });
});

describe('removing', () => {
  test.each<[string, PackRecord, string]>([
    ['what came with the program', shipped, 'built-in'],
    ['what is in use', county, 'in-use'],
    ['what a pack in use rests on', valley, 'needed'],
  ])('is refused for %s', async (_, record, code) => {
    const references = [
      { id: valley.id, version: valley.version, hash: valley.key },
      { id: shipped.id, version: shipped.version, hash: shipped.key },
    ];
    const onValley = recordOf(layer({ id: 'coast.example/small', extends: references }));
    await change(store, only(), valley);
    await change(store, only(county), county);
    await change(store, only(county, onValley), onValley);
    expect(await removePack(store, record.key, 'Renée')).toMatchObject({ ok: false, code });
    expect(await readPacks(store)).toHaveLength(4);
  });

  test('takes a version that is not in use, and says so in the log', async () => {
    await change(store, only(), county);
    expect(await removePack(store, county.key, 'Renée')).toMatchObject({ ok: true });
    expect(await readPacks(store)).toHaveLength(1);
    expect(await acts()).toEqual(['kept county.example/small 2.0.0', 'removed county.example/small 2.0.0']);
  });
});
