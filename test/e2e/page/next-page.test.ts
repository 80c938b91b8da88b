import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../../demo/tour.ts';
import { inBothBrowsers } from '../both-browsers.ts';
import { type Driver, type Tab, until, untilIn, type View } from '../driver.ts';
import { readRecords } from '../findings.ts';
import { launch } from '../launch.ts';
import { untilSays } from '../words.ts';
import { documentOf, PAINTED, RESUME, startOwnPages, untilPaints } from './own-pages.ts';

const JOB = '<h2>Employment</h2><p>Parole Officer</p><p>State of Marlow, 2016 – 2019</p>';
/** A frame in it comes while its address still changes: so long the page itself says nothing of what it shows. */
const RESTLESS = `<h1>Bo Ekdahl</h1><script>
let times = 0;
const change = setInterval(() => {
  history.pushState('', '', '/restless/' + times++);
  if (times < 100) return;
  clearInterval(change);
  const frame = document.createElement('iframe');
  frame.srcdoc = ${JSON.stringify(`<!doctype html><body>${JOB}`)};
  document.body.append(frame);
}, 10);
</script>`;
const NOTES = '<script>addEventListener("pageshow", ({ persisted }) => { window.wasKept = persisted });</script>';

declare global {
  interface Window {
    /** The browser had kept the document and shows it again. */
    wasKept: boolean;
  }
}

inBothBrowsers('a page that takes the place of another', (kind) => {
  let driver: Driver;
  let pages: Awaited<ReturnType<typeof startOwnPages>>;
  let tab: Tab;
  let panel: View;
  beforeAll(async () => {
    pages = await startOwnPages({
      '/': documentOf(RESUME),
      '/restless': documentOf(RESTLESS),
      '/first': documentOf(RESUME, NOTES),
      '/second': documentOf(`<h1>Ines Calloway</h1>${JOB}`),
    });
    driver = await launch(kind, { origins: ['http://127.0.0.1/*'] });
    tab = await driver.open(`${pages.origin}/`);
    await turnOn(driver, tab);
    await untilPaints(tab, PAINTED);
    panel = await driver.openBeside(tab, 'sidepanel.html');
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test('gives its own address and name to a frame, and not those of the page before', async () => {
    await tab.goto(`${pages.origin}/restless`);
    const address = `${pages.origin}/restless/99`;
    // Before the page has spoken its frame has no name; that record goes when the name is known.
    await until('one record, under its name', async () => {
      const { documents } = await readRecords(driver);
      const kept = documents.filter(({ person }) => person !== 'Dana Whitlock').map((one) => [one.person, one.address]);
      if (JSON.stringify(kept) === JSON.stringify([['Bo Ekdahl', address]])) return true;
      throw new Error(kept.join(' and '));
    });
  });

  test('and is left again for one that the browser had kept: the panel shows whom the page shows', async () => {
    await tab.goto(`${pages.origin}/first`);
    await untilSays(panel, /Dana Whitlock/);
    await tab.goto(`${pages.origin}/second`);
    await untilSays(panel, /Ines Calloway/);
    await tab.evaluate(() => history.back());
    await untilIn(tab, 'the first page', () => location.pathname === '/first' && document.readyState === 'complete');
    await untilSays(panel, /Dana Whitlock/);
    await untilPaints(tab, PAINTED);
    // Playwright starts Chromium so that it keeps no page.
    if (kind === 'firefox') expect(await tab.evaluate(() => window.wasKept)).toBe(true);
  });
});
