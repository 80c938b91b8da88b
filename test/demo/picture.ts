/**
 * `npm run picture`: makes the picture of the README from the built extension, the sample pages and a real browser: a page with
 * its marks, and the panel beside it, in both themes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../bin/browsers.mjs';
import { type Driver, untilIn } from '../e2e/driver.ts';
import { launch } from '../e2e/launch.ts';
import { RESUMES } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, openShape, SHAPES } from '../pages/visit.ts';
import { buildExtension } from './build.ts';
import { turnOn, waitForRecord } from './tour.ts';

const OUTPUT = 'docs/pictures';
const HEIGHT = 860;
const PAGE_WIDTH = 1100;
const PANEL_WIDTH = 360;
/** Her resume has all three tracks, and a mention that is no role. */
const APPLICANT = 'a01';

buildExtension('chromium');
mkdirSync(OUTPUT, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'officer-lens-picture-'));
const pages = await startPages();
try {
  for (const theme of ['light', 'dark'] as const) {
    const driver = await launch('chromium', { origins: ['http://127.0.0.1/*'], dark: theme === 'dark' });
    const parts = await takeParts(driver, pages, theme).finally(() => driver.close());
    await compose(parts, theme, join(OUTPUT, `page-and-panel-${theme}.png`));
  }
} finally {
  await pages.close();
  rmSync(folder, { recursive: true });
}

/** Takes the page and the panel, each at the size that it has beside the other. */
async function takeParts(driver: Driver, { origin }: SamplePages, theme: string): Promise<string[]> {
  const [, shape] = SHAPES;
  const resume = RESUMES.find(({ id }) => id === APPLICANT);
  if (!shape || !resume) throw new Error('The applicant of the picture is not among the samples.');
  const tab = await driver.open(origin + shape.start);
  await tab.resize({ width: PAGE_WIDTH, height: HEIGHT });
  await turnOn(driver, tab);
  const panel = await driver.openBeside(tab, 'sidepanel.html');
  await panel.resize({ width: PANEL_WIDTH, height: HEIGHT });
  await tab.activate();
  const since = Date.now();
  await openShape(tab, origin, shape);
  await openApplicant(tab, origin, shape, resume.id);
  await waitForRecord(panel, resume, origin + shape.start, since);
  await untilIn(panel, 'the list in the panel', () => document.querySelectorAll('li').length > 5);
  const files = ['page', 'panel'].map((name) => join(folder, `${name}-${theme}.png`));
  await tab.screenshot(files[0] as string);
  await panel.screenshot(files[1] as string);
  return files;
}

/** Puts the parts side by side, as the browser's window shows them. */
async function compose(parts: string[], theme: 'light' | 'dark', file: string): Promise<void> {
  const executablePath = findBrowser('chromium') as string;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: PAGE_WIDTH + PANEL_WIDTH + 1, height: HEIGHT } });
  const images = parts.map((part) => `<img src="data:image/png;base64,${readFileSync(part, 'base64')}">`);
  const gap = theme === 'dark' ? '#38352f' : '#dedbd3';
  await page.setContent(`<body style="margin:0;display:flex;gap:1px;background:${gap}">${images.join('')}</body>`);
  await page.screenshot({ path: file });
  await browser.close();
}
