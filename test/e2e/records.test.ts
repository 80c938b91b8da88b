import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DATABASE_VERSION } from '../../utils/store/schema.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { inBothBrowsers } from './both-browsers.ts';
import type { Driver } from './driver.ts';
import { launch } from './launch.ts';
import type { keepRecords } from './records-entry.ts';

inBothBrowsers('records', (kind) => {
  let pages: SamplePages;
  let driver: Driver;
  beforeAll(async () => {
    pages = await startPages();
    driver = await launch(kind, { origins: [] });
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test('go from version 1 to this one, out of an export and into a fresh profile, and can be erased', async () => {
    const code = await bundle();
    const tab = await driver.open(`${pages.origin}/`);
    const seen = await tab.evaluate(async (source) => {
      // biome-ignore lint/security/noGlobalEval: our own bundle, in a page of ours.
      const run = globalThis.eval(`${source}; records`) as { keepRecords: typeof keepRecords };
      return run.keepRecords();
    }, code);
    expect(seen).toEqual({
      blocked: expect.stringContaining('Another window holds an older version'),
      versionAfterwards: DATABASE_VERSION,
      faultAfterUpgrade: null,
      peopleOfVersion1: ['Dana Whitlock', 'Tomasz Eriksen'],
      csvLines: 6,
      erased: true,
      leftOfDana: false,
      logAfterErasing: expect.objectContaining({ fault: null, erased: 2 }),
      imported: 2,
      sameData: true,
      faultAfterImport: null,
      people: 2,
    });
  });
});

/** Store and exchange as one script that sets `records`. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'test/e2e/records-entry.ts', name: 'records', formats: ['iife'] } },
  });
  const [{ output }] = built as unknown as [Rolldown.RolldownOutput];
  return output[0].code;
}
