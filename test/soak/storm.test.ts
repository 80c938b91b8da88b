import { afterAll, beforeAll, expect, test } from 'vitest';
import { profileOwnWork } from '../bench/profile.ts';
import { turnOn } from '../demo/tour.ts';
import { type ChromiumDriver, launchChromium } from '../e2e/chromium.ts';
import type { Tab } from '../e2e/driver.ts';
import { documentOf, PAINTED, RESUME, startOwnPages, untilPaints } from '../e2e/page/own-pages.ts';

/** An hour of a page that draws itself anew every second, in shape F10 of the sample pages' design. */
const TICKS = 3600;
/** After so many the engine's and the page's caches are full. */
const SETTLED_TICKS = 600;
const MOST_GROWTH_BYTES = 2_000_000;
/** So many ticks are timed before and at the end; other work of the machine must not decide. */
const MEASURED_TICKS = 300;
const MOST_SLOWER = 1.5;

let driver: ChromiumDriver;
let pages: Awaited<ReturnType<typeof startOwnPages>>;
let tab: Tab;
beforeAll(async () => {
  pages = await startOwnPages({ '/': documentOf(`<div id="resume">${RESUME}</div><p id="clock">0</p>`) });
  driver = await launchChromium({ origins: ['http://127.0.0.1/*'] });
  tab = await driver.open(`${pages.origin}/`);
  await turnOn(driver, tab);
  await untilPaints(tab, PAINTED);
});
afterAll(async () => {
  await driver?.close();
  await pages?.close();
});

/** Draws the resume anew `ticks` times, each time in another way, a frame apart; runs in the page. */
async function redraw(ticks: number): Promise<void> {
  const resume = document.querySelector('#resume') as HTMLElement;
  const clock = document.querySelector('#clock') as HTMLElement;
  const ways = [
    () => {
      const first = document.querySelector('#first') as HTMLElement;
      const { textContent } = first;
      first.textContent = textContent;
    },
    () => resume.replaceChildren(...[...resume.childNodes].map((node) => node.cloneNode(true))),
    () => resume.append(resume.firstElementChild as Element),
    () => resume.prepend(resume.lastElementChild as Element),
    () => CSS.highlights.clear(),
    () => {
      document.adoptedStyleSheets = [];
    },
  ];
  for (let tick = 0; tick < ticks; tick++) {
    clock.textContent = String(tick);
    ways[tick % ways.length]?.();
    await new Promise(requestAnimationFrame);
  }
}

test(`after ${TICKS} redraws the marks are right and memory has not grown`, { timeout: 1_800_000 }, async () => {
  const session = await driver.devtools(tab);
  const usedBytes = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  };
  const ownWork = (ticks: number) => profileOwnWork(session, driver.base, () => tab.evaluate(redraw, ticks));
  await tab.evaluate(redraw, SETTLED_TICKS - MEASURED_TICKS);
  const early = (await ownWork(MEASURED_TICKS)).total;
  await untilPaints(tab, PAINTED);
  const before = await usedBytes();
  await tab.evaluate(redraw, TICKS - SETTLED_TICKS - MEASURED_TICKS);
  const late = (await ownWork(MEASURED_TICKS)).total;
  await untilPaints(tab, PAINTED);
  const growth = (await usedBytes()) - before;
  console.info(`our work in ${MEASURED_TICKS} ticks: ${early.toFixed(0)} ms early, ${late.toFixed(0)} ms at the end`);
  console.info(`heap growth from tick ${SETTLED_TICKS} to ${TICKS}: ${(growth / 1000).toFixed(0)} kB`);
  expect(growth).toBeLessThan(MOST_GROWTH_BYTES);
  expect(late).toBeLessThan(early * MOST_SLOWER);
});
