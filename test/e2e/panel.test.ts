import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, SHAPES, type Shape } from '../pages/visit.ts';
import { findFaults } from './accessibility.ts';
import { DASHBOARD_STATES } from './dashboard-states.ts';
import type { Driver, Tab, View } from './driver.ts';
import { launch } from './launch.ts';
import { PANEL_STATES, startAddress } from './panel-states.ts';
import { untilSays } from './words.ts';

/** The narrowest panel, and the one that Chrome opens, in CSS px. */
const WIDTHS = [320, 360];
const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

const [, DESK] = SHAPES as [Shape, Shape];

let driver: Driver;
let pages: SamplePages;
let tab: Tab;
let panel: View;

beforeAll(async () => {
  pages = await startPages({ pace: 0.25 });
  driver = await launch('chromium', { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
  tab = await driver.open(startAddress(pages.origin));
  panel = await driver.openBeside(tab, 'sidepanel.html');
});
afterAll(async () => {
  await driver?.close();
  await pages?.close();
});

test.each(PANEL_STATES)('$name: said, readable by all, and nothing cut off at the side', async ({ act, says }) => {
  await act({ driver, tab, panel, origin: pages.origin });
  await untilSays(panel, says);
  const { page } = panel as View & { page: Page };
  for (const width of WIDTHS) {
    await panel.resize({ width, height: 900 });
    expect(await panel.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
  for (const theme of THEMES) {
    await page.emulateMedia(theme);
    expect(await findFaults(panel), JSON.stringify(theme)).toEqual([]);
  }
});

test('every place of the dashboard: said, readable by all, at every width', async () => {
  const dashboard = await driver.openBeside(tab, 'dashboard.html');
  const { page } = dashboard as View & { page: Page };
  for (const { name, act, says } of DASHBOARD_STATES) {
    await act(dashboard);
    await untilSays(dashboard, says);
    for (const width of [320, 1440]) {
      await dashboard.resize({ width, height: 900 });
      expect(await dashboard.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(width);
    }
    for (const theme of THEMES) {
      await page.emulateMedia(theme);
      expect(await findFaults(dashboard), `${name} ${JSON.stringify(theme)}`).toEqual([]);
    }
  }
  await dashboard.close();
});

test('no string of the panel can become markup', async () => {
  const refused = await panel.evaluate(() => {
    try {
      document.createElement('div').innerHTML = '<b>x</b>';
      return '';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toMatch(/TrustedHTML/);
});

test('the popup counts, leads to the panel and is readable by all', async () => {
  await openApplicant(tab, pages.origin, DESK, 'a01');
  const popup = await driver.openPopup(tab);
  await untilSays(popup, /On for this site.*9 mentions on this page.*Open panel/);
  expect(await findFaults(popup)).toEqual([]);
  await popup.close();
});
