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
/** A popup grows with its text, up to the width that browsers allow, in CSS px. */
const WIDEST_POPUP = 800;
/** As the browser's own setting of the text size gives them (WCAG 1.4.4). */
const TEXT_SIZES = ['100%', '200%'];
const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** Words, meaning and context, track, and how it stands. */
const HEARD =
  /^button ".+ [\w ]+, [\w ]+( · was \w+)? · (short|review|academy) (Not read yet|Needs a person|Confirmed|Changed|Check again)"/;

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
    for (const text of TEXT_SIZES) expect(await widthWith(panel, text), text).toBeLessThanOrEqual(width);
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
      const text = width === 320 ? '100%' : '200%';
      expect(await widthWith(dashboard, text), `${name}, text at ${text}`).toBeLessThanOrEqual(width);
    }
    for (const theme of THEMES) {
      await page.emulateMedia(theme);
      expect(await findFaults(dashboard), `${name} ${JSON.stringify(theme)}`).toEqual([]);
    }
  }
  await dashboard.close();
});

test('a screen reader hears of every mention its words, what they mean, the track and how it stands', async () => {
  await tab.goto(startAddress(pages.origin));
  await openApplicant(tab, pages.origin, DESK, 'a01');
  await untilSays(panel, /of 9 read/);
  const items = (await heard()).filter((line) => line.startsWith('button'));
  expect(items).toHaveLength(9);
  for (const item of items) expect(item).toMatch(HEARD);
  await panel.click('.it');
  expect((await heard()).some((line) => /^article "police officer"/i.test(line))).toBe(true);
  const described = await panel.evaluate(() =>
    document
      .querySelector('article')
      ?.getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
  expect(described).toMatch(/^Sworn, held · (suggests )?short (Not read yet|Confirmed)/);
});

test('with reduced motion nothing moves', async () => {
  const { page } = panel as View & { page: Page };
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving = await panel.evaluate(() =>
    [...document.querySelectorAll('*')]
      .filter((element) => parseFloat(getComputedStyle(element).transitionDuration) > 0.001)
      .map(({ className }) => className),
  );
  expect(moving).toEqual([]);
  await page.emulateMedia({ reducedMotion: null });
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
  for (const text of TEXT_SIZES) expect(await widthWith(popup, text), text).toBeLessThanOrEqual(WIDEST_POPUP);
  await popup.close();
});

test('records of a newer version are said to be so, and that nothing is lost', async () => {
  await panel.evaluate(async () => {
    const version = (await indexedDB.databases()).find(({ name }) => name === 'officer-lens')?.version ?? 1;
    await new Promise((resolve, reject) => {
      const opening = indexedDB.open('officer-lens', version + 1);
      opening.onsuccess = () => resolve(opening.result.close());
      opening.onerror = reject;
    });
    location.reload();
  });
  await untilSays(panel, /Reading stopped.*made by a newer version.*Read again.*Copy details/);
  const { page } = panel as View & { page: Page };
  for (const theme of THEMES) {
    await page.emulateMedia(theme);
    expect(await findFaults(panel), JSON.stringify(theme)).toEqual([]);
  }
});

/** How wide a document needs to be with its text at a size, in CSS px. */
function widthWith(view: View, text: string): Promise<number> {
  return view.evaluate((size) => {
    document.documentElement.style.fontSize = size;
    const { scrollWidth } = document.documentElement;
    document.documentElement.style.fontSize = '';
    return scrollWidth;
  }, text);
}

/** What a screen reader is told of the list, a line for each control or part: `button "name"`. */
async function heard(): Promise<string[]> {
  const { page } = panel as View & { page: Page };
  const lines = (await page.locator('.list').ariaSnapshot()).split('\n');
  return lines.map((line) => line.trim().replace(/^- /, ''));
}
