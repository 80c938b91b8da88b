import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../../demo/tour.ts';
import { type ChromiumDriver, launchChromium } from '../chromium.ts';
import type { Tab } from '../driver.ts';
import { untilRead } from '../findings.ts';
import { documentOf, PAINTED, RESUME, startOwnPages, untilPaints } from './own-pages.ts';

const MEGABYTE = 1_000_000;
const LINE = 'Answered calls for service and wrote reports on the radio. ';

/** `megabytes` of text without a mention, in paragraphs. */
function filler(megabytes: number): string {
  const paragraph = `<p>${LINE.repeat(200)}</p>`;
  return paragraph.repeat((megabytes * MEGABYTE) / (LINE.length * 200));
}

/** What each page is, and what the extension must say that it left out. */
const LARGE: [string, string, string, string[]][] = [
  ['ten megabytes of text are read whole', '/ten', filler(10), []],
  ['of more text than the limit the rest is said to be unread', '/text', filler(17), ['too-large']],
  ['of more nodes than the limit the rest is said to be unread', '/nodes', '<p>a'.repeat(60_000), ['too-large']],
];

let driver: ChromiumDriver;
let pages: Awaited<ReturnType<typeof startOwnPages>>;
let tab: Tab;
beforeAll(async () => {
  const large = LARGE.map(([, path, body]) => [path, documentOf(RESUME + body)]);
  pages = await startOwnPages({ '/': documentOf(RESUME), ...Object.fromEntries(large) });
  driver = await launchChromium({ origins: ['http://127.0.0.1/*'] });
  tab = await driver.open(`${pages.origin}/`);
  await turnOn(driver, tab);
  await untilPaints(tab, PAINTED);
});
afterAll(async () => {
  await driver?.close();
  await pages?.close();
});

test('nothing of ours is printed', async () => {
  const look = () =>
    tab.evaluate(() => [
      getComputedStyle(document.querySelector('ol-layer') as Element).display,
      getComputedStyle(document.querySelector('#first') as Element, '::highlight(h1)').textDecorationLine,
    ]);
  const session = await driver.devtools(tab);
  expect(await look()).toEqual(['block', 'underline']);
  await session.send('Emulation.setEmulatedMedia', { media: 'print' });
  expect(await look()).toEqual(['none', 'none']);
  await session.send('Emulation.setEmulatedMedia', { media: '' });
});

test.each(LARGE)('%s', async (_, path, __, unread) => {
  const since = Date.now();
  await tab.goto(pages.origin + path);
  await untilPaints(tab, PAINTED);
  const { document } = await untilRead(driver, tab, 'Dana Whitlock', pages.origin + path, since);
  expect(document.unread.map(({ kind }) => kind)).toEqual(unread);
});
