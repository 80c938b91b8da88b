import { describe, expect, test } from 'vitest';
import { moved, neededBy, type PackSet, withoutPack, withPack } from '../../../utils/review/pack-set.ts';
import type { PackRecord } from '../../../utils/store/records.ts';
import { layer } from '../packs/layers.ts';
import { smallPack } from '../small-pack.ts';
import { county, countyNext, recordOf, shipped, tuning, valley } from '../store/packs-fixture.ts';

const next = recordOf({ ...smallPack, version: '1.1.0' }, { source: 'built-in' });
const onNext = recordOf(layer({ version: '3.0.0', extends: [{ id: next.id, version: next.version, hash: next.key }] }));
const all = [shipped, county, countyNext, valley, tuning, next, onNext];
const set = (...records: PackRecord[]): PackSet => ({ files: records.map(({ key }) => key), tuning: null });

describe('withPack', () => {
  test.each<[string, PackSet, PackRecord, PackSet]>([
    ['a layer comes above those in use', set(shipped, valley), county, set(shipped, valley, county)],
    [
      'another version takes the place of its pack',
      set(shipped, county, valley),
      countyNext,
      set(shipped, countyNext, valley),
    ],
    ['a layer brings the complete pack that it rests on', set(shipped, county), onNext, set(next, onNext)],
    ['a complete pack takes the lowest place', set(shipped, county), next, set(next, county)],
    ['local tuning lies above all', set(shipped), tuning, { ...set(shipped), tuning: tuning.key }],
    ['what is in use stays as it is', set(shipped, county), county, set(shipped, county)],
  ])('%s', (_, before, record, after) => {
    expect(withPack(all, before, record)).toEqual(after);
  });
});

test.each<[string, string, PackSet]>([
  ['a layer goes', county.key, set(shipped, valley)],
  ['the lowest stays', shipped.key, set(shipped, county, valley)],
])('withoutPack: %s', (_, key, after) => {
  expect(withoutPack(set(shipped, county, valley), key)).toEqual(after);
});

test.each<[string, PackRecord, 1 | -1, PackSet]>([
  ['up', county, 1, set(shipped, valley, county)],
  ['down', valley, -1, set(shipped, valley, county)],
  ['not below the lowest', county, -1, set(shipped, county, valley)],
  ['not above the highest', valley, 1, set(shipped, county, valley)],
])('moved: %s', (_, record, by, after) => {
  expect(moved(set(shipped, county, valley), record.key, by)).toEqual(after);
});

test('what a set rests on is needed, also where it is not in use itself', () => {
  expect(neededBy(all, { files: [onNext.key], tuning: tuning.key })).toEqual(
    new Set([onNext.key, next.key, tuning.key]),
  );
});
