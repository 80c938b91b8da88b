import { describe, expect, test } from 'vitest';
import { hashPack } from '../../../utils/packs/hash.ts';
import type { Override, PackLayer } from '../../../utils/packs/types.ts';
import { smallPack } from '../small-pack.ts';
import { hashOf, layer, load, set, toBase } from './layers.ts';

describe('what is refused of packs that extend', () => {
  const because = 'A test wants it so.';
  const deep = (height: number): PackLayer[] => {
    const packs: PackLayer[] = [];
    for (let i = 0; i < height; i++) {
      const below = packs.at(-1);
      const reference = below ? { id: below.id, version: below.version, hash: hashPack(below) } : toBase;
      packs.push(layer({ id: `a.example/p${i}`, extends: [reference] }));
    }
    return packs;
  };
  const round = layer({ id: 'a.example/round', extends: [{ id: layer().id, version: '2.0.0', hash: '0'.repeat(64) }] });
  const toRound = { id: round.id, version: round.version, hash: hashPack(round) };
  const future = layer({ id: 'a.example/future', engine: '>=9.0.0' });
  const other = { ...smallPack, id: 'a.example/ground' };
  const tooOld = { ...smallPack, version: '1.1.0' };

  test.each<[string, Partial<PackLayer>, object[], { pack?: string; path: string }, RegExp]>([
    [
      'one that is missing',
      { extends: [{ ...toBase, version: '7.0.0' }] },
      [],
      { path: 'extends[0]' },
      /example.org\/small 7.0.0 is not to be found/,
    ],
    [
      'one of another hash',
      { extends: [{ ...toBase, hash: 'a'.repeat(64) }] },
      [],
      { path: 'extends[0].hash' },
      /has the hash [0-9a-f]{64}/,
    ],
    ['no hash', { extends: [{ ...toBase, hash: 'sha' }] }, [], { path: 'extends[0].hash' }, /no hash/],
    [
      'itself',
      { extends: [{ id: layer().id, version: '2.0.0', hash: toBase.hash }] },
      [],
      { path: 'extends[0]' },
      /in a circle: county.example\/small -> county.example\/small/,
    ],
    ['a circle', { extends: [toRound] }, [round], { pack: 'a.example/round', path: 'extends[0]' }, /in a circle/],
    [
      'too high a stack',
      { extends: [{ id: 'a.example/p4', version: '2.0.0', hash: hashPack(deep(5)[4] as PackLayer) }] },
      deep(5),
      { pack: 'a.example/p1', path: 'extends' },
      /4 deep/,
    ],
    [
      'one for another engine',
      { extends: [{ id: future.id, version: future.version, hash: hashPack(future) }] },
      [future],
      { pack: 'a.example/future', path: 'engine' },
      /asks for an engine/,
    ],
    [
      'two grounds',
      { extends: [toBase, { id: other.id, version: other.version, hash: hashPack(other) }] },
      [other],
      { pack: 'a.example/ground', path: 'id' },
      /two complete packs/,
    ],
    [
      'two versions of one',
      { extends: [toBase, { ...toBase, version: '1.1.0', hash: hashPack(tooOld) }] },
      [tooOld],
      { pack: 'example.org/small', path: 'id' },
      /two complete packs/,
    ],
    [
      'a rule of an id that stands below',
      { titles: [{ id: 'title.loan', match: ['loan officer'], says: {} }] },
      [],
      { path: 'titles[0].id' },
      /write an override/,
    ],
    [
      'a rule of an id of another kind below',
      { stops: [{ id: 'title.loan', match: ['x'], for: [] }] },
      [],
      { path: 'stops[0].id' },
      /taken by a rule in "titles"/,
    ],
    [
      'a meaning that nobody lists',
      { titles: [{ id: 't', match: ['a'], says: { wizard: 1 } }] },
      [],
      { path: 'titles[0].says' },
      /wizard/,
    ],
    [
      'an override of nothing',
      { overrides: [{ kind: 'titles', id: 'title.none', off: true, because }] },
      [],
      { path: 'overrides[0]' },
      /no "title.none"/,
    ],
    [
      'an override without an aim',
      { overrides: [{ kind: 'titles', id: 'title.loan', because }] },
      [],
      { path: 'overrides[0]' },
      /either "off": true or "set"/,
    ],
    [
      'an override that does not say what it saw',
      { overrides: [{ kind: 'titles', id: 'title.loan', set: {}, because }] },
      [],
      { path: 'overrides[0]' },
      new RegExp(`"was": "${hashOf('titles', 'title.loan').slice(0, 12)}"`),
    ],
    [
      'an override gone stale',
      { overrides: [{ ...set('titles', 'title.loan', {}), was: 'f'.repeat(12) }] },
      [],
      { path: 'overrides[0].was' },
      /stale/,
    ],
    [
      'an override without a why',
      { overrides: [{ kind: 'titles', id: 'title.loan', off: true } as Override] },
      [],
      { path: 'overrides[0].because' },
      /because/,
    ],
    [
      'an override that makes a rule no rule',
      { overrides: [set('titles', 'title.loan', { says: 7 })] },
      [],
      { path: 'overrides[0].set.says' },
      /Object/,
    ],
    [
      'an override of an id',
      { overrides: [set('titles', 'title.loan', { id: 'x' })] },
      [],
      { path: 'overrides[0].set.id' },
      /never changed/,
    ],
    [
      'a track taken out',
      { overrides: [{ kind: 'tracks', id: 'leo', off: true, because }] },
      [],
      { path: 'overrides[0]' },
      /not be taken out/,
    ],
    [
      'a meaning taken out that rules say',
      { overrides: [{ kind: 'meanings', id: 'security', off: true, because }] },
      [],
      { pack: 'example.org/small', path: 'titles[2].says' },
      /security/,
    ],
    ['a list that stands below', { lists: { force: ['x'] } }, [], { path: 'lists.force' }, /by "add" and "remove"/],
    [
      'a change of a list that is not there',
      { lists: { none: { add: ['x'] } } },
      [],
      { path: 'lists.none' },
      /no list "none"/,
    ],
    [
      'a word to remove that is not there',
      { lists: { force: { remove: ['x'] } } },
      [],
      { path: 'lists.force.remove[0]' },
      /may be stale/,
    ],
    ['a word to add that is there', { heads: { add: ['officer'] } }, [], { path: 'heads.add[0]' }, /there already/],
    [
      'a pattern that cannot be read',
      { titles: [{ id: 't', match: ['@none'], says: {} }] },
      [],
      { path: 'titles[0].match[0]' },
      /no list "none"/,
    ],
    [
      'an override that breaks a pattern',
      { overrides: [set('titles', 'title.loan', { match: ['@none'] })] },
      [],
      { path: 'overrides[0].set.match[0]' },
      /no list "none"/,
    ],
  ])('%s', (_, change, others, place, message) => {
    const loaded = load(layer(change), others);
    const [refusal] = loaded.ok ? [] : loaded.refusals;
    expect(refusal).toMatchObject({ ...place, message: expect.stringMatching(message) });
    expect(refusal?.pack).toBe(place.pack);
  });

  test('local tuning is no pack', () => {
    const loaded = load({ format: 1, tunes: smallPack.id });
    expect(loaded.ok ? [] : loaded.refusals[0]?.message).toMatch(/give the pack it tunes/);
  });

  test('names the line in the file that holds the fault', () => {
    const pack = layer({ overrides: [set('titles', 'title.loan', { says: 7 })] });
    const loaded = load(pack);
    const text = JSON.stringify(pack, null, 2).split('\n');
    expect(text[(loaded.ok ? 0 : (loaded.refusals[0]?.line ?? 0)) - 1]).toContain('"says": 7');
  });
});
