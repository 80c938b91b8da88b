import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../demo/tour.ts';
import { RESUMES } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, SHAPES, type Shape } from '../pages/visit.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { type DatabaseDump, type Driver, type Tab, until, type View } from './driver.ts';
import { untilRead } from './findings.ts';
import { launch } from './launch.ts';
import {
  confirmAllByClicks,
  confirmAllByKeys,
  decideByClicks,
  decideByKeys,
  pressWords,
  tabTo,
  verifyLog,
} from './reviewing.ts';
import { clickWords, untilSays } from './words.ts';

const REVIEWER = 'Renée Okafor';
const [CLASSIC] = SHAPES as [Shape, Shape];
const [{ id: ID, person }] = RESUMES as [(typeof RESUMES)[number]];
/** Stores that a backup brings back as they were. The log goes on with the row of the import. */
const SAME = ['documents', 'mentions', 'decisions', 'applicantDecisions', 'applicants'];

/** One story, from the first run to erasing; each step stands on those before it. */
inBothBrowsers("a reviewer's day", (kind) => {
  const hasKeys = kind === 'chromium';
  /** How a control is pressed that says some words. */
  const press = hasKeys ? pressWords : clickWords;
  let driver: Driver;
  let fresh: Driver;
  let pages: SamplePages;
  let tab: Tab;
  let panel: View;
  let dashboard: View;
  let backup: Buffer;
  let kept: DatabaseDump;
  const folder = mkdtempSync(join(tmpdir(), 'officer-lens-day-'));

  beforeAll(async () => {
    if (!hasKeys) console.log(`${kind} cannot: review by keyboard only. It gives keys to the tab in front alone.`);
    pages = await startPages({ pace: 0.25 });
    driver = await launch(kind, { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
    tab = await driver.open(`${pages.origin}${CLASSIC.start}`);
  });
  afterAll(async () => {
    await driver?.close();
    await fresh?.close();
    await pages?.close();
    rmSync(folder, { recursive: true });
  });

  test('the first run asks for the name, and the site is turned on', async () => {
    dashboard = await driver.openBeside(tab, 'dashboard.html');
    await untilSays(dashboard, /Before the first resume.*Your name.*The first site.*Keys/);
    await dashboard.fill('[name=reviewer]', REVIEWER);
    await press(dashboard, 'Save name');
    await untilSays(dashboard, /Nobody has been read yet/);
    await openApplicant(tab, pages.origin, CLASSIC, ID);
    const since = Date.now();
    await turnOn(driver, tab);
    await untilRead(driver, tab, person.name, pages.origin, since);
  });

  test('every mention is read, and the applicant decided on the words that were ticked', async () => {
    panel = await driver.openBeside(tab, 'sidepanel.html');
    await untilSays(panel, new RegExp(`${person.name}.*Your decision on`));
    await (hasKeys ? confirmAllByKeys(panel) : confirmAllByClicks(panel));
    await untilSays(panel, /All mentions read\./);
    await (hasKeys ? decideByKeys(panel) : decideByClicks(panel));
    await untilSays(panel, /Decided\..*LEO program\s*by Renée Okafor/);
  });

  test('after a reload the page shows it read and the panel says what was decided', async () => {
    await tab.reload();
    await until('filled marks', () => tab.evaluate(() => [...CSS.highlights.keys()].some((name) => name === 'h2')));
    await untilSays(panel, /Decided\..*LEO program\s*by Renée Okafor/);
    await panel.close();
  });

  test('the dashboard finds the applicant, and shows what was said', async () => {
    await dashboard.fill('input[type=search]', 'solano');
    await untilSays(dashboard, /1 read here, 1 shown, 1 decided/);
    if (hasKeys) {
      await tabTo(dashboard, 'tbody tr');
      await dashboard.press('Enter');
    } else await press(dashboard, person.name);
    await untilSays(dashboard, /History.*Renée Okafor decided: LEO program\..*Ticked: Sworn by a public body/);
  });

  test('CSV and JSON hold the decision with its stamp', async () => {
    await press(dashboard, 'Applicants');
    const choose = async (form: string) => {
      await press(dashboard, 'Export all');
      await press(dashboard, form);
    };
    const csv = (await driver.savedBy(dashboard, () => choose('One row an applicant'))).toString();
    expect(csv).toContain(`"${person.name}"`);
    expect(csv).toContain('"LEO program"');
    backup = await driver.savedBy(dashboard, () => choose('Everything, for machines'));
    const record = JSON.parse(backup.toString());
    expect(record).toMatchObject({
      format: 'officer-lens/record',
      stamp: { what: 'everything', exportedBy: REVIEWER },
    });
    expect(record.applicantDecisions).toMatchObject([{ track: 'leo', reviewer: REVIEWER, ended: null }]);
    expect(await driver.requests()).toEqual([]);
    kept = await driver.readDatabase();
  });

  test('a fresh profile refuses what is cut off, and takes the whole to identical data', async () => {
    fresh = await launch(kind, { origins: [] });
    const other = await fresh.open('about:blank');
    dashboard = await fresh.openBeside(other, 'dashboard.html#import');
    await (dashboard as Tab).activate();
    const path = join(folder, 'record.json');
    writeFileSync(path, backup.subarray(0, backup.length / 2));
    await fresh.giveFile(dashboard, 'input[type=file]', path);
    await untilSays(dashboard, /Refused, nothing was changed\. The file was cut off/);
    writeFileSync(path, backup);
    await fresh.giveFile(dashboard, 'input[type=file]', path);
    await untilSays(dashboard, /In this file.*by Renée Okafor.*Applicants\s*1/);
    await press(dashboard, 'Import all of it');
    await untilSays(dashboard, /Imported: 1 applicants/);
    const brought = await fresh.readDatabase();
    for (const store of SAME) expect(brought[store], store).toEqual(kept[store]);
  });

  test('the log verifies, the applicant is erased, and the log verifies again', async () => {
    await verifyLog(dashboard, press);
    await press(dashboard, 'Applicants');
    await press(dashboard, person.name);
    await press(dashboard, 'Erase this applicant');
    await untilSays(dashboard, /It cannot be undone/);
    await press(dashboard, 'Erase for good');
    await untilSays(dashboard, /this record is kept until/);
    await press(dashboard, 'Erase it all the same');
    await untilSays(dashboard, /Nobody has been read yet/);
    await verifyLog(dashboard, press);
    const left = await fresh.readDatabase();
    for (const store of SAME) expect(left[store], store).toEqual([]);
    expect(JSON.stringify(left)).not.toContain(person.name);
  });
});
