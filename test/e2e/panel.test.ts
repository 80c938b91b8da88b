import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LAYER_STYLES } from '../../utils/page/labels/styles.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, SHAPES, type Shape } from '../pages/visit.ts';
import { findFaults, findFaultsInThemes, THEMES } from './accessibility.ts';
import { type ChromiumDriver, launchChromium } from './chromium.ts';
import { DASHBOARD_STATES } from './dashboard-states.ts';
import { type Tab, until, type View } from './driver.ts';
import { untilPainted } from './findings.ts';
import { readCard } from './page/layer.ts';
import { PANEL_STATES, startAddress } from './panel-states.ts';
import { untilSays } from './words.ts';

/** The narrowest panel, and the one that Chrome opens, in CSS px. */
const WIDTHS = [320, 360];
/** A popup grows with its text, up to the width that browsers allow, in CSS px. */
const WIDEST_POPUP = 800;
/** As the browser's own setting of the text size gives them (WCAG 1.4.4). */
const TEXT_SIZES = ['100%', '200%'];
/** Words, meaning and context, track, and how it stands. */
const HEARD =
  /^button ".+ [\w ]+, [\w ]+( · was \w+)? · (short|review|academy) (Not read yet|Needs a person|Confirmed|Changed|Check again)"/;

const [, DESK] = SHAPES as [Shape, Shape];

let driver: ChromiumDriver;
let pages: SamplePages;
let tab: Tab;
let panel: View;

beforeAll(async () => {
  pages = await startPages({ pace: 0.25 });
  driver = await launchChromium({ origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
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
  for (const width of WIDTHS) {
    await panel.resize({ width, height: 900 });
    for (const text of TEXT_SIZES) expect(await widthWith(panel, text), text).toBeLessThanOrEqual(width);
  }
  expect(await findFaultsInThemes(panel)).toEqual([]);
});

test('what comes late into the open mention moves nothing below it', async () => {
  await tab.goto(startAddress(pages.origin));
  await openApplicant(tab, pages.origin, DESK, 'a02');
  await untilSays(panel, /0 of 7 read/);
  await panel.click('.it');
  await untilSays(panel, /Close to (No other track|.*if the text did not say)/);
  for (const width of WIDTHS) {
    await panel.resize({ width, height: 900 });
    for (const text of TEXT_SIZES) expect(await panel.evaluate(movedByLateWords, text), `${width} ${text}`).toEqual([]);
  }
});

describe('the dashboard', () => {
  let dashboard: View;
  beforeAll(async () => {
    dashboard = await driver.openBeside(tab, 'dashboard.html');
  });
  afterAll(() => dashboard?.close());

  test.each(DASHBOARD_STATES)('$name: said, readable by all, at every width', async ({ act, says }) => {
    await act(dashboard);
    await untilSays(dashboard, says);
    for (const width of [320, 1440]) {
      await dashboard.resize({ width, height: 900 });
      const text = width === 320 ? '100%' : '200%';
      expect(await widthWith(dashboard, text), `text at ${text}`).toBeLessThanOrEqual(width);
    }
    expect(await findFaultsInThemes(dashboard)).toEqual([]);
  });
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
  for (const theme of ['light', 'dark']) {
    await popup.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect(await findFaults(popup), theme).toEqual([]);
  }
  for (const text of TEXT_SIZES) expect(await widthWith(popup, text), text).toBeLessThanOrEqual(WIDEST_POPUP);
  await popup.close();
});

test('the card in the page is readable by all, on light grounds and dark ones', async () => {
  await tab.goto(startAddress(pages.origin));
  await openApplicant(tab, pages.origin, DESK, 'a01');
  await untilPainted(tab, 9);
  const { page } = tab as unknown as { page: Page };
  const card = await cardMarkup(page, await driver.devtools(tab));
  // It stands in a closed root, into which nothing sees: it is looked at in an open one.
  await tab.goto(pages.origin);
  // In the system's few colours these stand for the card's own, on any ground.
  const grounds = [
    ['', THEMES],
    [' d', THEMES.filter(({ forcedColors }) => forcedColors === 'none')],
  ] as const;
  for (const [ground, themes] of grounds) {
    for (const theme of themes) {
      await page.emulateMedia(theme);
      await tab.evaluate(showCard, { card: card.replace('class="c ', `class="c${ground} `), styles: LAYER_STYLES });
      expect(await findFaults(tab, '#card'), `${ground} ${JSON.stringify(theme)}`).toEqual([]);
    }
  }
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
  expect(await findFaultsInThemes(panel)).toEqual([]);
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

/** Parts below the late words that stand elsewhere when these are not there yet, or are very many. Runs in the panel. */
function movedByLateWords(size: string): string[] {
  const late = document.querySelector<HTMLElement>('.near > span');
  if (!late) throw new Error('The open mention has no room for what it is close to.');
  document.documentElement.style.fontSize = size;
  const places = (): string =>
    [...document.querySelectorAll('.whynot, .ask button, .cur ~ *')]
      .map((one) => one.getBoundingClientRect().top)
      .join();
  const [said, before] = [[...late.childNodes], places()];
  const moved = ['', 'Security, held, if the text did not say a very long line. '.repeat(9)].filter((words) => {
    late.replaceChildren(words);
    return places() !== before;
  });
  late.replaceChildren(...said);
  document.documentElement.style.fontSize = '';
  return moved;
}

/** What a screen reader is told of the list, a line for each control or part: `button "name"`. */
async function heard(): Promise<string[]> {
  const { page } = panel as View & { page: Page };
  const lines = (await page.locator('.list').ariaSnapshot()).split('\n');
  return lines.map((line) => line.trim().replace(/^- /, ''));
}

/** Opens the card of the first mention in the page by resting the pointer on its words, and gives its markup. */
async function cardMarkup(page: Page, session: CDPSession): Promise<string> {
  const { x, y } = await page.evaluate(() => {
    const [first] = [...CSS.highlights].flatMap(([, ranges]) => [...ranges]);
    if (!first) throw new Error('Nothing is painted.');
    const range = document.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(first.endContainer, first.endOffset);
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 8, y: top + height / 2 };
  });
  await page.mouse.move(x, y);
  return until('the card', () => readCard(session));
}

/** Draws a card alone in the page. Runs in the page. */
function showCard({ card, styles }: { card: string; styles: string }): void {
  document.querySelector('#card')?.remove();
  const host = document.createElement('aside');
  host.id = 'card';
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets.push(sheet);
  root.innerHTML = card;
  document.body.append(host);
}
