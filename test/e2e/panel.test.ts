import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../demo/tour.ts';
import { RESUMES } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, SHAPES, type Shape } from '../pages/visit.ts';
import { findFaults } from './accessibility.ts';
import type { Driver, Tab, View } from './driver.ts';
import { launch } from './launch.ts';
import { clickWords, untilSays } from './words.ts';

/** The narrowest panel, and the one that Chrome opens, in CSS px. */
const WIDTHS = [320, 360];
const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

const [, DESK] = SHAPES as [Shape, Shape];
const WITHOUT = RESUMES.find(({ mentions }) => mentions.length === 0)?.id ?? '';

let driver: Driver;
let pages: SamplePages;
let tab: Tab;
let panel: View;

beforeAll(async () => {
  pages = await startPages({ pace: 0.25 });
  driver = await launch('chromium', { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
  tab = await driver.open(`${pages.origin}${DESK.start}`);
  panel = await driver.openBeside(tab, 'sidepanel.html');
});
afterAll(async () => {
  await driver?.close();
  await pages?.close();
});

/** Puts words of the resume in the place of others, as a person does who edits it. */
const edit = (from: string, to: string) =>
  tab.evaluate(
    (words) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        if (!node.data.includes(words.from) || !node.parentElement?.checkVisibility()) continue;
        node.data = node.data.replace(words.from, words.to);
        return;
      }
      throw new Error(`The page has no ${words.from}.`);
    },
    { from, to },
  );

/** One story through every state; each step stands on those before it. */
const STATES: [string, () => Promise<unknown>, RegExp][] = [
  ['off', async () => {}, /Off on this site/],
  [
    'reading',
    async () => {
      await turnOn(driver, tab);
      await openApplicant(tab, pages.origin, DESK, 'a01');
    },
    /0 of 9 read/,
  ],
  ['a mention open', () => panel.click('.it'), /Not read yet.*Confirm/],
  ['the name asked for', () => clickWords(panel, 'Confirm'), /Your name, as it shall stand/],
  [
    'confirmed',
    async () => {
      await panel.fill('#reviewer', 'Renée Okafor');
      await clickWords(panel, 'Save name');
      await untilSays(panel, /0 of 9 read(?!.*Your name)/);
      await clickWords(panel, 'Confirm');
    },
    /1 of 9 read.*Confirmed: /,
  ],
  ['changing', () => clickWords(panel, 'Change'), /What kind.*Whose is it.*To save, choose what kind and whose it is/],
  [
    'changed',
    async () => {
      await clickWords(panel, 'Security');
      await clickWords(panel, /^hoped for/i);
      await clickWords(panel, 'Save change');
    },
    /2 of 9 read.*Security, hoped for · was sworn.*Changed by Renée Okafor/,
  ],
  ['a note', () => clickWords(panel, 'Add a note'), /Note, kept with the decision/],
  [
    'all keys',
    async () => {
      await clickWords(panel, 'Cancel');
      await panel.press('?');
    },
    /In the list.*From the page.*Alt ?Shift ?L.*Single keys/,
  ],
  [
    'an orphan and a decision to check again',
    async () => {
      await panel.press('Escape');
      await edit('police officer', 'gardener');
      await edit('Officer, Patrol Division', 'recruit, not an Officer, Patrol Division');
    },
    /One decision no longer meets its words.*Check again/,
  ],
  ['nothing found', () => openApplicant(tab, pages.origin, DESK, WITHOUT), /No officer words found\s*Read in full/],
];

test.each(STATES)('%s: said, readable by all, and nothing cut off at the side', async (_, act, sentence) => {
  await act();
  await untilSays(panel, sentence);
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
