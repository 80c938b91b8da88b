import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { BundledFile } from '../../bin/bundle-record.ts';
import { loadedAtOnce } from '../loaded-at-once.ts';

/** What the content script must never reach; the two files with the types and word lists of the contract are no rules. */
const FORBIDDEN =
  /^(utils\/(engine|packs|store|review|exchange)\/|components\/|packs\/|node_modules\/(preact|@preact|valibot|idb)\/)/;
/** The bar of the budgets for the content script, gzipped. */
const CONTENT_SCRIPT_BYTES = 20_000;
const CONTRACT = ['utils/engine/types.ts', 'utils/store/records.ts'];

describe.each(['chrome', 'firefox'])('the %s build', (browser) => {
  const bundles: BundledFile[] = JSON.parse(readFileSync(`.output/modules-${browser}.json`, 'utf8'));

  test.runIf(existsSync('entrypoints/content-script.ts'))(
    'reaches nothing but eyes and paint from the content script',
    () => {
      const content = bundles.find(({ file }) => file === 'content-script.js');
      expect(content?.modules).toContain('entrypoints/content-script.ts');
      const foreign = content?.modules.filter((module) => FORBIDDEN.test(module) && !CONTRACT.includes(module));
      expect(foreign).toEqual([]);
    },
  );

  test('keeps the content script, which every page of a site loads, within its budget', () => {
    const bytes = readFileSync(`.output/${browser}-mv3/content-script.js`);
    expect(gzipSync(bytes, { level: 9 }).length).toBeLessThanOrEqual(CONTENT_SCRIPT_BYTES);
  });

  test('reads files in the reader and its worker alone, so that no other page grows', () => {
    const readers = bundles.filter(({ modules }) => modules.some((module) => module.includes('/pdfjs-dist/')));
    expect(readers.map(({ file }) => file.replace(/-[\w-]{8}\.js$/, '.js')).sort()).toEqual([
      'chunks/reader.js',
      'document-worker.js',
    ]);
  });

  test('writes nothing from the popup, which only shows: it loads neither the log nor what writes', () => {
    const loaded = loadedAtOnce(`.output/${browser}-mv3`, ['popup.html']);
    const modules = bundles.filter(({ file }) => loaded.has(file)).flatMap((bundle) => bundle.modules);
    expect(modules).toContain('utils/store/read-documents.ts');
    expect(modules.filter((module) => /store\/(log|write|erase|decisions)|@noble\/hashes/.test(module))).toEqual([]);
  });

  test('names the packages in it in the licences file', () => {
    const licences = readFileSync(`.output/${browser}-mv3/third-party-licences.txt`, 'utf8');
    expect(licences).toMatch(/preact \d+\.\d+\.\d+ \(MIT\)/);
    expect(licences).toMatch(/htmlparser2 \d+\.\d+\.\d+ \(MIT\)/);
    expect(licences).toMatch(/pdfjs-dist \d+\.\d+\.\d+ \(Apache-2\.0\)/);
  });

  test('holds no address of the machine that built it', () => {
    for (const { file } of bundles) {
      expect(readFileSync(`.output/${browser}-mv3/${file}`, 'utf8')).not.toContain(process.cwd());
    }
  });
});
