import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** Folder with the project's rules and the snippets below, so that one run of the linter judges them all. */
const folder = mkdtempSync(join(tmpdir(), 'officer-lens-lint-'));
/** What the linter says of each file: messages and names of rules. */
const said = new Map<string, string>();

const uses = (...paths: string[]) =>
  paths.map((path, index) => `import { x${index} } from '${path}';\nexport const y${index} = x${index};\n`).join('');
/** Names of files in the table: `#` stands for a number of its own for each snippet. */
const fileOf = (file: string, number: number | 'good') => file.replace('#', String(number));

const RULES = [
  {
    rule: 'the engine imports nothing outside its folder',
    file: 'utils/engine/case-#.ts',
    bad: [uses('../packs/types.ts'), uses('wxt/browser'), uses('valibot')],
    good: uses('./types.ts'),
    advice: 'The engine imports nothing',
  },
  {
    rule: 'packs know the engine alone',
    file: 'utils/packs/case-#.ts',
    bad: [uses('../store/records.ts'), uses('wxt/browser')],
    good: uses('../engine/types.ts'),
    advice: 'Packs know the engine',
  },
  {
    rule: 'review is pure',
    file: 'utils/review/case-#.ts',
    bad: [uses('../store/open.ts'), uses('idb'), uses('wxt/browser')],
    good: uses('../store/records.ts'),
    advice: 'Review is pure',
  },
  {
    rule: 'agreement is arithmetic',
    file: 'utils/agreement/case-#.ts',
    bad: [uses('../store/records.ts'), uses('idb'), uses('wxt/browser')],
    good: uses('./ratings.ts'),
    advice: 'Measures of agreement are arithmetic',
  },
  {
    rule: 'the store knows no page',
    file: 'utils/store/knows-#.ts',
    bad: [uses('../page/paint.ts'), uses('../../components/Mention.tsx')],
    good: uses('../engine/types.ts'),
    advice: 'The store knows records',
  },
  {
    rule: 'exports are pure',
    file: 'utils/exchange/case-#.ts',
    bad: [uses('wxt/browser'), uses('../page/paint.ts')],
    good: uses('../store/records.ts'),
    advice: 'Exports and imports are pure',
  },
  {
    rule: 'the page holds no rules',
    file: 'utils/page/session-#.ts',
    bad: [uses('../engine/annotate.ts'), uses('../packs/load.ts'), uses('../store/open.ts'), uses('preact')],
    good: uses('../engine/types.ts'),
    advice: 'eyes and paint only',
  },
  {
    rule: 'the content entry holds no rules',
    file: 'entrypoints/content-script.ts',
    bad: [uses('../utils/engine/annotate.ts', '../components/Mention.tsx')],
    good: null,
    advice: 'eyes and paint only',
  },
  {
    rule: 'components stay out of the page',
    file: 'components/Mention-#.tsx',
    bad: [uses('../utils/page/paint.ts')],
    good: uses('../utils/store/records.ts'),
    advice: 'Components run in extension pages',
  },
  {
    rule: 'one place listens to messages',
    file: 'entrypoints/background-#.ts',
    bad: ['browser.runtime.onMessage.addListener(() => {});\n', 'chrome.runtime.onMessageExternal.addListener(f);\n'],
    good: 'browser.runtime.onInstalled.addListener(() => {});\n',
    advice: 'listen to messages',
  },
  {
    rule: 'one place paints',
    file: 'utils/page/labels-#.ts',
    bad: ['CSS.highlights.clear();\n'],
    good: 'CSS.escape("a");\n',
    advice: 'Only utils/page/paint.ts',
  },
  {
    rule: 'text never becomes markup',
    file: 'components/Quote-#.tsx',
    bad: [
      'export const f = (e: Element, t: string) => { e.innerHTML = t; };\n',
      'export const f = (e: Element, t: string) => { e.insertAdjacentHTML("beforeend", t); };\n',
      'export const Q = (p: { t: string }) => <p dangerouslySetInnerHTML={{ __html: p.t }} />;\n',
    ],
    good: 'export const Q = (p: { t: string }) => <p>{p.t}</p>;\n',
    advice: /must never become markup|dangerouslySetInnerHTML/i,
  },
  {
    rule: 'nothing is fetched',
    file: 'utils/store/asks-#.ts',
    bad: [
      'export const f = () => fetch("https://example.org");\n',
      'export const s = new WebSocket("wss://example.org");\n',
    ],
    good: 'export const f = () => indexedDB.databases();\n',
    advice: 'Do not use the global variable',
  },
  {
    rule: 'a file has at most 300 lines',
    file: 'utils/store/long-#.ts',
    bad: [Array.from({ length: 301 }, (_, line) => `export const a${line} = ${line};\n`).join('')],
    good: Array.from({ length: 300 }, (_, line) => `export const a${line} = ${line};\n`).join(''),
    advice: 'noExcessiveLinesPerFile',
  },
];

/** Files in which alone something may stand. */
const PLACES: [file: string, text: string][] = [
  ['utils/messages/listen.ts', 'browser.runtime.onMessage.addListener(() => {});\n'],
  ['utils/page/port.ts', 'browser.runtime.onMessage.addListener(() => {});\n'],
  ['utils/page/paint.ts', 'CSS.highlights.clear();\n'],
  ['utils/packs/subscription.ts', 'export const f = () => fetch("https://example.org");\n'],
  ['utils/documents/browser/fetch-document.ts', 'export const f = () => fetch("https://example.org");\n'],
];

beforeAll(() => {
  const { vcs: _vcs, $schema: _schema, ...rules } = JSON.parse(readFileSync('biome.json', 'utf8'));
  write('biome.json', JSON.stringify(rules));
  cpSync('bin/lint', join(folder, 'bin/lint'), { recursive: true });
  for (const { file, bad, good } of RULES) {
    for (const [index, text] of bad.entries()) write(fileOf(file, index), text);
    if (good !== null) write(fileOf(file, 'good'), good);
  }
  for (const [file, text] of PLACES) write(file, text);
  const biome = join(process.cwd(), 'node_modules/.bin/biome');
  const options = ['lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout } = spawnSync(biome, options, { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32' });
  const { diagnostics }: { diagnostics: Diagnostic[] } = JSON.parse(stdout);
  for (const { location, category, message } of diagnostics) {
    said.set(location.path, `${said.get(location.path) ?? ''}${category}: ${message}\n`);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(RULES)('$rule', ({ file, bad, good, advice }) => {
  test.each(bad.map((text, index) => ({ text, index })))('refuses $text', ({ index }) => {
    expect(said.get(fileOf(file, index))).toMatch(advice);
  });
  if (good === null) return;
  test('lets the right way pass', () => {
    expect(said.get(fileOf(file, 'good'))).toBe(undefined);
  });
});

test.each(PLACES)('%s is the one place where it may stand', (file) => {
  expect(said.get(file)).toBe(undefined);
});

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

interface Diagnostic {
  location: { path: string };
  category: string;
  message: string;
}
