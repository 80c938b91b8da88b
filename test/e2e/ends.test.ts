import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../demo/tour.ts';
import { RESUMES } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, SHAPES, type Shape } from '../pages/visit.ts';
import { inBothBrowsers } from './both-browsers.ts';
import type { Driver, Tab } from './driver.ts';
import { untilPainted, untilRead } from './findings.ts';
import { launch } from './launch.ts';
import { untilSays } from './words.ts';

const [CLASSIC] = SHAPES as [Shape];
const [FIRST, SECOND] = RESUMES as [(typeof RESUMES)[number], (typeof RESUMES)[number]];

inBothBrowsers('ends of a journey', (kind) => {
  let driver: Driver;
  let pages: SamplePages;
  let tab: Tab;
  beforeAll(async () => {
    pages = await startPages({ pace: 0.25 });
    driver = await launch(kind, { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
    tab = await driver.open(`${pages.origin}${CLASSIC.start}`);
    await openApplicant(tab, pages.origin, CLASSIC, FIRST.id);
    const since = Date.now();
    await turnOn(driver, tab);
    await untilRead(driver, tab, FIRST.person.name, pages.origin, since);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test('records of a newer version are left alone, and the panel says why nothing is kept', async () => {
    const panel = await driver.openBeside(tab, 'sidepanel.html');
    await panel.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const asked = indexedDB.open('officer-lens', 99);
          asked.onsuccess = () => resolve(asked.result.close());
          asked.onerror = () => reject(asked.error);
        }),
    );
    await driver.killBackground();
    await openApplicant(tab, pages.origin, CLASSIC, SECOND.id);
    await untilSays(panel, /newer version of Officer Lens/);
    await panel.close();
  });

  test('turned off by the switch, every mark is taken back and nothing more is read', async () => {
    const popup = await driver.openPopup(tab);
    await popup.click('[role=switch]');
    await untilPainted(tab, 0);
    await popup.close();
    await tab.reload();
    expect(await tab.evaluate(() => CSS.highlights.size)).toBe(0);
  });
});
