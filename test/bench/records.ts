/** What the dashboard needs for 100,000 stored mentions, in Chromium with the production build and a warm profile. */
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Page } from 'playwright-core';
import type { ChromiumDriver } from '../e2e/chromium.ts';
import { launchChromium } from '../e2e/chromium.ts';
import type { Tab } from '../e2e/driver.ts';
import { type Figure, median } from './figures.ts';
import { manyRecords, PER_APPLICANT } from './many-records.ts';
import { digestOfRecords } from './record-digest.ts';

const MENTIONS = 100_000;
const ROUNDS = 5;
/** An import or a backup of all of it takes longer than a step of a journey. */
const PATIENCE_MS = 180_000;

/** Measures first rows, filter and exports, then brings the backup into a fresh profile and compares all that is stored. */
export async function measureRecords(mentions = MENTIONS): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'record-bench-'));
  try {
    const file = join(folder, 'many.json');
    await pipeline(Readable.from(manyRecords(mentions)), createWriteStream(file));
    const backup = join(folder, 'backup.json');
    const first = await withFile(file, (driver, page) => measureDashboard(driver, page, { mentions, backup }));
    const second = await withFile(backup, (driver) => digestOfRecords(driver));
    if (first.found.digest !== second.found) throw new Error('The restored records are not those that were backed up.');
    return [
      ...first.found.figures,
      { what: 'import of such a file into an empty record', unit: 's', value: first.seconds },
      { what: 'restore of the backup, complete and equal', unit: 's', value: second.seconds },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Brings a file into a fresh profile, and looks at what came. Gives the seconds that it took, too. */
async function withFile<T>(
  file: string,
  look: (driver: ChromiumDriver, page: Page) => Promise<T>,
): Promise<{ seconds: number; found: T }> {
  const driver = await launchChromium({ origins: [] });
  try {
    const page = await openImport(driver);
    const seconds = await importFile(page, file);
    return { seconds, found: await look(driver, page) };
  } finally {
    await driver.close();
  }
}

/** The dashboard's figures, the profile warm by the import. Leaves a backup, and gives the digest of what it was made of. */
async function measureDashboard(
  driver: ChromiumDriver,
  page: Page,
  { mentions, backup }: { mentions: number; backup: string },
): Promise<{ figures: Figure[]; digest: string }> {
  await page.goto(`${driver.base}dashboard.html`);
  const rows = await rounds(() => untilFirstRows(page));
  const filters = await rounds(() => untilFiltered(page, mentions / PER_APPLICANT));
  const csv = await exported(page, 'One row a mention');
  const json = await exported(page, 'Everything, for machines');
  writeFileSync(backup, json.bytes);
  const figures: Figure[] = [
    { what: `first rows, ${mentions} mentions, from navigation start`, unit: 'ms', value: rows, goal: 200, bar: 400 },
    { what: 'filter, from key press to painted frame', unit: 'ms', value: filters, goal: 100, bar: 200 },
    { what: `CSV, one row a mention, ${inMegabytes(csv.bytes)}`, unit: 's', value: csv.seconds, goal: 3, bar: 6 },
    { what: `JSON backup, ${inMegabytes(json.bytes)}`, unit: 's', value: json.seconds },
  ];
  return { figures, digest: await digestOfRecords(driver) };
}

async function rounds(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measure());
  return median(times);
}

async function openImport(driver: ChromiumDriver): Promise<Page> {
  const tab = await driver.open('about:blank');
  const view = (await driver.openBeside(tab, 'dashboard.html#import')) as Tab & { page: Page };
  await view.activate();
  return view.page;
}

/** Seconds from the press on "Import all of it" until it is said to be done. */
async function importFile(page: Page, file: string): Promise<number> {
  await page.setInputFiles('input[type=file]', file);
  const button = page.getByText('Import all of it');
  await button.waitFor({ timeout: PATIENCE_MS });
  const start = performance.now();
  await button.click();
  await page.getByText(/^Imported:/).waitFor({ timeout: PATIENCE_MS });
  return (performance.now() - start) / 1000;
}

/** Milliseconds from the navigation's start to the frame that shows the first rows. */
async function untilFirstRows(page: Page): Promise<number> {
  await page.reload();
  const shown = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (!document.querySelector('tbody tr')) return;
          observer.disconnect();
          // After a frame's callbacks it is painted; the next task begins behind it.
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, subtree: true });
        look();
      }),
  );
  await page.getByText('The others are still being read').waitFor({ state: 'detached', timeout: PATIENCE_MS });
  return shown;
}

/** Milliseconds from a key press in the search to the frame that shows what it leaves; all others are shown again behind it. */
async function untilFiltered(page: Page, applicants: number): Promise<number> {
  const search = page.locator('input[type=search]');
  await search.focus();
  // Watched before the key goes down: both at once, the frame could be painted before anybody looks.
  const watched = await page.evaluateHandle(watchStatus);
  await page.keyboard.press('7');
  const took = await watched.evaluate(({ painted }) => painted);
  await search.fill('');
  await page.getByText(`${applicants} read here, ${applicants} shown`).waitFor();
  return took;
}

/** Waits for the next key press, and for the frame after it that shows another count; gives the milliseconds between. Runs in the page. */
function watchStatus(): { painted: Promise<number> } {
  const status = document.querySelector('header [role=status]');
  if (!status) throw new Error('The dashboard says no count.');
  const painted = new Promise<number>((resolve) => {
    let pressed = 0;
    document.addEventListener('keydown', (event) => (pressed = event.timeStamp), { capture: true, once: true });
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
    });
    observer.observe(status, { childList: true, characterData: true, subtree: true });
  });
  return { painted };
}

/** Presses an export, and gives its bytes and the seconds from the press until the file is handed to the browser. */
async function exported(page: Page, form: string): Promise<{ seconds: number; bytes: Buffer }> {
  await page.getByText('Export all').click();
  const coming = page.waitForEvent('download', { timeout: PATIENCE_MS });
  const start = performance.now();
  await page.getByText(form).click();
  const download = await coming;
  const seconds = (performance.now() - start) / 1000;
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { seconds, bytes: Buffer.concat(chunks) };
}

function inMegabytes(bytes: Buffer): string {
  return `${Math.round(bytes.length / 1e6)} MB`;
}
