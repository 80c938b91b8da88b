import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../../demo/tour.ts';
import { inBothBrowsers } from '../both-browsers.ts';
import { type Driver, type Tab, until, untilIn, type View } from '../driver.ts';
import { readRecords } from '../findings.ts';
import { launch } from '../launch.ts';
import { clickWords, untilSays } from '../words.ts';
import { documentOf, PAINTED, RESUME, startOwnPages, untilPaints } from './own-pages.ts';

declare global {
  interface Window {
    clicks: number;
  }
}

const POSTING = '<aside><h2>Posting</h2><p>Harbor Police Officer</p></aside>';
const CLICKS = '<script>window.clicks = 0; document.addEventListener("click", () => clicks++, true);</script>';

/** One story: each step stands on those before it. */
inBothBrowsers('the resume area', (kind) => {
  let driver: Driver;
  let pages: Awaited<ReturnType<typeof startOwnPages>>;
  let tab: Tab;
  let panel: View;
  const area = async (): Promise<string | undefined> => (await readRecords(driver)).sites[0]?.area;
  /** Firefox gives no keys to a tab in the background, as the panel is here: there the button with the same words is pressed. */
  const step = (key: string, words: string) => (kind === 'chromium' ? panel.press(key) : clickWords(panel, words));
  const everything = ['Harbor Police Officer', ...PAINTED];
  beforeAll(async () => {
    pages = await startOwnPages({
      '/': documentOf(`${POSTING}<main>${RESUME}</main>`, CLICKS),
      '/other': documentOf(`${POSTING}<div>${RESUME}</div>`, CLICKS),
    });
    driver = await launch(kind, { origins: ['http://127.0.0.1/*'] });
    tab = await driver.open(`${pages.origin}/`);
    await turnOn(driver, tab);
    await untilPaints(tab, everything);
    panel = await driver.openBeside(tab, 'sidepanel.html');
    await untilSays(panel, /The whole page is read/);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test('is pointed at by keys, and that part alone is read from then on', async () => {
    await clickWords(panel, 'Pick the resume area');
    await untilIn(tab, 'the outline', () => document.querySelector('ol-pick') !== null);
    await step('ArrowDown', 'Smaller');
    await step('ArrowUp', 'Larger');
    await step('Enter', 'Take it');
    await until('the area', async () => (await area()) === 'main');
    await untilPaints(tab, PAINTED);
    expect(await tab.evaluate(() => document.querySelector('ol-pick'))).toBe(null);
    await tab.reload();
    await untilPaints(tab, PAINTED);
    await untilSays(panel, /Only the area that you picked/);
  });

  test('where it is not on the page, the whole page is read and the panel says so', async () => {
    await tab.goto(`${pages.origin}/other`);
    await untilPaints(tab, everything);
    await untilSays(panel, /is not on this page/);
    await tab.goto(`${pages.origin}/`);
    await untilPaints(tab, PAINTED);
  });

  test('is pointed at by a click, of which the page hears nothing; Escape takes nothing', async () => {
    await clickWords(panel, 'Pick again');
    await untilIn(tab, 'the outline', () => document.querySelector('ol-pick') !== null);
    await tab.click('#second');
    await until('the area', async () => (await area()) === '#second');
    await untilPaints(tab, ['Loan Officer']);
    expect(await tab.evaluate(() => window.clicks)).toBe(0);
    await clickWords(panel, 'Pick again');
    await untilIn(tab, 'the outline', () => document.querySelector('ol-pick') !== null);
    await step('Escape', 'Cancel');
    await untilIn(tab, 'the end', () => document.querySelector('ol-pick') === null);
    expect(await area()).toBe('#second');
  });

  test('is shown in the list of sites, and given up there', async () => {
    const dashboard = await driver.openBeside(tab, 'dashboard.html#sites');
    await untilSays(dashboard, /Only the area that you picked is read \(#second\)/);
    await clickWords(dashboard, 'Read the whole page');
    await until('the whole page', async () => (await area()) === ':root');
    await untilSays(panel, /The whole page is read, as you chose/);
    await clickWords(dashboard, 'Read the resume only');
    await until('no area', async () => (await area()) === undefined);
    await dashboard.close();
    await untilPaints(tab, everything);
  });
});
