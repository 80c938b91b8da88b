import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { dumpDatabase } from '../e2e/database.ts';
import { type Driver, type Tab, until, type View } from '../e2e/driver.ts';
import { RESUMES, type Resume } from '../pages/resumes.ts';
import type { SamplePages } from '../pages/server.ts';
import { openApplicant, openShape, type Shape } from '../pages/visit.ts';
import { isRight, pairUp } from './compare.ts';
import type { Shown } from './print.ts';
import { findResume, type StoredResume } from './stored.ts';

/** A record that nobody changed for this long is taken as it is, when it is not what was labelled. */
const SETTLED_MS = 1000;

/** Presses the toolbar button and the switch in the popup, as a person does who turns a site on. */
export async function turnOn(driver: Driver, tab: Tab): Promise<void> {
  const popup = await driver.openPopup(tab);
  await popup.click('[role=switch]');
  await until('the site to be on', async () => {
    try {
      return await popup.evaluate(() => document.querySelector<HTMLInputElement>('[role=switch]')?.checked);
    } catch {
      return true; // The popup closes itself, or the browser's prompt has closed it.
    }
  });
  await popup.close().catch(() => {});
}

/** Opens every applicant of a shape in turn, waits for the record, takes the pictures, and hands over what was stored. */
export async function* goThrough(
  at: { tab: Tab; panel: View; pages: Pick<SamplePages, 'origin' | 'elsewhere'>; output: string },
  shape: Shape,
): AsyncGenerator<Shown> {
  const folder = join(at.output, shape.id);
  mkdirSync(folder, { recursive: true });
  const { origin, elsewhere } = at.pages;
  await openShape(at.tab, origin, shape);
  for (const resume of RESUMES) {
    const since = Date.now();
    await openApplicant(at.tab, origin, shape, resume.id);
    const address = (shape.elsewhere ? elsewhere : origin) + shape.start;
    const stored = await waitForRecord(at.panel, resume, address, since);
    await at.tab.screenshot(join(folder, `${resume.id}-page.png`));
    await at.panel.screenshot(join(folder, `${resume.id}-panel.png`));
    yield { shape: shape.name, resume, stored, pairs: pairUp(stored.mentions, resume.mentions) };
  }
}

/** Reads the database until it says what was labelled, or says the same thing for a while: the rules may be wrong. */
export async function waitForRecord(
  panel: View,
  resume: Resume,
  address: string,
  since: number,
): Promise<StoredResume> {
  let last = '';
  let lastChange = 0;
  return until(`a record of ${resume.person.name}`, async () => {
    const stored = findResume(await dumpDatabase(panel), resume.person.name, address);
    if (!stored || stored.document.lastSeen < since) return null;
    const pairs = pairUp(stored.mentions, resume.mentions);
    if (pairs.length > 0 && pairs.every(isRight)) return stored;
    const now = JSON.stringify(stored);
    if (now !== last) {
      last = now;
      lastChange = Date.now();
    }
    return Date.now() - lastChange >= SETTLED_MS ? stored : null;
  });
}
