import { describe, expect, test } from 'vitest';
import { hashPack } from '../../../utils/packs/hash.ts';
import type { PackLayer } from '../../../utils/packs/types.ts';
import { smallPack } from '../small-pack.ts';
import { labels, layer, load, set, toBase } from './layers.ts';

describe('a pack that extends another', () => {
  test('says of itself who it is, and on what it stands', () => {
    const pack = layer();
    const loaded = load(pack);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
    expect(loaded.compiled).toMatchObject({ pack: 'county.example/small', packVersion: '2.0.0' });
    expect(loaded.compiled.packHash).toBe(hashPack(loaded.pack));
    expect(loaded.layers).toEqual([toBase, { id: pack.id, version: pack.version, hash: hashPack(pack) }]);
  });

  test.each<[string, Partial<PackLayer>, string, string[]]>([
    ['nothing', {}, 'Police Officer, 2010', ['sworn-law-enforcement held leo']],
    [
      'a title',
      { titles: [{ id: 'title.port', match: ['port officer'], says: { security: 30 } }] },
      'Port Officer, 2010',
      ['security held academy'],
    ],
    [
      'a policy row, which stands before those below',
      { policy: [{ id: 'policy.county', meaning: ['sworn-law-enforcement'], track: 'review' }] },
      'Police Officer, 2010',
      ['sworn-law-enforcement held review'],
    ],
    [
      'a word of a list',
      { lists: { force: { add: ['harbor guard'] } } },
      'Training Officer, Harbor Guard',
      ['sworn-law-enforcement held leo'],
    ],
    [
      'a word less in a list',
      { lists: { finance: { remove: ['bank'] } } },
      'Training Officer, First Bank',
      ['unknown held review'],
    ],
    ['a head', { heads: { add: ['warden'] } }, 'Warden, 2010', ['unknown held review']],
    [
      'a rule taken out',
      { overrides: [{ kind: 'titles', id: 'title.loan', off: true, because: 'Not ours.' }] },
      'Loan Officer, 2010',
      ['unknown held review'],
    ],
    [
      'other points of a rule',
      { overrides: [set('titles', 'title.loan', { says: { security: 40 } })] },
      'Loan Officer, 2010',
      ['security held academy'],
    ],
    [
      'another track of a row',
      { overrides: [set('policy', 'policy.custody', { track: 'academy' })] },
      'Parole Officer, 2010',
      ['corrections held academy'],
    ],
    ['a higher bar', { decide: { min: 31, margin: 10 } }, 'Loan Officer, 2010', ['unknown held review']],
  ])('changes %s', (_, change, text, expected) => {
    expect(labels(text, layer(change))).toEqual(expected);
  });

  test('renames tracks, words of cautions, evidence points and labels', () => {
    const loaded = load(
      layer({
        overrides: [
          set('tracks', 'academy', { length: 'ten weeks' }),
          set('cautions', 'caution.reserve', { says: 'Ask for the certificate.' }),
          set('evidencePoints', 'arrests', { required: true }),
          set('meanings', 'business', { name: 'Trade' }),
          set('titles', 'title.cadet', { context: null }),
        ],
      }),
    );
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusals));
    const { pack } = loaded;
    expect(pack.tracks.find(({ id }) => id === 'academy')).toMatchObject({ name: 'Academy', length: 'ten weeks' });
    expect(pack.cautions[0]?.says).toBe('Ask for the certificate.');
    expect(pack.evidencePoints.map(({ required }) => required)).toEqual([true, true]);
    expect(pack.meanings.find(({ id }) => id === 'business')?.name).toBe('Trade');
    expect(pack.titles.find(({ id }) => id === 'title.cadet')).not.toHaveProperty('context');
  });

  test('stands on several, and the later wins', () => {
    const one = layer({ id: 'a.example/one', decide: { min: 20, margin: 10 } });
    const two = layer({ id: 'a.example/two', decide: { min: 31, margin: 10 } });
    const both = [one, two].map((pack) => ({ id: pack.id, version: pack.version, hash: hashPack(pack) }));
    expect(labels('Loan Officer, 2010', layer({ extends: both }), [one, two])).toEqual(['unknown held review']);
    expect(labels('Loan Officer, 2010', layer({ extends: both.toReversed() }), [one, two])).toEqual([
      'business held academy',
    ]);
  });

  test('keeps the one rule that no pack can bend', () => {
    const policy = [{ id: 'policy.all', track: 'leo' as const }];
    expect(labels('Officer, 2010', layer({ policy }))).toEqual(['unknown held review']);
  });
});

describe('local tuning', () => {
  test('lies over the pack and everything it extends', () => {
    const tuning = {
      format: 1,
      tunes: smallPack.id,
      overrides: [set('titles', 'title.loan', { says: { security: 40 } })],
      lists: { force: { add: ['harbor guard'] } },
    };
    expect(labels('Loan Officer, 2010', layer(), [], tuning)).toEqual(['security held academy']);
    expect(labels('Training Officer, Harbor Guard', smallPack, [], tuning)).toEqual(['sworn-law-enforcement held leo']);
  });

  test.each<[string, object, string, RegExp]>([
    [
      'meant for another pack',
      { format: 1, tunes: 'a.example/other' },
      'tunes',
      /the pack in use is example.org\/small/,
    ],
    ['that is a pack', smallPack, '', /no local tuning/],
    ['with rules of its own', { format: 1, tunes: smallPack.id, titles: [] }, 'titles', /never/],
    [
      'whose rule was changed by an update',
      { format: 1, tunes: smallPack.id, overrides: [{ ...set('titles', 'title.loan', {}), was: '0'.repeat(12) }] },
      'overrides[0].was',
      /stale.*"title.loan"/,
    ],
  ])('is refused where it is one %s', (_, tuning, path, message) => {
    const loaded = load(smallPack, [], tuning);
    expect(loaded.ok ? [] : loaded.refusals[0]).toMatchObject({
      pack: 'local tuning',
      path,
      message: expect.stringMatching(message),
    });
  });
});
