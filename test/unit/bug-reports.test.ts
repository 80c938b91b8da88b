/** Faults that others reported, tried on this program; numbers are those of docs/bug-reports.md. What needs a page is in test/e2e/page. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pdfLibrary } from '../../bin/annotate/pdf-library.ts';
import { readDocument } from '../../utils/documents/read.ts';
import { annotate } from '../../utils/engine/annotate.ts';
import { loadPack } from '../../utils/packs/load.ts';
import { lines, makePdf } from './documents/make-pdf.ts';

const loaded = loadPack(readFileSync(new URL('../../packs/officer.json', import.meta.url), 'utf8'));
if (!loaded.ok) throw new Error('the default pack does not load');
const { compiled } = loaded;
const quotes = (text: string): string[] => annotate(text, compiled).mentions.map(({ quote }) => quote);
const html = (markup: string) => readDocument(new TextEncoder().encode(markup), pdfLibrary);

/** All source of the program, by path. */
const SOURCES = ['utils', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => ({
      path: `${entry.parentPath}/${entry.name}`,
      text: readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'),
    })),
);
const filesWith = (words: RegExp): string[] => SOURCES.filter(({ text }) => words.test(text)).map(({ path }) => path);

describe('characters', () => {
  test('11: words whose ligature became another character are found, or the file is said to be damaged', async () => {
    expect(quotes('EXPERIENCE\nFire O\ufb03cer, Marlow\nLoan O\ufb00icer, First Bank')).toEqual([
      'Fire O\ufb03cer',
      'Loan O\ufb00icer',
    ]);
    const lost = ['I served as a re ocer in the city for nine years', 'and as a certied ocer of the state until 2014'];
    const file = await readDocument(makePdf([{ shown: lines(lost, 50, 90) }]), pdfLibrary);
    expect(file).toMatchObject({ status: 'partial', reason: expect.stringContaining('lost letters') });
  });

  test('13: a word cut at a line end is one, and a hyphen of its own stays', () => {
    const text = 'DUTIES\nco-\nordinating offi-\ncer and non-\ncommissioned officer';
    const { mentions } = annotate(text, compiled);
    expect(mentions.map(({ quote }) => quote)).toEqual([
      expect.stringContaining('offi-\ncer'),
      'non-\ncommissioned officer',
    ]);
    expect(mentions[1]).toMatchObject({ meaning: 'military' });
  });

  test('14: characters that fold to several do not shift what follows', () => {
    const [first, second] = quotes('EXPERIENCE\n\u00bd-time Security Officer, \u2122 Loan Officer');
    expect([first, second]).toEqual([expect.stringMatching(/Security Officer$/), 'Loan Officer']);
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (before) => {
        const text = `${before}\n\nSecurity Officer`;
        const last = annotate(text, compiled).mentions.at(-1);
        expect(text.slice(last?.start, last?.end)).toBe('Security Officer');
      }),
    );
  });

  test.each([
    ['paragraphs that stand apart', '<p>Chief</p><h2>Officer, 2016</h2>'],
    ['cells', '<table><tr><td>Chief</td><td>Officer, 2016</td></tr></table>'],
  ])('16: half a title in one place and half in the next are none: %s', async (_, markup) => {
    const file = await html(markup);
    expect(annotate(file.text, compiled).mentions).toMatchObject([{ quote: 'Officer', meaning: 'unknown' }]);
  });

  test('17: a title over several inline elements is one', async () => {
    const file = await html('<p>Po<b>lice</b> <a href=#>Off</a>icer</p>');
    expect(quotes(file.text)).toEqual(['Police Officer']);
  });

  test('19: words that a PDF places one by one have their space', async () => {
    const shown = [
      { text: 'Police', x: 50, y: 90 },
      { text: 'Officer', x: 87, y: 90 },
    ];
    expect((await readDocument(makePdf([{ shown }]), pdfLibrary)).text).toBe('Police Officer');
  });
});

describe('how the program is built', () => {
  test('41: nothing of ours in a page runs by the clock', () => {
    expect(filesWith(/setInterval\(/).filter((path) => path.startsWith('utils/page'))).toEqual([]);
  });

  test('43: paint is never a live range, which each change of a page would have to move', () => {
    expect(filesWith(/new StaticRange\(/)).not.toEqual([]);
    expect(filesWith(/new Highlight\(.*createRange|highlights.*createRange/)).toEqual([]);
  });

  test('49: styles rest on nothing that a closed root cannot register', () => {
    const sheets = [
      ...SOURCES.map(({ text }) => text),
      ...readdirSync('components/styles').map((name) => readFileSync(`components/styles/${name}`, 'utf8')),
    ];
    expect(sheets.filter((text) => /@property\s|@font-face/.test(text))).toEqual([]);
  });

  test('56: the panel is opened before anything is awaited', () => {
    const openers = SOURCES.filter(({ text }) => /sidePanel\.open|sidebar\.open\(\)/.test(text));
    expect(openers.map(({ path }) => path)).toEqual(['utils/background/panel.ts']);
    expect(openers[0]?.text).not.toMatch(/\bawait\b|\basync\b/);
  });

  test('74: the background adds its listeners in its first turn', () => {
    const start = SOURCES.find(({ path }) => path === 'utils/background/start.ts')?.text ?? '';
    const body = /export function startBackground\([^{]*\{([\s\S]*?)\n\}/.exec(start)?.[1] ?? '';
    expect(body.match(/addListener\(/g)?.length).toBeGreaterThan(5);
    expect(body).not.toMatch(/\bawait\b/);
  });

  test('76, 88: tests load no build tool into a page, and measure no life of a range where there is no browser', () => {
    const tests = readdirSync('test/unit', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && entry.name !== 'bug-reports.test.ts')
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
    expect(tests.filter((text) => /from 'wxt\/testing'/.test(text))).toEqual([]);
    expect(tests.filter((text) => /createRange\(\)|new Range\(\)/.test(text))).toEqual([]);
  });

  test('92: the program does not know when it is tested', () => {
    expect(filesWith(/navigator\.webdriver|import\.meta\.env\.(?:TEST|VITEST)|process\.env\.VITEST/)).toEqual([]);
  });
});
