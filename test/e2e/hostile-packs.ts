/** Pack files that nobody means well with, and what the dashboard must say of each. */
import { shippedPack } from './county-pack.ts';

const officer: Record<string, unknown> = JSON.parse(shippedPack());
const MARKUP = '<img src=x onerror="document.title=1"><b>bold</b>';

/** A small whole pack, so that each file below is wrong in one thing. */
const sound = {
  ...officer,
  id: 'a.example/hostile',
  version: '1.0.0',
  heads: ['officer'],
  lists: {},
  titles: [{ id: 'title.a', match: ['loan officer'], says: { business: 40 } }],
  ...{ evidence: [], cues: [], stops: [], absorb: [], sections: [], cautions: [], tests: [] },
  evidencePoints: [{ id: 'seen', name: 'Seen', short: 'seen', required: true }],
};
const changed = (change: object): string => JSON.stringify({ ...sound, ...change }, null, 1);
const [title] = sound.titles;
const reference = (hash: string, id = 'officer-lens/officer', version = String(officer.version)) =>
  JSON.stringify({
    ...Object.fromEntries(
      ['format', 'engine', 'license', 'authors', 'language', 'description', 'status'].map((key) => [key, officer[key]]),
    ),
    id: 'a.example/layer',
    version: '1.0.0',
    extends: [{ id, version, hash }],
  });

/** Each has a word or a wildcard at every place, so that no two share their states. */
const blowUp = Array.from({ length: 2048 }, (_, i) => ({
  id: `t${i}`,
  match: [`${Array.from({ length: 11 }, (__, place) => ((i >> place) & 1 ? '_' : `w${place}`)).join(' ')} officer`],
  says: {},
}));

/** Name, content, and the place and reason that are said. */
export const HOSTILE_PACKS: [string, string, RegExp][] = [
  ['no-json', 'officer, police', /Line 1: Here a value is expected/],
  ['deep', `{"format": 1, "lists": ${'['.repeat(5000)}${']'.repeat(5000)}}`, /lists.*deep/],
  ['ten-megabytes', `{"format": 1, "x-a": "${'a'.repeat(10_000_000)}"}`, /10\.0 MB; a pack has at most 1 MB/],
  ['twice', '{"format": 1, "id": "a.example/a", "id": "a.example/b"}', /line 1.*"id" stands twice/],
  ['proto', `{"__proto__": {"enabled": true}, ${changed({}).slice(1)}`, /__proto__/],
  ['format', changed({ format: 99 }), /format: The file has format 99; this program reads packs of format 1/],
  ['schema', changed({ titles: [{ ...title, says: 'sworn' }] }), /line \d+, titles\[0\]\.says/],
  ['two-of-one-id', changed({ titles: [title, title] }), /titles\[1\]\.id.*"title\.a" is taken/],
  [
    'markup',
    changed({ id: MARKUP, license: MARKUP, titles: [{ ...title, id: MARKUP }] }),
    /Line \d+, id.*publisher\/name/,
  ],
  ['bidi', changed({ titles: [{ ...title, id: 'title.\u202ea' }] }), /titles\[0\]\.id.*no id/],
  ['blow-up', changed({ titles: blowUp }), /match.*places that any word may fill/],
  ['engine', changed({ engine: '>=9.0.0' }), /engine.*asks for an engine >=9\.0\.0/],
  [
    'missing',
    reference('a'.repeat(64), 'nobody.example/none'),
    /extends\[0\].*nobody\.example\/none .* is not to be found/,
  ],
  ['circle', reference('a'.repeat(64), 'a.example/layer', '1.0.0'), /in a circle/],
  ['hash', reference('a'.repeat(64)), /extends\[0\]\.hash.*the reference names another/],
];
