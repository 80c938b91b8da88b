import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../demo/tour.ts';
import { RESUMES, type Resume } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, openShape, readWitness, SHAPES, type Shape } from '../pages/visit.ts';
import type { Driver, Tab } from './driver.ts';
import { expectedFindings } from './expected.ts';
import { findings, labelsOf, mentionsOf, readRecords, untilFound } from './findings.ts';
import { launch } from './launch.ts';
import { UNTOUCHED } from './untouched.ts';

/** How long twelve applicants of one shape may take, in milliseconds. */
const TWELVE_APPLICANTS = 120_000;

const KINDS = ['chromium', 'firefox'] as const;

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
  '$name: what the plain text says is found in both browsers, and the page sees nothing of it',
  { timeout: TWELVE_APPLICANTS },
  async (shape) => {
    await Promise.all(sides.map((side) => goThrough(side, shape)));
  },
);

function nameIn(shape: Shape, { id, person }: Resume): string {
  return shape.isBlind ? `Candidate ${id}` : person.name;
}

async function begin(kind: Driver['kind']): Promise<Side> {
  const pages = await startPages({ pace: 0.1 });
  const driver = await launch(kind, { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
  const tab = await driver.open(pages.origin);
  await turnOn(driver, tab);
  return { driver, pages, tab };
}

async function goThrough({ driver, pages, tab }: Side, shape: Shape): Promise<void> {
  const address = (shape.elsewhere ? pages.elsewhere : pages.origin) + shape.start;
  await openShape(tab, pages.origin, shape);
  for (const resume of RESUMES) {
    const at = { person: nameIn(shape, resume), address, since: Date.now() };
    await openApplicant(tab, pages.origin, shape, resume.id);
    const wanted = await expectedFindings(resume);
    if (shape.breaksLines) await untilFound(driver, tab, at, labelsOf(wanted), labelsOf);
    else await untilFound(driver, tab, at, wanted);
    expect(await readWitness(tab), `${resume.id} in ${driver.kind}`).toMatchObject(UNTOUCHED);
  }
  const people = RESUMES.map((resume) => nameIn(shape, resume)).sort();
  const { documents, mentions } = await readRecords(driver);
  const kept = documents
    .filter((document) => document.address.startsWith(address))
    .map(({ id, person }) => (people.includes(person) ? person : [person, ...findings(mentionsOf(mentions, id))]));
  expect(kept.sort(), `one record a person in ${driver.kind}`).toEqual(people);
  if (shape.isBlind) {
    const stored = JSON.stringify(documents.filter((one) => one.address.startsWith(address)));
    for (const { person } of RESUMES) expect(stored).not.toContain(person.name);
  }
  expect(pages.strays).toEqual([]);
}
