/**
 * `npm run looks [-- WORD]`: makes the pictures under docs/looks from the built extension, the sample pages and a real browser: every state
 * of panel, popup and dashboard in both themes. With a word, only the states whose name holds it are kept.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildExtension } from '../demo/build.ts';
import { waitForRecord } from '../demo/tour.ts';
import { DASHBOARD_STATES } from '../e2e/dashboard-states.ts';
import type { Driver, Tab, View } from '../e2e/driver.ts';
import { launch } from '../e2e/launch.ts';
import { PANEL_STATES, startAddress } from '../e2e/panel-states.ts';
import { untilSays } from '../e2e/words.ts';
import { RESUMES } from '../pages/resumes.ts';
import { startPages } from '../pages/server.ts';
import { openApplicant, SHAPES } from '../pages/visit.ts';

const OUTPUT = 'docs/looks';
/** CSS px; no larger than what a state needs, since the pictures stand in the repository. */
const PANEL = { width: 360, height: 760 };
const DASHBOARD = { width: 1180, height: 720 };
const NARROW = { width: 320, height: 760 };
const POPUP = { width: 328, height: 420 };
/** Places that are also taken in the narrowest window. */
const ALSO_NARROW = ['applicants', 'settings', 'agreement on mentions', 'packs'];

const only = process.argv[2] ?? '';
buildExtension('chromium');
mkdirSync(OUTPUT, { recursive: true });
const pages = await startPages({ pace: 0.25 });
const driver = await launch('chromium', { origins: ['http://127.0.0.1/*'] });
try {
  await takeAll(driver, pages.origin);
} finally {
  await driver.close();
  await pages.close();
}

async function takeAll(browser: Driver, origin: string): Promise<void> {
  const tab = await browser.open(startAddress(origin));
  const panel = await browser.openBeside(tab, 'sidepanel.html');
  for (const { name, act, says } of PANEL_STATES) {
    await act({ driver: browser, tab, panel, origin });
    await untilSays(panel, says);
    await take(panel, `panel ${name}`, PANEL);
  }
  await tab.goto(startAddress(origin));
  const [, desk] = SHAPES;
  if (!desk) throw new Error('The sample site has lost a shape.');
  for (const resume of RESUMES) {
    const since = Date.now();
    await openApplicant(tab, origin, desk, resume.id);
    await waitForRecord(panel, resume, origin + desk.start, since);
  }
  await takePopup(browser, tab);
  const dashboard = await browser.openBeside(tab, 'dashboard.html');
  for (const { name, act, says } of DASHBOARD_STATES) {
    await act(dashboard);
    await untilSays(dashboard, says);
    await take(dashboard, `dashboard ${name}`, DASHBOARD);
    if (ALSO_NARROW.includes(name)) await take(dashboard, `dashboard ${name}, narrow`, NARROW);
  }
  await browser.revoke(`${origin.replace(/:\d+$/, '')}/*`);
  await tab.activate();
  await untilSays(panel, /The permission for this site is gone/);
  await take(panel, 'panel permission gone', PANEL);
}

/** The popup as a page beside the tab: in the browser's own bubble nothing gives it a size or a theme. */
async function takePopup(browser: Driver, tab: Tab): Promise<void> {
  const popup = await browser.openBeside(tab, 'popup.html');
  await untilSays(popup, /On for this site.*Open panel/);
  await take(popup, 'popup', POPUP);
  await popup.close();
}

/** Takes one state in both themes. */
async function take(view: View, name: string, size: { width: number; height: number }): Promise<void> {
  if (!name.includes(only)) return;
  const { page } = view as View & { page: Page };
  await view.resize(size);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const file = `${name.replace(/[^a-z0-9]+/g, '-')}-${colorScheme}.png`;
    await page.screenshot({ path: join(OUTPUT, file) });
  }
}
