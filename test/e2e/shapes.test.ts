import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentRecord } from '../../utils/store/records.ts';
import { turnOn } from '../demo/tour.ts';
import { RESUMES, type Resume } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import {
  openApplicant,
  openShape,
  readTraps,
  readWitness,
  SHAPES,
  type Shape,
  waitUntilShown,
} from '../pages/visit.ts';
import { type Driver, type Tab, until } from './driver.ts';
import { expectedFindings } from './expected.ts';
import { findings, labelsOf, mentionsOf, paintedRanges, readRecords, untilFound } from './findings.ts';
import { launch } from './launch.ts';
import { ALONE, NATIVE } from './native.ts';
import { paintedWords } from './page/own-pages.ts';
import { UNTOUCHED } from './untouched.ts';
import { untilSays } from './words.ts';

/** How long twelve applicants of one shape may take, in milliseconds. */
const TWELVE_APPLICANTS = 120_000;

/** Applicants who are opened one after the other without a pause. */
const HURRIED = ['a02', 'a04', 'a05', 'a06'];

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

test('files in the viewer of the browser: the panel says that they were not read, and asks for none of them', {
  timeout: TWELVE_APPLICANTS,
}, async () => {
  await Promise.all(sides.map(goThroughFiles));
});

test('long lists: what is in view is marked and nothing is kept', { timeout: TWELVE_APPLICANTS }, async () => {
  await Promise.all(sides.map(goThroughLists));
});

test('people clicked through in a hurry: nobody is kept under the address of the next', {
  timeout: TWELVE_APPLICANTS,
}, async () => {
  await Promise.all(sides.map(hurry));
});

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
    await expectTraps(tab, `${resume.id} in ${driver.kind}`);
  }
  const people = RESUMES.map((resume) => nameIn(shape, resume)).sort();
  const { documents, mentions } = await readRecords(driver);
  const kept = documents
    .filter((document) => document.address.startsWith(address))
    .map(({ id, person }) => (people.includes(person) ? person : [person, ...findings(mentionsOf(mentions, id))]));
  expect(kept.sort(), `one record a person in ${driver.kind}`).toEqual(people);
  expect(strangers(documents, address, shape), `under another's address in ${driver.kind}`).toEqual([]);
  if (shape.isBlind) {
    const stored = JSON.stringify(documents.filter((one) => one.address.startsWith(address)));
    for (const { person } of RESUMES) expect(stored).not.toContain(person.name);
  }
  expect(pages.strays).toEqual([]);
}

/** Every trap of the page is really there, some only after a while, and the page saw nothing of us. */
async function expectTraps(tab: Tab, at: string): Promise<void> {
  await until(`every trap for ${at}`, async () => {
    const traps = await readTraps(tab);
    const missing = traps.filter(({ present }) => !present);
    if (missing.length > 0) throw new Error(missing.map(({ name }) => name).join(', '));
    return traps.length > 0;
  });
  expect(await readWitness(tab), at).toMatchObject(UNTOUCHED);
}

/** The name by which a shape calls an applicant. */
function nameIn(shape: Shape, { id, person }: Resume): string {
  return shape.isBlind ? `Candidate ${id}` : person.name;
}

/** Records that stand under the address of another applicant. */
function strangers(documents: DocumentRecord[], origin: string, shape: Shape): string[] {
  return documents.flatMap(({ address, person }) => {
    const id = address.startsWith(origin) && /\/applicants\/(\w+)/.exec(address)?.[1];
    const resume = RESUMES.find((candidate) => candidate.id === id);
    return resume && person !== nameIn(shape, resume) ? [`${person} under ${address}`] : [];
  });
}

/** Goes from one to the next as soon as each is shown, on a site that takes its usual time: an address is always ahead of its text. */
async function hurry({ driver, tab }: Side): Promise<void> {
  const pages = await startPages();
  const [, shape] = SHAPES as [Shape, Shape];
  const since = Date.now();
  await openShape(tab, pages.origin, shape);
  for (const id of HURRIED) await openApplicant(tab, pages.origin, shape, id);
  const last = RESUMES.find(({ id }) => id === HURRIED.at(-1)) as Resume;
  const address = `${pages.origin}${shape.start}applicants/${last.id}`;
  await untilFound(driver, tab, { person: last.person.name, address, since }, await expectedFindings(last));
  const { documents } = await readRecords(driver);
  expect(strangers(documents, pages.origin, shape), driver.kind).toEqual([]);
  await pages.close();
}

async function goThroughLists({ driver, pages, tab }: Side): Promise<void> {
  await tab.goto(`${pages.origin}/rows/a`);
  const panel = await driver.openBeside(tab, 'sidepanel.html');
  for (const list of ['a', 'b', 'c']) {
    await tab.goto(`${pages.origin}/rows/${list}`);
    await until(`marks in list ${list}`, async () => (await paintedRanges(tab)) > 0);
    await untilSays(panel, /This is a list of many people/);
    if (list === 'a') await scrollList(tab);
    await expectTraps(tab, `${list} in ${driver.kind}`);
  }
  await panel.close();
  const { documents } = await readRecords(driver);
  expect(documents.filter(({ address }) => address.startsWith(`${pages.origin}/rows/`))).toEqual([]);
}

/** Rows that now show other people must have lost the marks of the former ones, and get their own. */
async function scrollList(tab: Tab): Promise<void> {
  const firstRow = () => tab.evaluate(() => document.querySelector('.row')?.textContent);
  const before = await firstRow();
  await tab.evaluate(() => document.querySelector('.window')?.scrollBy({ top: 30_000, behavior: 'instant' }));
  await until('rows of other people', async () => (await firstRow()) !== before);
  await until('marks on the words of other people', async () => {
    const words = await tab.evaluate(paintedWords);
    return words.length > 0 && words.every((word) => /officer|warden|deputy|bailiff|agent|explorer|police/i.test(word));
  });
}

async function goThroughFiles({ driver, pages, tab }: Side): Promise<void> {
  await tab.goto(`${pages.origin}/native/`);
  const panel = await driver.openBeside(tab, 'sidepanel.html');
  for (const { id, says } of NATIVE) {
    await tab.click(`[data-applicant="${id}"]`);
    await waitUntilShown(tab, id);
    await untilSays(panel, says[driver.kind]);
    await expectTraps(tab, `${id} in ${driver.kind}`);
  }
  expect(pages.requests.filter((path) => path.startsWith('/native/once/'))).toHaveLength(1);
  await tab.goto(`${pages.origin}/native/files/a01.pdf`);
  await untilSays(panel, ALONE[driver.kind]);
  await panel.close();
}
