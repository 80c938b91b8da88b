import { describe, expect, test } from 'vitest';
import { compile } from '../../../utils/packs/compile.ts';
import { lineOf } from '../../../utils/packs/json-lines.ts';
import { loadPack } from '../../../utils/packs/load.ts';
import { smallPack } from '../small-pack.ts';

const source = JSON.stringify(smallPack, null, 2);
const refusals = (text: string) => {
  const loaded = loadPack(text);
  return loaded.ok ? [] : loaded.refusals;
};
const changed = (change: object): string => JSON.stringify({ ...smallPack, ...change }, null, 2);
/** So many titles with these patterns. */
const titled = (count: number, match: (i: number) => string[]): string =>
  changed({ titles: Array.from({ length: count }, (_, i) => ({ id: `t${i}`, match: match(i), says: {} })) });

/** Forty lists of 400 words each, out of the same thousand. */
const OVERLAPPING = Object.fromEntries(
  Array.from({ length: 40 }, (_, i) => [
    `list${i}`,
    Array.from({ length: 400 }, (__, k) => `word${(k * 7 + i * 13) % 1000}`),
  ]),
);

const OVERLAPPING_TITLES = Array.from({ length: 1024 }, (_, i) => ({
  id: `t${i}`,
  match: [`${Array.from({ length: 10 }, (__, k) => `@list${(i >> k) & 1 ? k : k + 20}`).join(' ')} officer`],
  says: {},
}));
const OVERLAPPING_PACK = changed({ lists: { ...smallPack.lists, ...OVERLAPPING }, titles: OVERLAPPING_TITLES });

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
    ['lists that overlap without end', OVERLAPPING_PACK, 'titles[15].match[0]', /60000 words in all/],
    [
      'wildcards without end',
      changed({
        titles: Array.from({ length: 300 }, (_, i) => ({
          id: `t${i}`,
          match: [`_ _ _ _ w${i} _ _ _ officer`],
          says: {},
        })),
      }),
      'titles[114].match[0]',
      /800 places/,
    ],
    [
      'places without end that may be left out',
      titled(200, (i) => [`a? b? c? d? e? f? g? h? i? j? w${i % 7}? officer`]),
      'titles[181].match[0]',
      /2000 elements that may be left out/,
    ],
    [
      'any words without end that may be left out',
      titled(60, (i) => [`w${i} _? _? _? _? _? _? _? _? officer`]),
      'titles[25].match[0]',
      /800 places/,
    ],
    [
      'small lists without end',
      changed({
        lists: { ...smallPack.lists, few: ['a', 'b'] },
        titles: Array.from({ length: 300 }, (_, i) => ({
          id: `t${i}`,
          match: [`@few @few @few @few @few @few @few @few w${i}`],
          says: {},
        })),
      }),
      'titles[250].match[0]',
      /2000 places that a list may fill/,
    ],
    [
      'alternatives without end',
      titled(300, () => ['a|b b|c a|c a|b b|c a|c a|b b|c a|c officer']),
      'titles[222].match[0]',
      /2000 places that a list may fill/,
    ],
    [
      'patterns without end in few rules',
      titled(20, (i) => Array.from({ length: 2000 }, (_, k) => `w${k}x${i}`)),
      'titles[10].match[0]',
      /20000 patterns/,
    ],
    [
      'long patterns without end',
      titled(4, (i) => Array.from({ length: 1500 }, (_, k) => `w${k}x${i} a b c d e f g h officer`)),
      'titles[2].match[1000]',
      /40000 elements/,
    ],
    [
      'a shape that is none, in the last of many rules',
      titled(9_000, (i) => [i === 8_999 ? '%foo officer' : `w${i}`]),
      'titles[8999].match[0]',
      /"%foo" is no token shape/,
    ],
    [
      'an object of very many keys',
      `{"format":1,${Array.from({ length: 1001 }, (_, i) => `"k${i}":1`).join(',')}}`,
      '',
      /more than 1000 keys/,
    ],
    [
      'rules beyond the limit',
      JSON.stringify({ ...smallPack, stops: Array.from({ length: 10_001 }, (_, i) => ({ id: `s${i}` })) }),
      '',
      /at most 10000/,
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

  test('stops to build what passes the limits all the same', () => {
    const pack = { ...smallPack, lists: { ...smallPack.lists, ...OVERLAPPING }, titles: OVERLAPPING_TITLES };
    expect(() => compile(pack, '')).toThrow(/overlap so much/);
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

describe('lineOf', () => {
  const text = '\ufeff{\n "a": [1,\n  {"b\\n": "}]\\"",\n   "c": {"d": null}}],\n "e": 5\n}';
  test.each<[(string | number)[], number]>([
    [[], 1],
    [['a'], 2],
    [['a', 1], 3],
    [['a', 1, 'b\n'], 3],
    [['a', 1, 'c', 'd'], 4],
    [['e'], 5],
    [['a', 7], 2],
    [['a', 1, 'x', 'y'], 3],
    [['e', 'f'], 5],
  ])('finds %j, or its nearest parent', (path, line) => {
    expect(lineOf(text, path)).toBe(line);
  });
});
