import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../demo/tour.ts';
import { RESUMES } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, openShape, readWitness, SHAPES, type Shape } from '../pages/visit.ts';
import type { Driver, Tab } from './driver.ts';
import { findings, untilRead } from './findings.ts';
import { launch } from './launch.ts';
import { UNTOUCHED } from './untouched.ts';

/** How long twelve applicants of one shape may take, in milliseconds. */
const TWELVE_APPLICANTS = 120_000;

const KINDS = ['chromium', 'firefox'] as const;

/** What was found of each applicant, by id, in the shape and browser seen first: every other must give the same. */
const found = new Map<string, unknown>();

interface Side {
  driver: Driver;
  pages: SamplePages;
  tab: Tab;
}
let sides: Side[];
beforeAll(async () => {
  sides = await Promise.all(KINDS.map(begin));
});
afterAll(async () => {
  for (const { driver, pages } of sides ?? []) {
    await driver.close();
    await pages.close();
  }
});

/** Both browsers go at once: most of the time each waits for a page to stand still. */
test.each(SHAPES)(
  '$name: the same is found in both browsers, and the page sees nothing of it',
  { timeout: TWELVE_APPLICANTS },
  async (shape) => {
    await Promise.all(sides.map((side) => goThrough(side, shape)));
  },
);

async function begin(kind: Driver['kind']): Promise<Side> {
  const pages = await startPages({ pace: 0.1 });
  const driver = await launch(kind, { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
  const tab = await driver.open(pages.origin);
  await turnOn(driver, tab);
  return { driver, pages, tab };
}

async function goThrough({ driver, pages, tab }: Side, shape: Shape): Promise<void> {
  await openShape(tab, pages.origin, shape);
  for (const resume of RESUMES) {
    const at = `${resume.id} in ${driver.kind}`;
    const since = Date.now();
    await openApplicant(tab, pages.origin, shape, resume.id);
    const { mentions } = await untilRead(driver, tab, resume.person.name, pages.origin + shape.start, since);
    const said = findings(mentions);
    if (!found.has(resume.id)) found.set(resume.id, said);
    expect(said, at).toEqual(found.get(resume.id));
    expect(await readWitness(tab), at).toMatchObject(UNTOUCHED);
  }
  expect(pages.strays).toEqual([]);
}
