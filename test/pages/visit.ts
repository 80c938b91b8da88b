import { until } from '../e2e/driver.ts';
import type {} from './public/interface.ts';

/** What is needed of a browser tab; the drivers of the journeys give it. */
export interface VisitedTab {
  goto(url: string): Promise<void>;
  click(selector: string): Promise<void>;
  evaluate<T, A>(run: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
}

/** One way of showing the same twelve applicants. */
export interface Shape {
  id:
    | 'classic'
    | 'desk-a'
    | 'desk-b'
    | 'desk-c'
    | 'portal'
    | 'viewer'
    | 'frames'
    | 'vault'
    | 'converted'
    | 'restless'
    | 'tongues'
    | 'blind';
  /** For people. */
  name: string;
  /** Path of the list of applicants. */
  start: string;
  /** It names nobody: "Candidate a01". */
  isBlind?: true;
  /** Its documents lie on the other port. */
  elsewhere?: true;
  /** It breaks lines and letters as files do: the labels are the same, what else the rules say of them may not be. */
  breaksLines?: true;
}

/** The shapes in which every applicant can be seen; what is found in them must be equal. */
export const SHAPES: readonly Shape[] = [
  { id: 'classic', name: 'classic server page', start: '/classic/' },
  { id: 'desk-a', name: 'single-page app, address before content', start: '/desk/a/' },
  { id: 'desk-b', name: 'single-page app, content before address', start: '/desk/b/' },
  { id: 'desk-c', name: 'single-page app, one address for all', start: '/desk/c/' },
  { id: 'portal', name: 'web components', start: '/portal/' },
  { id: 'viewer', name: 'pdf.js viewer', start: '/viewer/', breaksLines: true },
  { id: 'frames', name: 'frames', start: '/frames/' },
  { id: 'vault', name: 'frames of another origin', start: '/vault/', elsewhere: true },
  { id: 'converted', name: 'Word files as markup', start: '/converted/', breaksLines: true },
  { id: 'restless', name: 'a strict and restless app', start: '/restless/' },
  { id: 'tongues', name: 'from right to left, other languages', start: '/tongues/' },
  { id: 'blind', name: 'anonymised review', start: '/blind/', isBlind: true },
];

/** Goes to the list of applicants, unless the tab has one in view already. */
export async function openShape(tab: VisitedTab, origin: string, shape: Shape): Promise<void> {
  await tab.goto(origin + shape.start);
}

/** Opens one applicant as a recruiter would: clicks the name, and [More] where the page shows only a beginning. */
export async function openApplicant(tab: VisitedTab, origin: string, shape: Shape, id: string): Promise<void> {
  if (shape.id === 'classic') {
    await tab.goto(origin + shape.start);
    await tab.click(`[data-applicant="${id}"]`);
    await until(`the page of ${id}`, () => tab.evaluate((wanted) => window.ats?.shown === wanted, id));
    await tab.click('.more');
  } else {
    await tab.click(`[data-applicant="${id}"]`);
  }
  if (shape.id === 'viewer') await turnPages(tab, id);
  await waitUntilShown(tab, id);
}

/** A viewer draws the pages near the view: goes on until all were seen. */
async function turnPages(tab: VisitedTab, id: string): Promise<void> {
  await until(`the first page of ${id}`, () => tab.evaluate((wanted) => window.ats.shown === wanted, id));
  while (!(await tab.evaluate(() => window.ats.complete, undefined))) await tab.click('.next');
}

/** Waits for the page's own word that all of the resume stands in it. */
export async function waitUntilShown(tab: VisitedTab, id: string): Promise<void> {
  await until(`all of ${id}`, () => tab.evaluate((wanted) => window.ats?.shown === wanted && window.ats.complete, id));
}

/** What the page saw of others. */
export function readWitness(tab: VisitedTab) {
  return tab.evaluate(() => window.ats.witness(), undefined);
}

/** Which traps are really in the page. */
export function readTraps(tab: VisitedTab) {
  return tab.evaluate(() => window.ats.traps(), undefined);
}
