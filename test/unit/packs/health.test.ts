import { describe, expect, test } from 'vitest';
import { examineHealth } from '../../../utils/packs/health.ts';
import { ownIds } from '../../../utils/packs/own-rules.ts';
import type { Pack, TitleRule } from '../../../utils/packs/types.ts';
import { smallPack } from '../small-pack.ts';
import { layer, set } from './layers.ts';

const examine = (change: Partial<Pack>, texts: string[] = []) => {
  const pack = { ...smallPack, ...change };
  return examineHealth(pack, ownIds(pack), texts);
};
const title = (id: string, match: string, rest: Partial<TitleRule> = {}): TitleRule => ({
  id,
  match: [match],
  says: { business: 20 },
  ...rest,
});
const titles = (...more: TitleRule[]): Partial<Pack> => ({ titles: [...smallPack.titles, ...more] });

describe('dead rules', () => {
  test('the small pack has none', () => {
    expect(examine({}).dead).toEqual([]);
  });

  test.each<[string, Partial<Pack>, string, RegExp]>([
    ['a title that another always beats', titles(title('title.zz', 'loan officer')), 'title.zz', /other rules match/],
    ['a title without a head', titles(title('title.clerk', 'bank clerk')), 'title.clerk', /no head word/],
    [
      'a cue for sections that are not there',
      { cues: [{ ...(smallPack.cues[0] as Pack['cues'][number]), sections: ['none'] }] },
      'cue.hope',
      /sections that are not there/,
    ],
    ['a stop for nothing', { stops: [{ id: 'stop.none', match: ['x'], for: [] }] }, 'stop.none', /stops no context/],
    [
      'a policy row that others cover',
      {
        policy: [
          ...smallPack.policy.slice(0, 1),
          { ...(smallPack.policy[0] as Pack['policy'][number]), id: 'again' },
          ...smallPack.policy.slice(1),
        ],
      },
      'again',
      /rows above it/,
    ],
    ['a list that no pattern uses', { lists: { ...smallPack.lists, idle: ['x'] } }, 'idle', /no pattern uses it/],
  ])('%s', (_, change, id, why) => {
    expect(examine(change).dead).toEqual([expect.objectContaining({ id, why: expect.stringMatching(why) })]);
  });

  test('a title with a place for any word may hold a head', () => {
    expect(examine(titles(title('title.any', 'bank %cap'))).dead).toEqual([]);
  });
});

describe('overlapping rules', () => {
  test('are named where both live on', () => {
    const rule = { ...title('title.zz', 'loan officer'), match: ['loan officer', 'credit officer'] };
    expect(examine(titles(rule)).overlapping).toEqual([{ kind: 'titles', winner: 'title.loan', loser: 'title.zz' }]);
  });
});

describe('tests and rules', () => {
  const tests: Pack['tests'] = [
    { text: '[Loan Officer] of First Bank', expect: [['business', 'held', 'academy']] },
    { text: '[Compliance Officer], but Dayton PD', expect: [['unknown', 'held', 'review']] },
  ];
  const health = examine({ tests });
  const untested = health.untested.map(({ id }) => id);

  test.each([
    'title.police',
    'employer.force.none',
    'cue.hope',
    'absorb.band',
    'objective',
    'caution.reserve',
    'policy.sworn',
  ])('says whether %s is tested', (id) => {
    expect(untested.includes(id)).toBe(id !== 'employer.force.none');
  });

  test.each(['title.loan', 'employer.finance', 'stop.but', 'policy.rest', 'employer.force'])(
    'knows that %s is tested',
    (id) => {
      expect(untested).not.toContain(id);
    },
  );

  test('names rules that match and settle nothing', () => {
    expect(health.undecided.map(({ id }) => id)).toEqual(['title.compliance', 'employer.force']);
  });

  test('more texts count too', () => {
    expect(examine({ tests }, ['I want to become a police officer']).untested.map(({ id }) => id)).not.toContain(
      'cue.hope',
    );
  });

  test('of a pack that extends another only its own rules are asked about', () => {
    const own = ownIds(layer({ overrides: [set('titles', 'title.loan', { says: {} })] }));
    expect(examineHealth(smallPack, own).untested).toEqual([{ kind: 'titles', id: 'title.loan' }]);
  });
});
