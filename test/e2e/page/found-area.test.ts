import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../../demo/tour.ts';
import { escapeHtml } from '../../pages/html.ts';
import { RESUMES, type Resume } from '../../pages/resumes.ts';
import { inBothBrowsers } from '../both-browsers.ts';
import type { Driver, Tab, View } from '../driver.ts';
import { expectedFindings } from '../expected.ts';
import { readRecords, untilFound } from '../findings.ts';
import { launch } from '../launch.ts';
import { clickWords, untilSays, visibleText } from '../words.ts';
import { documentOf, startOwnPages, untilPaints } from './own-pages.ts';

/** A loan officer: what stands around the resume would make a police officer of him. */
const APPLICANT = RESUMES.find(({ id }) => id === 'a02') as Resume;
const BAR = '<nav>Harbor City, hiring</nav><p>Police Officer Recruit - Requisition 12</p>';
const OTHERS = `<h2>Other applicants</h2><ul>${RESUMES.filter((one) => one !== APPLICANT)
  .map(({ person }) => `<li><a href="#">${escapeHtml(person.name)}</a>, Police Officer</li>`)
  .join('')}</ul>`;
const NOTES = '<h2>Notes</h2><p>Was a correctional officer once, I think. R. Okafor</p>';

const QUOTES = APPLICANT.mentions.map(({ quote }) => quote).sort();

inBothBrowsers('a page of a system that is not known', (kind) => {
  let driver: Driver;
  let pages: Awaited<ReturnType<typeof startOwnPages>>;
  let tab: Tab;
  let panel: View;
  beforeAll(async () => {
    pages = await startOwnPages({
      '/applicants/a02': documentOf(
        `<header>${BAR}</header><div><aside>${OTHERS}</aside><main>${markup(APPLICANT)}</main><section>${NOTES}</section></div>`,
      ),
      '/flat': documentOf(`<div>${BAR}</div><div>${markup(APPLICANT)}</div><div>${NOTES}</div>`),
    });
    driver = await launch(kind, { origins: ['http://127.0.0.1/*'] });
    tab = await driver.open(`${pages.origin}/applicants/a02`);
    await turnOn(driver, tab);
    panel = await driver.openBeside(tab, 'sidepanel.html');
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test('counts what stands in the resume, and names what stands around it', async () => {
    await untilPaints(tab, QUOTES);
    await untilSays(panel, /Only the part that looks like the resume is counted/);
    await untilSays(
      panel,
      /Beside the part of the page that looks like the resume, so not counted: “Police Officer Recruit”/,
    );
    const at = { person: APPLICANT.person.name, address: pages.origin, since: 0 };
    await untilFound(driver, tab, at, await expectedFindings(APPLICANT));
    const [record] = (await readRecords(driver)).documents;
    expect(record).toMatchObject({ suggestedTrack: APPLICANT.applicantTrack });
    expect(record?.cut.join()).toContain('“Police Officer Recruit”');
  });

  test('is read whole when the reviewer says so, on all pages of the site, until it is taken back', async () => {
    const leftOut = /so not counted: “Police Officer Recruit”/;
    const area = async (): Promise<string | undefined> => (await readRecords(driver)).sites[0]?.area;
    await clickWords(panel, 'Read the whole page');
    await untilSays(panel, /The whole page is read, as you chose for this site/);
    expect(await area()).toBe(':root');
    const others = RESUMES.length - 1;
    await untilPaints(
      tab,
      [...QUOTES, 'Police Officer Recruit', 'correctional officer', ...Array(others).fill('Police Officer')].sort(),
    );
    await tab.reload();
    await untilSays(panel, /The whole page is read, as you chose for this site/);
    expect(await visibleText(panel)).not.toMatch(leftOut);
    await clickWords(panel, 'Read the resume only');
    await untilSays(panel, leftOut);
    await untilPaints(tab, QUOTES);
    expect(await area()).toBe(undefined);
  });

  test('is read whole where nothing tells the resume from what stands around it', async () => {
    await tab.goto(`${pages.origin}/flat`);
    await untilPaints(tab, [...QUOTES, 'Police Officer Recruit', 'correctional officer'].sort());
    await untilSays(panel, /The whole page is read/);
  });
});

function markup({ person, sections }: Resume): string {
  const parts = sections.map(({ heading, entries }) => {
    const inner = entries.map(({ head, lines }) => [...head, ...lines].map((line) => `<p>${escapeHtml(line)}</p>`));
    return `<h2>${escapeHtml(heading)}</h2>${inner.flat().join('')}`;
  });
  return `<h1>${escapeHtml(person.name)}</h1><p>${escapeHtml(person.contact.join(' | '))}</p>${parts.join('')}`;
}
