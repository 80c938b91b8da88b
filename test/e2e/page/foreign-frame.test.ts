import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../../demo/tour.ts';
import { inBothBrowsers } from '../both-browsers.ts';
import { type Driver, type Tab, until, type View } from '../driver.ts';
import { readRecords } from '../findings.ts';
import { launch } from '../launch.ts';
import { clickWords, untilSays, visibleText } from '../words.ts';
import { documentOf, PAINTED, RESUME, startOwnPages, untilPaints } from './own-pages.ts';

const DOCUMENT = documentOf('<h2>Employment</h2><p>Parole Officer</p><p>State of Marlow, 2016 – 2019</p>');
/** A port is no other host: a permission covers all of them. */
const OTHER_HOST = '127.0.0.2';

type Pages = Awaited<ReturnType<typeof startOwnPages>>;

/** One story: each step stands on those before it. */
inBothBrowsers('a document in a frame of a host without permission', (kind) => {
  let driver: Driver;
  let documents: Pages;
  let pages: Pages;
  let tab: Tab;
  let panel: View;
  const frame = (address: string) => documentOf(`${RESUME}<iframe src="${address}" width="600" height="400"></iframe>`);
  beforeAll(async () => {
    documents = await startOwnPages({ '/once': DOCUMENT, '/moved-here': DOCUMENT }, OTHER_HOST);
    pages = await startOwnPages({
      '/': documentOf(RESUME),
      '/frame': frame(`${documents.origin}/once`),
      '/moved': frame('/leads-on'),
      '/leads-on': { location: `${documents.origin}/moved-here` },
    });
    driver = await launch(kind, {
      origins: ['http://127.0.0.1/*', `http://${OTHER_HOST}/*`, `https://${OTHER_HOST}/*`],
    });
    tab = await driver.open(`${pages.origin}/`);
    await turnOn(driver, tab);
    await untilPaints(tab, PAINTED);
    panel = await driver.openBeside(tab, 'sidepanel.html');
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
    await documents?.close();
  });

  test('is said not to be read, also where its own site led on to the other host', async () => {
    await tab.goto(`${pages.origin}/moved`);
    await untilPaints(tab, PAINTED);
    await untilSays(panel, /A frame may not be read\. Words in it are not in this list\./);
  });

  test('is named by its host, and nothing of it is in the list', async () => {
    await tab.goto(`${pages.origin}/frame`);
    await untilPaints(tab, PAINTED);
    const says = await untilSays(
      panel,
      /A frame of 127\.0\.0\.2:\d+ may not be read\. Words in it are not in this list\./,
    );
    expect(says).not.toContain('Parole Officer');
  });

  test('is read without a load when the reviewer allows it, and its address was asked for once', async () => {
    await clickWords(panel, /^Allow\s+127\.0\.0\.2/);
    await untilSays(panel, /2 resumes on this page/);
    await until('the mention in the frame', async () =>
      (await readRecords(driver)).mentions.some(({ quote }) => quote === 'Parole Officer'),
    );
    expect(await visibleText(panel)).not.toContain('may not be read');
    expect(documents.asked.filter((path) => path === '/once')).toHaveLength(1);
  });
});
