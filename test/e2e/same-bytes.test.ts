import { readFileSync } from 'node:fs';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RESUMES, resumeText } from '../pages/resumes.ts';
import { inBothBrowsers } from './both-browsers.ts';
import type { Driver } from './driver.ts';
import { launch } from './launch.ts';
import { annotateAll } from './same-bytes-entry.ts';

/** Cases in which engines differ in what they think a letter or a case is. */
const HARD = [
  'OFFICİER İ ı ß ŉ ǰ',
  'Poli\u00adce O\uFB03cer',
  '\u{1F46E}\u200D\u2640\uFE0F Officer',
  '\uD800 Officer \uDC00',
  'K\u212Aelvin Officer',
];

inBothBrowsers('the engine', (kind) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch(kind, { origins: [] });
  });
  afterAll(() => driver?.close());

  test('gives the same bytes as in Node', async () => {
    const packText = readFileSync('packs/officer.json', 'utf8');
    const gold = readFileSync('test/gold/officer-mentions.jsonl', 'utf8').trim().split('\n');
    const texts = [...RESUMES.map(resumeText), ...gold.map((line) => JSON.parse(line).text as string), ...HARD];
    const expected = annotateAll(packText, texts);
    expect(JSON.parse(expected).flatMap((answer: { mentions: unknown[] }) => answer.mentions).length).toBeGreaterThan(
      100,
    );
    const tab = await driver.open('about:blank');
    const answer = await tab.evaluate(
      ([source, pack, all]) => {
        // biome-ignore lint/security/noGlobalEval: the engine's own bundle, in an empty page.
        const run = globalThis.eval(`${source}; sameBytes`) as { annotateAll: typeof annotateAll };
        return run.annotateAll(pack as string, all as string[]);
      },
      [await bundle(), packText, texts] as const,
    );
    expect(answer === expected, 'equal bytes').toBe(true);
  });
});

/** The engine and the pack loader as one script that sets `sameBytes`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'test/e2e/same-bytes-entry.ts', name: 'sameBytes', formats: ['iife'] } },
  });
  const [{ output }] = built as unknown as [Rolldown.RolldownOutput];
  return output[0].code;
}
