import { describe, expect, test } from 'vitest';
import { loadPack } from '../../../utils/packs/load.ts';
import { smallPack } from '../small-pack.ts';

const source = JSON.stringify(smallPack, null, 2);
const refusals = (text: string) => {
  const loaded = loadPack(text);
  return loaded.ok ? [] : loaded.refusals;
};
const changed = (change: object): string => JSON.stringify({ ...smallPack, ...change }, null, 2);

/** Forty lists of 400 words each, out of the same thousand. */
const OVERLAPPING = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    `list${i}`,
    Array.from({ length: 400 }, (__, k) => `word${(k * 7 + i * 13) % 1000}`),
  ]),
);

describe('loadPack', () => {
  test('accepts the small pack, and extras under x-', () => {
    expect(refusals(source)).toEqual([]);
    expect(refusals(changed({ 'x-editor': { open: true } }))).toEqual([]);
  });

  test.each<[string, string, string, RegExp]>([
    ['no JSON', '{ "format": 1,', '', /double quotes/],
    ['a key that stands twice', '{"format": 1, "format": 1}', '', /stands twice/],
    ['a float', '{"format": 1.5}', 'format', /value is expected/],
    ['deep nesting', '['.repeat(5000), '[0][0][0][0][0][0]', /nested/],
    ['a file that is too large', ' '.repeat(10_000_000), '', /larger than/],
    ['another format', '{"format": 2}', 'format', /format 2/],
    ['an unknown key', changed({ surprise: 1 }), 'surprise', /never/],
    ['a zero-width character in a word', changed({ heads: ['offi\u200bcer'] }), 'heads[0]', /zero-width/],
    ['a bidi character in a name', changed({ description: 'a\u202eb' }), 'description', /bidi/],
    [
      'a meaning that is not listed',
      changed({
        policy: [
          { id: 'p', meaning: ['wizard'], track: 'leo' },
          { id: 'q', track: 'academy' },
        ],
      }),
      'policy[0].meaning',
      /wizard/,
    ],
    [
      'no row for the rest',
      changed({ policy: [{ id: 'p', context: ['held'], track: 'leo' }] }),
      'policy[0]',
      /no condition/,
    ],
    [
      'an evidence point of a caution that is not there',
      changed({
        evidencePoints: [...smallPack.evidencePoints, { ...smallPack.evidencePoints[0], id: 'x', caution: 'c' }],
      }),
      'evidencePoints[2].caution',
      /no caution "c"/,
    ],
    [
      'no evidence point that is always required',
      changed({ evidencePoints: smallPack.evidencePoints.filter((point) => !point.required) }),
      'evidencePoints',
      /must be required/,
    ],
    ['an id that stands twice', changed({ stops: [...smallPack.stops, ...smallPack.stops] }), 'stops[1].id', /taken/],
    [
      'a list that is not there',
      changed({ stops: [{ id: 's', for: ['held'], match: ['@nothing'] }] }),
      'stops[0].match[0]',
      /no list "nothing"/,
    ],
    ['an engine of the future', changed({ engine: '>=9.0.0' }), 'engine', /asks for an engine/],
    [
      'lists that overlap without end',
      changed({
        lists: { ...smallPack.lists, ...OVERLAPPING },
        titles: Array.from({ length: 1024 }, (_, i) => ({
          id: `t${i}`,
          match: [`${Array.from({ length: 10 }, (__, k) => `@list${(i >> k) & 1 ? k : k + 20}`).join(' ')} officer`],
          says: {},
        })),
      }),
      '',
      /overlap so much/,
    ],
    [
      'a gap that is too long',
      changed({ stops: [{ id: 's', for: ['held'], match: ['a ..40 b'] }] }),
      'stops[0].match[0]',
      /1 to 12/,
    ],
    [
      'a pattern of nothing',
      changed({ stops: [{ id: 's', for: ['held'], match: ['a? b?'] }] }),
      'stops[0].match[0]',
      /nothing at all/,
    ],
  ])('refuses %s with its place', (_, text, path, message) => {
    const [refusal] = refusals(text);
    expect(refusal?.path).toBe(path);
    expect(refusal?.message).toMatch(message);
  });

  test('names the line', () => {
    const text = source.replace('"hoping|hope|want|aspire to ..2 @become"', '"@nothing"');
    const [refusal] = refusals(text);
    expect(text.split('\n')[(refusal?.line ?? 0) - 1]).toContain('@nothing');
  });

  test('prototype keys are only words', () => {
    const text = source.replace('"lists": {', '"lists": { "constructor": ["bank"],');
    expect(refusals(text)).toEqual([]);
    expect(refusals('{"format": 1, "__proto__": {"polluted": 1}}').length).toBeGreaterThan(0);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('the order of rules and keys changes nothing', () => {
    const shuffled = {
      ...smallPack,
      titles: [...smallPack.titles].reverse(),
      cues: [...smallPack.cues].reverse(),
      evidence: [...smallPack.evidence].reverse(),
    };
    const [first, second] = [loadPack(source), loadPack(JSON.stringify(shuffled))];
    if (!first.ok || !second.ok) throw new Error('both must load');
    expect({ ...second.compiled, packHash: '' }).toEqual({ ...first.compiled, packHash: '' });
  });
});
