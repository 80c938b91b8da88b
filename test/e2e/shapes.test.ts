import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { turnOn } from '../demo/tour.ts';
import { RESUMES } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, openShape, readWitness, SHAPES } from '../pages/visit.ts';
import type { Driver, Tab } from './driver.ts';
import { findings, untilRead } from './findings.ts';
import { launch } from './launch.ts';
import { UNTOUCHED } from './untouched.ts';

/** How long twelve applicants of one shape may take, in milliseconds. */
const TWELVE_APPLICANTS = 120_000;

/** What was found of each applicant, by id, in the shape that was seen first: every other shape and browser must give the same. */
const found = new Map<string, unknown>();

describe.each(['chromium', 'firefox'] as const)('turned on in %s', (kind) => {
  let driver: Driver;
  let pages: SamplePages;
  let tab: Tab;
  beforeAll(async () => {
    pages = await startPages({ pace: 0.1 });
    driver = await launch(kind, { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
    tab = await driver.open(pages.origin);
    await turnOn(driver, tab);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test.each(SHAPES)(
    '$name: the same is found, and the page sees nothing of it',
    { timeout: TWELVE_APPLICANTS },
    async (shape) => {
      await openShape(tab, pages.origin, shape);
      for (const resume of RESUMES) {
        const since = Date.now();
        await openApplicant(tab, pages.origin, shape, resume.id);
        const { mentions } = await untilRead(driver, tab, resume.person.name, pages.origin + shape.start, since);
        const said = findings(mentions);
        if (!found.has(resume.id)) found.set(resume.id, said);
        expect(said, resume.id).toEqual(found.get(resume.id));
        expect(await readWitness(tab), resume.id).toMatchObject(UNTOUCHED);
      }
      expect(pages.strays).toEqual([]);
    },
  );
});
