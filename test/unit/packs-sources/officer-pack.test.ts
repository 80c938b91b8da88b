import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { assemblePack } from '../../../bin/pack-sources/assemble.ts';
import { formatPack } from '../../../bin/pack-sources/format-pack.ts';
import { annotate } from '../../../utils/engine/annotate.ts';
import { GRAMMAR } from '../../../utils/engine/english.ts';
import { RULE_KINDS } from '../../../utils/packs/check.ts';
import { glance } from '../../../utils/packs/glance.ts';
import { examineHealth } from '../../../utils/packs/health.ts';
import { loadPack } from '../../../utils/packs/load.ts';
import { ownIds } from '../../../utils/packs/own-rules.ts';
import { isTuning, parsePackFile } from '../../../utils/packs/parse.ts';
import { runPackTests } from '../../../utils/packs/run-tests.ts';
import { packSchema } from '../../../utils/packs/schema.ts';
import type { Pack } from '../../../utils/packs/types.ts';

const text = readFileSync(new URL('../../../packs/officer.json', import.meta.url), 'utf8');
/** Bytes that the default pack may have. */
const MOST_BYTES = 400_000;

describe('the default pack', () => {
  it('is what the generator makes from the tables', () => {
    expect(formatPack(assemblePack()) === text, 'run npm run pack:build').toBe(true);
  });

  it('fits the schema', () => {
    const result = v.safeParse(packSchema, JSON.parse(text));
    expect(result.issues?.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`) ?? []).toEqual([]);
  });

  it('is under 400 kB', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(MOST_BYTES);
  });
});

describe('the limits of a pack', () => {
  it.each([
    ['a pack twice as heavy as the default one', 2, true],
    ['one sixteen times as heavy', 16, false],
  ])('say of %s whether it may be used', (_, times, isAllowed) => {
    const pack = JSON.parse(text) as Record<string, unknown>;
    const copies = Object.fromEntries(
      RULE_KINDS.map((kind) => [
        kind,
        Array.from({ length: times }, (_copy, i) =>
          (pack[kind] as { id: string }[]).map((rule) => ({ ...rule, id: `${rule.id}.${i}` })),
        ).flat(),
      ]),
    );
    expect(glance({ ...pack, ...copies }) === undefined).toBe(isAllowed);
  });
});

describe('the tests inside the default pack', () => {
  const loaded = loadPack(text);
  const pack = loaded.ok ? loaded.pack : undefined;
  const run = loaded.ok ? runPackTests(loaded.pack.tests, loaded.compiled) : undefined;

  it('pass', () => {
    expect(
      run?.failures.filter((failure) => !failure.todo).map(({ text: words, message }) => `${words}: ${message}`),
    ).toEqual([]);
  });

  it('bring every rule into play, and let every rule decide that can', () => {
    const parsed = parsePackFile(text);
    if (!parsed.ok || isTuning(parsed.file) || !pack) throw new Error('the default pack does not load');
    const { dead, untested, undecided } = examineHealth(pack, ownIds(parsed.file));
    expect([...dead, ...untested, ...undecided].map(({ kind, id }) => `${kind} ${id}`)).toEqual([]);
  });

  it('hold no mark of a known fault that is mended', () => {
    expect(run?.mended).toEqual([]);
  });

  /** Rules written by hand carry a note or stand in `titles.tsv`; those made from the cue table are tried word by word below. */
  const table = readFileSync(new URL('../../../packs/sources/titles.tsv', import.meta.url), 'utf8');
  const deciding = (pack?.titles ?? [])
    .filter((rule) => rule.decides && table.includes(`\n${rule.id}\t`))
    .map((rule) => rule.id);
  const tried = (id: string, isHolder: boolean): boolean =>
    pack?.tests.some(
      (test) =>
        test.rule === id &&
        test.expect?.some(([, context]) => (context === 'held' || context === 'trainee') === isHolder),
    ) ?? false;

  it('try every title that settles a meaning alone where the applicant holds it', () => {
    // A representative "of the contracting officer" names somebody else even where the title is one's own.
    expect(deciding.filter((id) => !tried(id, true) && id !== 'title.representative')).toEqual([]);
  });

  it('try every title that settles a meaning alone where the applicant does not hold it', () => {
    expect(deciding.filter((id) => !tried(id, false))).toEqual([]);
  });
});

describe('every title that settles a meaning alone', () => {
  const loaded = loadPack(text);
  const titles = loaded.ok
    ? loaded.pack.titles
        .filter((rule) => rule.decides)
        .flatMap((rule) => rule.match.flatMap((pattern) => loaded.pack.lists[pattern.slice(1)] ?? [pattern]))
        .filter((words) => /^[a-z][a-z -]+$/.test(words))
    : [];
  const tracks = (words: string): string[] =>
    loaded.ok ? annotate(words, loaded.compiled).mentions.map(({ track }) => track) : [];

  it.each([
    ['denied', (title: string) => `I was never a ${title}.`],
    ['wished for', (title: string) => `OBJECTIVE\nTo become a ${title}\n`],
    ['held by the father', (title: string) => `My father was a ${title}.`],
    ['met at work', (title: string) => `EXPERIENCE\nCook, 2012 - 2016\n- Served lunch to the ${title}`],
  ])('makes nobody a sworn officer where it is %s', (_name, write) => {
    expect(titles.length).toBeGreaterThan(500);
    expect(titles.filter((title) => tracks(write(title)).includes('leo'))).toEqual([]);
  });
});

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

describe('patterns of the default pack', () => {
  /** Longer patterns could be remembered lines of the gold data. */
  const MOST_WORDS = 4;
  /** The cue tables were written before any text that the pack is tried on. */
  const shared = ` ${plain(
    ['officer-cues', 'context-cues', 'section-headings'].map((name) => read(`packs/sources/${name}.tsv`)).join(' '),
  )} `;
  const pack = JSON.parse(text) as Pack;

  it('repeat no line of the gold data that stands in no source table', () => {
    const gold = plain(
      read('test/gold/officer-mentions.jsonl')
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { text: string }).text)
        .join(' \n ') + read('test/gold/officer-titles.tsv'),
    );
    const kinds = ['titles', 'evidence', 'cues', 'stops', 'absorb', 'sections', 'cautions'] as const;
    const patterns = [
      ...kinds.flatMap((kind) => pack[kind].flatMap((rule) => rule.match)),
      ...Object.values(pack.lists).flat(),
    ];
    const remembered = patterns
      .map(plain)
      .filter((words) => words.split(' ').length > MOST_WORDS && gold.includes(words) && !shared.includes(words));
    expect([...new Set(remembered)]).toEqual([]);
  });

  /** Titles, employers, headings, lists and cautions name what there is; `absorb.names` does too. All others say how people write. */
  const isName = (id: string): boolean => id.startsWith('employer.') || id === 'absorb.names';
  /** A frame that a network of professionals puts around a portrait: its words never vary. */
  const FIXED = new Set(['open to work']);
  const LEAST_WORDS = 3;
  /** Words that are no grammar: "hired as a" has one, and is nobody's line. */
  const LEAST_TELLING = 2;

  it('are of a kind, and not the words of one fragment or of one sample resume', () => {
    const lines = [
      ...read('test/gold/own-fragments.tsv').split('\n'),
      ...read('test/pages/resumes.json').split('\n'),
    ].map((line) => ` ${plain(line.replaceAll('\\n', ' '))} `);
    const tells = (words: string[]): boolean =>
      words.length >= LEAST_WORDS &&
      words.filter((word) => word.length > 1 && !GRAMMAR.has(word)).length >= LEAST_TELLING;
    const patterns = (['evidence', 'cues', 'stops', 'absorb'] as const)
      .flatMap((kind) => pack[kind].filter(({ id }) => !isName(id)).flatMap((rule) => rule.match))
      .map(plain)
      .filter((words) => tells(words.split(' ')) && !shared.includes(` ${words} `) && !FIXED.has(words));
    const remembered = patterns.filter((words) => lines.filter((line) => line.includes(` ${words} `)).length === 1);
    expect([...new Set(remembered)]).toEqual([]);
  });
});
