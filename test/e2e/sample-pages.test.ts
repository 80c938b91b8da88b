import { afterAll, beforeAll, expect, test } from 'vitest';
import { RESUMES } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, openShape, readTraps, readWitness, SHAPES, waitUntilShown } from '../pages/visit.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { type Driver, type Tab, until, untilIn } from './driver.ts';
import { launch } from './launch.ts';

const UNTOUCHED = {
  foreignChanges: [],
  hosts: [],
  htmlUnchanged: true,
  errors: [],
  policyViolations: [],
  messages: 0,
  changedFields: [],
};
const LATE = 'a03';
const DESKS = SHAPES.filter(({ id }) => id.startsWith('desk'));
/** Between them they have every trap of the first shapes; in the others, whose traps stand on every page, one shows them. */
const TRAPPED = ['a01', 'a05', 'a06', 'a11'];
const WITH_MANY = SHAPES.slice(0, 2);

/** The extension is installed and turned on nowhere: what the pages say of themselves, and that nobody touches them. */
inBothBrowsers('the sample pages', (kind) => {
  let driver: Driver;
  let pages: SamplePages;
  let tab: Tab;
  beforeAll(async () => {
    pages = await startPages({ pace: 0.25 });
    driver = await launch(kind, { origins: [] });
    tab = await driver.open(pages.origin);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test.each(SHAPES.map((shape) => [shape.name, shape] as const))('%s: every trap is there', async (_, shape) => {
    await openShape(tab, pages.origin, shape);
    const ids = WITH_MANY.includes(shape) ? TRAPPED : TRAPPED.slice(0, 1);
    for (const resume of RESUMES.filter(({ id }) => ids.includes(id))) {
      await openApplicant(tab, pages.origin, shape, resume.id);
      // Some come with time: a clock, a page that draws itself again.
      const traps = await until(`every trap of ${resume.id}`, async () => {
        const all = await readTraps(tab);
        const missing = all.filter((trap) => !trap.present);
        if (missing.length > 0) throw new Error(JSON.stringify(missing));
        return all;
      });
      expect(traps.length).toBeGreaterThan(WITH_MANY.includes(shape) ? 1 : 0);
      expect(await readWitness(tab)).toMatchObject(UNTOUCHED);
    }
  });

  test('the preview breaks lines and marks a search, the edit page holds the resume in a field', async () => {
    const names = new Set<string>();
    for (const path of [
      'preview.php?applicant=a04',
      'preview.php?applicant=a05',
      'preview.php?applicant=a04&q=officer',
      'edit.php?applicant=a04',
    ]) {
      await tab.goto(`${pages.origin}/classic/${path}`);
      const traps = await readTraps(tab);
      expect(traps.filter((trap) => !trap.present)).toEqual([]);
      for (const trap of traps) names.add(trap.name);
    }
    expect([...names].sort()).toEqual([
      'a page without a doctype',
      'a title over a line end',
      'a word over a line end, at its hyphen',
      'the resume in a field',
      'the resume in one text node',
      "the site's own marks inside titles",
    ]);
  });

  test.each(DESKS)('$name: an answer that comes too late is not shown', async (shape) => {
    await openShape(tab, pages.origin, shape);
    await waitUntilShown(tab, 'a01');
    await tab.click(`[data-applicant="${LATE}"]`);
    await untilIn(tab, 'the first part', () => window.ats.shown === 'a03' && !window.ats.complete);
    await openApplicant(tab, pages.origin, shape, 'a04');
    await untilIn(tab, 'the late answer', () => window.ats.traps().some(({ name }) => name.includes('too late')));
    expect(await tab.evaluate(() => document.querySelector('.sheet .name')?.textContent)).toBe('Isaiah Redcliffe');
    expect(await tab.evaluate(() => document.querySelectorAll('.sheet p').length)).toBeGreaterThan(10);
  });

  test.each(DESKS.slice(0, 2))('$name: back and forward lead to the persons seen', async (shape) => {
    await openShape(tab, pages.origin, shape);
    await waitUntilShown(tab, 'a01');
    await openApplicant(tab, pages.origin, shape, 'a02');
    await tab.evaluate(() => history.back());
    await waitUntilShown(tab, 'a01');
    await tab.evaluate(() => history.forward());
    await waitUntilShown(tab, 'a02');
    expect(await tab.evaluate(() => location.pathname)).toBe(`${shape.start}applicants/a02`);
  });

  test('ask the server for nothing that is not theirs', () => {
    expect(pages.strays).toEqual([]);
  });
});
