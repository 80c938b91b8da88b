import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contains, rectAt, touches } from '../../../utils/page/rect.ts';
import { turnOn } from '../../demo/tour.ts';
import { type ChromiumDriver, launchChromium } from '../chromium.ts';
import { type Tab, until } from '../driver.ts';
import { readRecords } from '../findings.ts';
import { clickWords } from '../words.ts';
import { readLayer, textRects, topLayer } from './layer.ts';
import { documentOf, PAINTED, RESUME, startOwnPages, untilPaints } from './own-pages.ts';
import { goToPlace, PLACES, placePages } from './places.ts';

/** A screen of 1280 px magnified to 400 % (WCAG 1.4.10). */
const MAGNIFIED = { width: 320, height: 256 };
const WIDE = { width: 1200, height: 800 };

const COLUMNS = `<style>section { display: flex; gap: 12px } article { width: 150px; font: 15px/1.3 serif }</style>
<section>${'Police Officer, Loan Officer, Compliance Officer and Security Officer '
  .repeat(3)
  .split(' and ')
  .slice(0, 3)
  .map(
    (words) =>
      `<article><h2>Experience</h2><p>${words} of the City of Marlow, day and night, 2014 to 2016.</p></article>`,
  )
  .join('')}</section>`;

/** Ground and highlight name of an open mention that points to the short course. */
const GROUNDS: [string, string, string][] = [
  ['#ffffff', '#1d1b18', 'h1'],
  ['#151412', '#f0ede7', 'h11'],
  ['#8a8a8a', '#000000', 'h21'],
];

let driver: ChromiumDriver;
let pages: Awaited<ReturnType<typeof startOwnPages>>;
let tab: Tab & { page: Page };
let session: CDPSession;

beforeAll(async () => {
  const grounds = GROUNDS.map(([ground, ink]) => `<div style="background:${ground};color:${ink}">${RESUME}</div>`);
  pages = await startOwnPages({
    ...placePages(),
    '/columns': documentOf(COLUMNS),
    '/grounds': documentOf(grounds.join('')),
  });
  driver = await launchChromium({ origins: ['http://127.0.0.1/*'] });
  tab = (await driver.open(`${pages.origin}/plain`)) as typeof tab;
  await turnOn(driver, tab);
  await untilPaints(tab, PAINTED);
  session = await driver.devtools(tab);
  await session.send('DOM.enable');
});
afterAll(async () => {
  await driver?.close();
  await pages?.close();
});

/** The labels once there are as many as wanted and page and labels stand still, none over words, over another or outside the view. */
async function untilLabels(count: number) {
  let before = '';
  const { labels, texts, size } = await until(`${count} labels standing still`, async () => {
    const texts = await tab.evaluate(textRects);
    const { labels } = await readLayer(session);
    const size = await tab.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    const now = { labels, texts, size };
    const seen = JSON.stringify(now);
    const same = seen === before;
    before = seen;
    if (!same || labels.length !== count) throw new Error(JSON.stringify(labels));
    return now;
  });
  for (const { rect, words } of labels) {
    expect(contains(rectAt(0, 0, size.width, size.height), rect), words).toBe(true);
    expect(
      texts.filter((text) => touches(text, rect, 0)),
      words,
    ).toEqual([]);
    expect(
      labels.filter((other) => other.rect !== rect && touches(other.rect, rect, 0)),
      words,
    ).toEqual([]);
  }
  return labels;
}

/** Rests the pointer on the words until their card is there. */
async function hover(): Promise<NonNullable<Awaited<ReturnType<typeof readLayer>>['card']>> {
  const words = await tab.evaluate(() => {
    const first = [...CSS.highlights].flatMap(([, ranges]) => [...ranges])[0] as StaticRange;
    const range = document.createRange();
    range.setStart(first.startContainer, first.startOffset);
    range.setEnd(first.endContainer, first.endOffset);
    const { left, top, height } = range.getBoundingClientRect();
    return { x: left + 8, y: top + height / 2 };
  });
  await tab.page.mouse.move(words.x, words.y);
  return until('the card', async () => (await readLayer(session)).card);
}

test.each(PLACES)('in %s labels stand beside the words and above all else', async (_, path) => {
  await tab.resize(WIDE);
  await goToPlace(tab, pages.origin, path);
  await untilLabels(2);
  expect((await topLayer(session)).filter((name) => !name.startsWith('::')).at(-1)).toBe('ol-layer');
  const card = await hover();
  expect(card.words).toMatch(/Officer .*The text says/);
  await tab.page.mouse.move(card.rect.left + 20, card.rect.top + 20);
  await tab.page.mouse.move(2, 2);
  await until('the card to close', async () => (await readLayer(session)).card === undefined);
});

test('magnified to 400 % labels and card stay in view, and what has no room is said', async () => {
  await tab.resize(MAGNIFIED);
  await tab.goto(`${pages.origin}/plain`);
  await untilPaints(tab, PAINTED);
  const card = await hover();
  expect(contains(rectAt(0, 0, MAGNIFIED.width, MAGNIFIED.height), card.rect)).toBe(true);
  await tab.page.keyboard.press('Escape');
  await until('the card to close', async () => (await readLayer(session)).card === undefined);
  expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(MAGNIFIED.width);
});

test('in narrow columns no label lies over words, and the panel says how many have no room', async () => {
  await tab.resize({ width: 520, height: 600 });
  await tab.goto(`${pages.origin}/columns`);
  const panel = await driver.openBeside(tab, 'sidepanel.html');
  const noRoom = await until(
    'the panel to say it',
    async () =>
      /(\d+) labels? ha\w+ no room on the page/.exec(await panel.evaluate(() => document.body.innerText))?.[1],
  );
  const all = await tab.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await untilLabels(all - Number(noRoom));
  await panel.close();
});

test('each ground has marks of its own', async () => {
  await tab.resize(WIDE);
  await tab.goto(`${pages.origin}/grounds`);
  await until('marks on all grounds', () =>
    tab.evaluate(
      (names) => names.every((name) => CSS.highlights.get(name)?.size === 1),
      GROUNDS.map(([, , name]) => name),
    ),
  );
});

test('settings show in pages that are open: labels, margins, a blind reading, the term of age', async () => {
  await tab.goto(`${pages.origin}/plain`);
  await untilPaints(tab, PAINTED);
  expect((await untilLabels(2)).map(({ words }) => words)).toEqual(['Sworn · short?', 'Business · academy?']);
  const dashboard = await driver.openBeside(tab, 'dashboard.html#settings');
  const cautions = async () => {
    const { documents, mentions } = await readRecords(driver);
    const shown = documents.find(({ address }) => address.endsWith('/plain'));
    return mentions.find(({ documentId }) => documentId === shown?.id)?.cautionIds.length;
  };
  await clickWords(dashboard, 'Ticks');
  await until('ticks', async () => (await readLayer(session)).labels.every(({ names }) => names.includes('tick')));
  await clickWords(dashboard, 'Off');
  await untilLabels(0);
  await clickWords(dashboard, 'Words');
  await clickWords(dashboard, 'Hide suggestions until the reviewer has decided');
  await until('labels without a track', async () => {
    const words = (await readLayer(session)).labels.map((label) => label.words);
    return words.join() === 'Sworn,Business';
  });
  expect(
    await tab.evaluate(() => [...CSS.highlights].filter(([, { size }]) => size > 0).map(([name]) => name)),
  ).toEqual(['h31']);
  await clickWords(dashboard, 'Hide suggestions until the reviewer has decided');
  await until('tracks again', () => tab.evaluate(() => CSS.highlights.get('h1')?.size === 1));
  expect(await cautions()).toBe(1);
  await driver.killBackground();
  await dashboard.fill('.set-row input', '90');
  await dashboard.press('Enter');
  await until('no caution of age', async () => (await cautions()) === 0);
  await dashboard.close();
});
