import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashPack, hashRule } from '../../utils/packs/hash.ts';
import type { Pack, PackLayer } from '../../utils/packs/types.ts';
import type { PackRecord } from '../../utils/store/records.ts';
import { turnOn } from '../demo/tour.ts';
import { RESUMES } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, SHAPES, type Shape } from '../pages/visit.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { type Driver, type Tab, until, type View } from './driver.ts';
import { readRecords, untilRead } from './findings.ts';
import { HOSTILE_PACKS, SHIPPED_PACK } from './hostile-packs.ts';
import { launch } from './launch.ts';
import { clickWords, untilSays, visibleText } from './words.ts';

const [CLASSIC] = SHAPES as [Shape, Shape];
const [{ id: ID, person }] = RESUMES as [(typeof RESUMES)[number]];
const COUNTY = 'county.example/officer';

/** What one reviewer writes, and checks on the command line: the second version sends sworn roles to a person first. */
async function writeCountyPack(folder: string): Promise<[string, string]> {
  const base = JSON.parse(SHIPPED_PACK) as Pack;
  writeFileSync(join(folder, 'officer.json'), SHIPPED_PACK);
  const row = base.policy.find(({ id }) => id === 'policy.sworn-held');
  if (!row) throw new Error('The default pack has lost its row for sworn roles.');
  const first: PackLayer = {
    ...{ format: 1, id: COUNTY, version: '1.0.0', engine: base.engine, license: 'CC0-1.0' },
    ...{ authors: ['County desk'], language: 'en', description: 'What the county does.', status: 'stable' },
    extends: [{ id: base.id, version: base.version, hash: hashPack(base) }],
    modifiers: { add: ['provisional'] },
    tests: [{ text: 'Grew tomatoes, 2010 - 2015', expect: null }],
  };
  const because = 'The state asks a person to look first.';
  const was = hashRule(row).slice(0, 12);
  const second: PackLayer = {
    ...first,
    version: '1.1.0',
    overrides: [{ kind: 'policy', id: row.id, set: { track: 'review' }, was, because }],
  };
  const files = [first, second].map((pack) => {
    const file = join(folder, `county-${pack.version}.json`);
    writeFileSync(file, JSON.stringify(pack, null, 2));
    return file;
  }) as [string, string];
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'pack', '--', 'check', files[1]]);
  expect(stdout).toMatch(/sworn-law-enforcement, held: leo -> review/);
  expect(stdout).toMatch(/tests: 1 passed, 0 failed/);
  return files;
}

const folder = mkdtempSync(join(tmpdir(), 'officer-lens-packs-'));
const written = writeCountyPack(folder);
afterAll(() => rmSync(folder, { recursive: true }));

/** One story: a pack is written and checked by one person, and looked at, used and taken back by another. */
inBothBrowsers('packs', (kind) => {
  let driver: Driver;
  let pages: SamplePages;
  let tab: Tab;
  let panel: View;
  let dashboard: View;
  const packs = async () => ((await driver.readDatabase()).packs ?? []) as PackRecord[];
  const add = (path: string) => driver.giveFile(dashboard, 'input[type=file]', path);
  /** Ticks every line that asks for a yes. */
  const agreeAndUse = async (): Promise<void> => {
    const lines = await dashboard.evaluate(() => document.querySelectorAll('fieldset label').length);
    for (let i = 1; i <= lines; i++) await dashboard.click(`fieldset label:nth-of-type(${i}) input`);
    await clickWords(dashboard, 'Use it from now on');
  };
  /** Waits until the page was read again and stands under this version. */
  const underVersion = (pack: string, version: string) =>
    until(`the resume to be read under ${pack} ${version}`, async () => {
      const { documents, mentions } = await readRecords(driver);
      const [{ stamp }] = documents as [(typeof documents)[number]];
      return stamp.pack === pack && stamp.packVersion === version ? { stamp, mentions } : null;
    });

  beforeAll(async () => {
    pages = await startPages({ pace: 0.25 });
    driver = await launch(kind, { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
    tab = await driver.open(`${pages.origin}${CLASSIC.start}`);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test('a resume is read and one mention confirmed under the pack that came with the program', async () => {
    dashboard = await driver.openBeside(tab, 'dashboard.html');
    await dashboard.fill('[name=reviewer]', 'Renée Okafor');
    await clickWords(dashboard, 'Save name');
    await openApplicant(tab, pages.origin, CLASSIC, ID);
    const since = Date.now();
    await turnOn(driver, tab);
    await untilRead(driver, tab, person.name, pages.origin, since);
    panel = await driver.openBeside(tab, 'sidepanel.html');
    await panel.click('.it.leo, .it');
    await clickWords(panel, 'Confirm');
    await untilSays(panel, /1 of \d+ read/);
    await clickWords(dashboard, 'Packs');
    await untilSays(
      dashboard,
      /officer-lens\/officer.* 0\.1\.0 .*\d+ of \d+ labels, policy, short course came with the program/,
    );
  });

  test('hostile files are refused with place and reason, and nothing changes', async () => {
    const before = await packs();
    for (const [name, content, says] of HOSTILE_PACKS) {
      const path = join(folder, `${name}.json`);
      writeFileSync(path, content);
      await add(path);
      await untilSays(dashboard, new RegExp(`(${name}\\.json|a\\.example).*othing was changed.*${says.source}`, 'i'));
    }
    expect(await packs()).toEqual(before);
    expect(await dashboard.evaluate(() => document.querySelectorAll('main img, main b > b').length)).toBe(0);
    await clickWords(dashboard, 'Close');
  });

  test('another reviewer sees the effect, and no version comes into use without each yes', async () => {
    const files = await written;
    await add(files[0]);
    await untilSays(
      dashboard,
      /county\.example\/officer 1\.0\.0.*0 of \d+ mentions on this computer would change.*Use it/,
    );
    await agreeAndUse();
    await underVersion(COUNTY, '1.0.0');
    await add(files[1]);
    const says = await untilSays(dashboard, /This touches the short course/);
    expect(says).toMatch(/policy\.sworn-held \(changed\)/);
    expect(says).toMatch(/mentions? goe?s? from LEO program to Review by a person/);
    expect(says).toMatch(/It changes the rule itself: sworn-law-enforcement, held: leo -> review/);
    await clickWords(dashboard, 'Use it from now on');
    await untilSays(dashboard, /Nothing was changed\. Nobody has said yes to this yet/);
    await agreeAndUse();
  });

  test('the open page is read again, and the decision stands, marked with its version', async () => {
    const { mentions, stamp } = await underVersion(COUNTY, '1.1.0');
    expect(mentions.some(({ track }) => track === 'leo')).toBe(false);
    expect(stamp.packHash).toMatch(/^[0-9a-f]{64}$/);
    await until('no mark of the short course in the page', () =>
      tab.evaluate(() => ![...CSS.highlights].some(([name, { size }]) => /^h[12]?1$/.test(name) && size > 0)),
    );
    const { decisions } = await readRecords(driver);
    expect(decisions).toMatchObject([{ ended: null, engineSaid: { stamp: { pack: 'officer-lens/officer' } } }]);
  });

  test('it is rolled back to the version before, by name, and all of it stands in the log', async () => {
    await clickWords(dashboard, `Open ${COUNTY} 1.1.0`);
    await clickWords(dashboard, 'Roll back to 1.0.0');
    await untilSays(dashboard, /This touches the short course/);
    await agreeAndUse();
    const { mentions } = await underVersion(COUNTY, '1.0.0');
    expect(mentions.some(({ track }) => track === 'leo')).toBe(true);
    await untilSays(dashboard, /Renée Okafor rolled back to county\.example\/officer 1\.0\.0\./);
    expect(await visibleText(dashboard)).toMatch(/put county\.example\/officer 1\.1\.0 into use\..*Said yes to/);
    expect((await packs()).filter(({ place }) => place !== null)).toHaveLength(2);
    expect(await driver.requests()).toEqual([]);
  });
});
