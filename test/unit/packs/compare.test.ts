import { describe, expect, test } from 'vitest';
import { comparePacks } from '../../../utils/packs/difference.ts';
import { effectOn } from '../../../utils/packs/effect.ts';
import { rightsOf } from '../../../utils/packs/rights.ts';
import type { Pack, PolicyRow } from '../../../utils/packs/types.ts';
import { compileSmall, smallPack } from '../small-pack.ts';

const [sworn, custody, ...rest] = smallPack.policy as [PolicyRow, PolicyRow, ...PolicyRow[]];
const without = (id: string): Pack['titles'] => smallPack.titles.filter((title) => title.id !== id);

describe('comparePacks', () => {
  test.each<[string, Partial<Pack>, object[]]>([
    ['nothing', {}, []],
    ['the order of rules that means nothing', { titles: smallPack.titles.toReversed() }, []],
    ['a rule less', { titles: without('title.loan') }, [{ change: 'removed', part: 'titles', id: 'title.loan' }]],
    [
      'other points',
      { titles: [...without('title.loan'), { id: 'title.loan', match: ['loan officer'], says: { business: 31 } }] },
      [{ change: 'changed', part: 'titles', id: 'title.loan', details: ['says'] }],
    ],
    [
      'words of a list',
      { lists: { ...smallPack.lists, finance: ['credit union', 'bank', 'broker'] } },
      [{ change: 'changed', part: 'lists', id: 'finance', details: ['-mortgage company', '+broker'] }],
    ],
    [
      'a head more',
      { heads: ['officer', 'ofc', 'warden'] },
      [{ change: 'changed', part: 'heads', details: ['+warden'] }],
    ],
    ['the bar', { decide: { min: 20, margin: 10 } }, [{ change: 'changed', part: 'decide' }]],
    ['the order of the policy', { policy: [custody, sworn, ...rest] }, [{ part: 'policy', details: ['order'] }]],
  ])('names %s', (_, change, expected) => {
    expect(comparePacks(smallPack, { ...smallPack, ...change })).toEqual(
      expected.map((one) => expect.objectContaining(one)),
    );
  });
});

describe('effectOn', () => {
  const before = compileSmall();
  test('is nothing where no label changes', () => {
    expect(effectOn('Police Officer, 2010', before, compileSmall({ version: '1.1.0' }))).toBeUndefined();
  });

  test('tells of mentions that are labelled otherwise, are new or are gone, and of the short course', () => {
    const after = compileSmall({
      policy: [{ ...sworn, track: 'review' }, custody, ...rest],
      titles: [
        ...without('title.deputy'),
        { id: 'title.teller', match: ['bank teller'], says: { business: 20 }, mention: true },
      ],
    });
    const effect = effectOn(
      'Police Officer, 2010\nDeputy Sheriff, 2012\nBank Teller, 2014\nLoan Officer, 2015',
      before,
      after,
    );
    expect(effect).toMatchObject({ before: 'leo', after: 'review', toOrFromLeo: true });
    expect(effect?.mentions.map(({ quote, before: one, after: two }) => [quote, one?.track, two?.track])).toEqual([
      ['Police Officer', 'leo', 'review'],
      ['Deputy Sheriff', 'leo', undefined],
      ['Bank Teller', undefined, 'academy'],
    ]);
  });

  test('knows what does not touch the short course', () => {
    const after = compileSmall({ policy: [sworn, { ...custody, track: 'academy' }, ...rest] });
    expect(effectOn('Parole Officer, 2010', before, after)).toMatchObject({
      before: 'review',
      after: 'academy',
      toOrFromLeo: false,
    });
  });
});

describe('rightsOf', () => {
  const of = (change: Partial<Pack>) => rightsOf({ ...smallPack, ...change }, smallPack);
  test.each<[string, Partial<Pack>, ReturnType<typeof rightsOf>]>([
    ['nothing', {}, { labels: false, policy: false, protected: [] }],
    ['words', { heads: ['officer'] }, { labels: true, policy: false, protected: [] }],
    [
      'the name of a track',
      { tracks: smallPack.tracks.map((track) => ({ ...track, length: '' })) },
      { labels: false, policy: true, protected: [] },
    ],
    [
      'a row that gives the short course',
      { policy: [sworn, { ...custody, track: 'leo' }, ...rest] },
      { labels: false, policy: true, protected: ['corrections, held: review -> leo'] },
    ],
    [
      'a row that gave the short course',
      { policy: [custody, ...rest] },
      { labels: false, policy: true, protected: ['sworn-law-enforcement, held: leo -> academy'] },
    ],
    [
      'what must be seen',
      { evidencePoints: smallPack.evidencePoints.slice(0, 1) },
      { labels: false, policy: true, protected: ['what a reviewer must have seen before the short course'] },
    ],
  ])('of a pack that changes %s', (_, change, rights) => {
    expect(of(change)).toEqual(rights);
  });

  test('of a pack that stands alone', () => {
    expect(rightsOf(smallPack)).toEqual({
      labels: true,
      policy: true,
      protected: ['sworn-law-enforcement, held: leo'],
    });
  });
});
