import { describe, expect, test } from 'vitest';
import { annotate } from '../../../utils/engine/annotate.ts';
import type { Track } from '../../../utils/engine/types.ts';
import type { Pack } from '../../../utils/packs/types.ts';
import { consentsFor } from '../../../utils/review/pack-consents.ts';
import { countTracks, type DocumentEffect, PackEffect } from '../../../utils/review/pack-effect.ts';
import type { MentionRecord } from '../../../utils/store/records.ts';
import { compileSmall, smallPack } from '../small-pack.ts';
import { documentOf, mentionOf } from '../store/records-fixture.ts';

const small = compileSmall();
const sections = new Map(smallPack.sections.map(({ id, name }) => [id, name]));
/** Longer than the 32 characters that are kept. */
const FILLER = 'with duties of many kinds in several places of the region';

/** A document as the background keeps it after a reading with the small pack. */
function kept(text: string) {
  const { mentions } = annotate(text, small);
  const records: MentionRecord[] = mentions.map(
    ({ start, end, quote, meaning, context, track, section, reasons }, i) => ({
      ...mentionOf('d', i),
      ...{ start, end, quote, meaning, context, track },
      before: text.slice(Math.max(0, start - 32), start),
      after: text.slice(end, end + 32),
      section: sections.get(section) ?? '',
      deciding: reasons.map(({ rule, says, speaksFor, points }) => ({ words: '', rule, says, speaksFor, points })),
    }),
  );
  const { engine, pack, packVersion, packHash } = annotate(text, small).stamp;
  const document = { ...documentOf('d'), firstSeen: 1, subject: 's', stamp: { engine, pack, packVersion, packHash } };
  return { document, mentions: records };
}

const differ = (change: Partial<Pack>, present: Partial<Pack> = {}) => {
  const [pack, before] = [
    { ...smallPack, ...change },
    { ...smallPack, ...present },
  ];
  return new PackEffect(
    { pack: before, compile: () => compileSmall(present) },
    { ok: true, pack, compiled: compileSmall(change), layers: [] },
  );
};
const say = ({ changes }: DocumentEffect) =>
  changes.map(({ quote, before, after, because, isCertain }) => [
    quote,
    before?.track ?? null,
    after?.track ?? null,
    because.join(', '),
    isCertain,
  ]);

const [sworn, ...otherRows] = smallPack.policy as [Pack['policy'][number], ...Pack['policy']];
const toReview: Partial<Pack> = { policy: [{ ...sworn, track: 'review' }, ...otherRows] };
const guards: Partial<Pack> = {
  lists: { ...smallPack.lists, force: [...(smallPack.lists.force ?? []), 'harbor guard'] },
};
const noDeputy: Partial<Pack> = { titles: smallPack.titles.filter(({ id }) => id !== 'title.deputy') };
const RESUME = `EXPERIENCE\nPolice Officer, City of Marlow, 2010 - 2015\nDeputy Sheriff, 2015 - 2020\nOfficer ${FILLER}, Harbor Guard, 2001 - 2005`;

describe('PackEffect', () => {
  test.each<[string, Partial<Pack>, string | null, unknown[][], number]>([
    ['nothing where nothing differs', {}, null, [], 0],
    [
      'of another policy, for certain, without reading a word',
      toReview,
      null,
      [
        ['Police Officer', 'leo', 'review', 'policy.sworn (changed)', true],
        ['Deputy Sheriff', 'leo', 'review', 'policy.sworn (changed)', true],
      ],
      0,
    ],
    [
      'of a rule that is gone, from the words that are kept',
      noDeputy,
      null,
      [['Deputy Sheriff', 'leo', null, 'title.deputy (removed)', false]],
      1,
    ],
    [
      'of words further away, where the whole text is kept',
      guards,
      RESUME,
      [[`Officer`, 'review', 'leo', '', true]],
      0,
    ],
  ])('tells %s', (_, change, text, changes, unclear) => {
    const effect = differ(change).on({ ...kept(RESUME), text });
    expect(say(effect)).toEqual(changes);
    expect(effect.unclear).toHaveLength(unclear);
  });

  test('does not guess where what decided stands further away than what is kept', () => {
    const text = `EXPERIENCE\nOfficer ${FILLER}, Marlow Police Department, 2010 - 2015`;
    const document = kept(text);
    expect(document.mentions[0]?.track).toBe('leo');
    const effect = differ(noDeputy).on({ ...document, text: null });
    expect(effect.changes).toEqual([]);
    expect(effect.unclear).toEqual(document.mentions);
  });

  test('finds mentions that are new where the whole text is kept, and leaves decisions alone', () => {
    const text = 'EXPERIENCE\nPolice Officer, 2010 - 2015\nHarbor Warden, 2001 - 2005';
    const document = kept(text);
    document.mentions[0] = { ...(document.mentions[0] as MentionRecord), joined: 'decided' };
    const effect = differ({ ...toReview, heads: [...smallPack.heads, 'warden'] }).on({ ...document, text });
    expect(effect).toMatchObject({ mentions: 2, decided: 1 });
    expect(effect.changes.map(({ quote, before, isDecided }) => [quote, before === null, isDecided])).toEqual([
      ['Police Officer', false, true],
      ['Harbor Warden', true, false],
    ]);
  });

  test('asks nothing again of a document that was last read by the same packs', () => {
    const document = kept(RESUME);
    expect(differ({}, toReview).on({ ...document, text: null })).toMatchObject({ changes: [], unclear: [] });
  });
});

describe('consentsFor', () => {
  const none = { labels: true, policy: false, protected: [] };
  const move = (from: Track | null, to: Track | null, count: number) => ({ from, to, count });
  test.each<[string, Parameters<typeof consentsFor>[0], string[], string[]]>([
    ['nothing that touches the short course', { tracks: [move('review', 'academy', 3)], unclearLeo: 0 }, [], []],
    ['a label that stays on the short course', { tracks: [move('leo', 'leo', 3)], unclearLeo: 0 }, [], []],
    [
      'each pair of tracks with the short course',
      { tracks: [move('leo', 'review', 2), move(null, 'leo', 1), move('leo', null, 1)], unclearLeo: 0 },
      [],
      [
        '2 mentions go from LEO program to Review',
        '1 mention goes from no mention to LEO',
        '1 mention goes from LEO program to no',
      ],
    ],
    [
      'a row that gives it, though no mention is stored',
      { tracks: [], unclearLeo: 0 },
      ['corrections, held: review -> leo'],
      ['It changes the rule itself: corrections, held: review -> leo.'],
    ],
    [
      'mentions on the short course of which nothing can be told',
      { tracks: [], unclearLeo: 2 },
      [],
      ['2 mentions lead to LEO program today, and the kept words do not tell'],
    ],
  ])('asks for %s', (_, effect, rows, sentences) => {
    const asked = consentsFor(effect, { ...none, protected: rows }, smallPack.tracks);
    expect(asked.map(({ sentence }) => sentence)).toEqual(sentences.map((one) => expect.stringContaining(one)));
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length);
  });
});

test('changes are counted by track, those of the short course first', () => {
  const change = (from: Track, to: Track) => ({
    ...{ documentId: 'd', person: '', quote: '', because: [], isDecided: false, isCertain: true },
    before: { meaning: 'a', context: 'held' as const, track: from },
    after: { meaning: 'b', context: 'held' as const, track: to },
  });
  const all = [change('review', 'academy'), change('review', 'academy'), change('leo', 'review'), change('leo', 'leo')];
  expect(countTracks(all)).toEqual([
    { from: 'leo', to: 'review', count: 1 },
    { from: 'review', to: 'academy', count: 2 },
    { from: 'leo', to: 'leo', count: 1 },
  ]);
});
