import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PackRecord } from '../../utils/store/records.ts';
import { turnOn } from '../demo/tour.ts';
import { RESUMES, type Resume } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, SHAPES, type Shape } from '../pages/visit.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { COUNTY, checkCountyPack, countyPacks } from './county-pack.ts';
import { type Driver, type Tab, until, type View } from './driver.ts';
import { readRecords, untilRead } from './findings.ts';
import { HOSTILE_PACKS } from './hostile-packs.ts';
import { launch } from './launch.ts';
import { confirmAllByClicks } from './reviewing.ts';
import { clickWords, untilSays, visibleText } from './words.ts';

const [CLASSIC] = SHAPES as [Shape, Shape];
/** Two applicants with few mentions, one of them with roles that lead to the short course. */
const READ = ['a08', 'a05'].map((id) => RESUMES.find((resume) => resume.id === id) as Resume);
const WRITER = 'Renée Okafor';
const OTHER = 'Bo Lindqvist';
const LEAD = 'Ines Marchetti';

const folder = mkdtempSync(join(tmpdir(), 'officer-lens-team-'));
const checked = checkCountyPack(folder);
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * One story of a team: two reviewers read the same applicants, each in a profile of their own, and a third person merges what they
 * exported. The first of them writes a pack, and the second looks at it, uses it and takes it back.
 */
inBothBrowsers('a team', (kind) => {
  const exported: string[] = [];
  let driver: Driver;
  let pages: SamplePages;
  let tab: Tab;
  let panel: View;
  let dashboard: View;
  const packs = async () => ((await driver.readDatabase(['packs'])).packs ?? []) as PackRecord[];
  const give = (path: string) => driver.giveFile(dashboard, 'input[type=file]', path);
  const goTo = (hash: string) =>
    dashboard.evaluate((to) => {
      location.hash = to;
    }, hash);

  /** Another person sits down at another computer and says who it is. */
  const sitDown = async (name: string): Promise<void> => {
    await driver?.close();
    driver = await launch(kind, { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
    tab = await driver.open(`${pages.origin}${CLASSIC.start}`);
    dashboard = await driver.openBeside(tab, 'dashboard.html');
    await dashboard.fill('[name=reviewer]', name);
    await clickWords(dashboard, 'Save name');
    await untilSays(dashboard, /Nobody has been read yet/);
  };
  /** Opens both applicants in turn; `say` says of the first three mentions of each what this reviewer says. */
  const review = async (say: () => Promise<unknown>): Promise<void> => {
    for (const { id, person, mentions } of READ) {
      const since = Date.now();
      await openApplicant(tab, pages.origin, CLASSIC, id);
      if (id === READ[0]?.id) await turnOn(driver, tab);
      await untilRead(driver, tab, person.name, pages.origin, since);
      panel ??= await driver.openBeside(tab, 'sidepanel.html');
      await untilSays(panel, new RegExp(`${person.name}.*0 of ${mentions.length} read`));
      await say();
    }
  };
  const exportAll = async (): Promise<void> => {
    await goTo('#applicants');
    await untilSays(dashboard, /2 read here, 2 shown/);
    const file = await driver.savedBy(dashboard, async () => {
      await clickWords(dashboard, 'Export all');
      await clickWords(dashboard, 'Everything, for machines');
    });
    const path = join(folder, `${kind}-${exported.length}.json`);
    writeFileSync(path, file);
    exported.push(path);
  };
  /** Ticks every line that asks for a yes. */
  const agreeAndUse = async (): Promise<void> => {
    const lines = await dashboard.evaluate(() => document.querySelectorAll('fieldset label').length);
    for (let i = 1; i <= lines; i++) await dashboard.click(`fieldset label:nth-of-type(${i}) input`);
    await clickWords(dashboard, 'Use it from now on');
  };
  /** Waits until the page that is open was read again and stands under this version. */
  const underVersion = (pack: string, version: string) =>
    until(`the resume to be read under ${pack} ${version}`, async () => {
      const { documents, mentions } = await readRecords(driver);
      const open = documents.find(({ person }) => person.includes(READ[1]?.person.name ?? ''));
      if (open?.stamp.pack !== pack || open.stamp.packVersion !== version) return null;
      return { stamp: open.stamp, mentions: mentions.filter(({ documentId }) => documentId === open.id) };
    });

  beforeAll(async () => {
    pages = await startPages({ pace: 0.1 });
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  test('one reviewer reads both applicants and exports', async () => {
    await sitDown(WRITER);
    await review(() => confirmAllByClicks(panel, 3));
    await exportAll();
  });

  test('another reads them too, says otherwise twice, and exports', async () => {
    panel = undefined as unknown as View;
    await sitDown(OTHER);
    await review(async () => {
      await panel.click('.it');
      await clickWords(panel, 'Change');
      await clickWords(panel, 'Corrections');
      await clickWords(panel, 'Held');
      await clickWords(panel, 'Save change');
      await untilSays(panel, /1 of \d+ read/);
      await confirmAllByClicks(panel, 2);
    });
    await exportAll();
  });

  test('hostile packs are refused with place and reason, and nothing changes', async () => {
    await clickWords(dashboard, 'Packs');
    await untilSays(
      dashboard,
      /officer-lens\/officer.* 0\.1\.0 .*\d+ of \d+ labels, policy, short course came with the program/,
    );
    const before = await packs();
    for (const [name, content, says] of HOSTILE_PACKS) {
      const path = join(folder, `${kind}-${name}.json`);
      writeFileSync(path, content);
      await give(path);
      await untilSays(dashboard, new RegExp(`(${name}\\.json|a\\.example).*othing was changed.*${says.source}`, 'i'));
    }
    expect(await packs()).toEqual(before);
    expect(await dashboard.evaluate(() => document.querySelectorAll('main img, main b > b').length)).toBe(0);
    await clickWords(dashboard, 'Close');
  });

  test('the pack of the first, pasted and then dropped: its effect is seen, and no version comes into use without each yes', async () => {
    const [first, second] = countyPacks();
    const said = await checked;
    expect(said).toMatch(/sworn-law-enforcement, held: leo -> review/);
    expect(said).toMatch(/tests: 1 passed, 0 failed/);
    await dashboard.fill('[name=pack]', first);
    await clickWords(dashboard, 'Check the pasted text');
    await untilSays(
      dashboard,
      /county\.example\/officer 1\.0\.0.*0 of 11 mentions on this computer would change.*Use it/,
    );
    await agreeAndUse();
    await underVersion(COUNTY, '1.0.0');
    await dashboard.evaluate(dropFile, second);
    const says = await untilSays(dashboard, /This touches the short course/);
    expect(says).toMatch(/policy\.sworn-held \(changed\)/);
    expect(says).toMatch(/2 mentions go from LEO program to Review by a person/);
    expect(says).toMatch(/It changes the rule itself: sworn-law-enforcement, held: leo -> review/);
    await clickWords(dashboard, 'Use it from now on');
    await untilSays(dashboard, /Nothing was changed\. Nobody has said yes to this yet/);
    await agreeAndUse();
  });

  test('the open page is read again, and the decisions stand, marked with their version', async () => {
    const { mentions, stamp } = await underVersion(COUNTY, '1.1.0');
    expect(mentions.some(({ track }) => track === 'leo')).toBe(false);
    expect(stamp.packHash).toMatch(/^[0-9a-f]{64}$/);
    await until('no mark of the short course in the page', () =>
      tab.evaluate(() => ![...CSS.highlights].some(([name, { size }]) => /^h[12]?1$/.test(name) && size > 0)),
    );
    const { decisions } = await readRecords(driver);
    expect(decisions).toHaveLength(6);
    for (const decision of decisions) {
      expect(decision).toMatchObject({ ended: null, engineSaid: { stamp: { pack: 'officer-lens/officer' } } });
    }
  });

  test('it is rolled back to the version before, by name, and all of it stands in the log', async () => {
    await clickWords(dashboard, `Open ${COUNTY} 1.1.0`);
    await clickWords(dashboard, 'Roll back to 1.0.0');
    await untilSays(dashboard, /This touches the short course/);
    await agreeAndUse();
    const { mentions } = await underVersion(COUNTY, '1.0.0');
    expect(mentions.some(({ track }) => track === 'leo')).toBe(true);
    await untilSays(dashboard, new RegExp(`${OTHER} rolled back to county\\.example/officer 1\\.0\\.0\\.`));
    expect(await visibleText(dashboard)).toMatch(/put county\.example\/officer 1\.1\.0 into use\..*Said yes to/);
    expect((await packs()).filter(({ place }) => place !== null)).toHaveLength(2);
    expect(await driver.requests()).toEqual([]);
  });

  test('a third person merges both records, and nothing is overwritten', async () => {
    await sitDown(LEAD);
    await goTo('#import');
    await give(exported[0] ?? '');
    await clickWords(dashboard, 'Import all of it');
    await untilSays(dashboard, /Imported: 2 applicants, 11 mentions, 6 decisions/);
    await goTo('#settings');
    await dashboard.fill('[name=reviewer]', LEAD);
    await clickWords(dashboard, 'Save name');
    await goTo('#import');
    await give(exported[1] ?? '');
    await untilSays(
      dashboard,
      new RegExp(
        `0 new, 2 also read here.*say the same as here 4 .*conflict with one here 2 .*${OTHER} says Corrections`,
      ),
    );
    await clickWords(dashboard, 'Merge');
    await untilSays(dashboard, /Merged: 0 new documents, 6 decisions, 2 of them in conflict/);
  });

  // Of 6 mentions they give 4 the same track. By chance alone (1 * 1 + 0 * 2 + 5 * 3) / 36 of them would be the same.
  test('the figures of agreement are read, both conflicts settled, and the figures stay', async () => {
    const figures =
      /6 mentions read by both 66\.7 % raw agreement, 4 of 6 100\.0 % on the short course alone \.40 Cohen’s kappa/;
    await clickWords(dashboard, 'Settle the conflicts');
    await untilSays(dashboard, figures);
    await untilSays(dashboard, /2 to settle/);
    for (const [left, name] of [
      [1, WRITER],
      [0, OTHER],
    ]) {
      await clickWords(dashboard, 'Settle');
      await untilSays(dashboard, new RegExp(`Settled by ${LEAD}`));
      await clickWords(dashboard, `As ${name}`);
      await untilSays(dashboard, new RegExp(`${left} to settle`));
    }
    await untilSays(dashboard, figures);
    const { decisions } = await readRecords(driver);
    expect(decisions).toHaveLength(14);
    const third = decisions.filter(({ reviewer }) => reviewer === LEAD);
    expect(third.map(({ ended, settles }) => [ended, settles?.length])).toEqual([
      [null, 2],
      [null, 2],
    ]);
    expect(third.filter(({ meaning }) => meaning === 'corrections')).toHaveLength(1);
  });
});

/** Drops a file with this text where packs are added, as a person does who drags it there. Runs in the dashboard. */
function dropFile(text: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], 'county.json', { type: 'application/json' }));
  const place = document.querySelector('[aria-label="Add a pack"]');
  const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer });
  // Only where that is prevented does a browser let anything be dropped.
  if (!place || place.dispatchEvent(over)) throw new Error('Nothing can be dropped here.');
  place.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
}
