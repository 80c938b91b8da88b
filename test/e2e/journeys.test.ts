import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../demo/tour.ts';
import { RESUMES } from '../pages/resumes.ts';
import { type SamplePages, startPages } from '../pages/server.ts';
import { openApplicant, openShape, readWitness, SHAPES, type Shape } from '../pages/visit.ts';
import { inBothBrowsers } from './both-browsers.ts';
import { type Driver, type Tab, until, untilIn, type View } from './driver.ts';
import { mentionsOf, paintedRanges, readRecords, untilPainted, untilRead } from './findings.ts';
import { launch } from './launch.ts';
import { UNTOUCHED } from './untouched.ts';
import { clickWords, untilSays, visibleText } from './words.ts';

/** What one browser cannot do, and why. The names are those of the journeys. */
const CANNOT: Record<Driver['kind'], Record<string, string>> = {
  chromium: {},
  firefox: {
    'the real side panel opens from the popup and shows the applicant':
      'WebDriver BiDi reaches tabs only; the panel page is driven in a tab beside the page instead',
  },
};

/** Decisions are made under a name. */
const REVIEWER = 'Renée Okafor';

const [CLASSIC, DESK] = SHAPES as [Shape, Shape];
/** The applicant on whom decisions are made: several mentions, short. */
const [FIRST, SECOND] = RESUMES as [(typeof RESUMES)[number], (typeof RESUMES)[number]];

/** One profile and one story, from the first click to turning off; each step stands on those before it. */
inBothBrowsers('journeys', (kind) => {
  let driver: Driver;
  let pages: SamplePages;
  let tab: Tab;
  let panel: View;
  const journey = (name: string, run: () => Promise<void>) =>
    test(name, async (context) => {
      const reason = CANNOT[kind][name];
      if (reason) {
        console.log(`${kind} cannot: ${name}. ${reason}.`);
        context.skip(reason);
      }
      await run();
    });
  const pattern = () => `${pages.origin.replace(/:\d+$/, '')}/*`;
  const show = async (shape: Shape, resume = FIRST) => {
    const since = Date.now();
    await openShape(tab, pages.origin, shape);
    await openApplicant(tab, pages.origin, shape, resume.id);
    return untilRead(driver, tab, resume.person.name, pages.origin + shape.start, since);
  };

  const untilCorrected = () =>
    untilIn(tab, 'a mark that says corrected', () =>
      [...CSS.highlights.keys()].some((name) => /^h(3|6|9)$/.test(name)),
    );

  beforeAll(async () => {
    pages = await startPages({ pace: 0.25 });
    driver = await launch(kind, { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`] });
    tab = await driver.open(`${pages.origin}${CLASSIC.start}`);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  journey('installed and turned on nowhere, it does nothing', async () => {
    expect(await paintedRanges(tab)).toBe(0);
    expect((await readRecords(driver)).documents).toEqual([]);
  });

  journey('turned on by the switch in the popup, it reads the page that is open', async () => {
    await openApplicant(tab, pages.origin, CLASSIC, FIRST.id);
    const since = Date.now();
    await turnOn(driver, tab);
    const { mentions } = await untilRead(driver, tab, FIRST.person.name, pages.origin, since);
    expect(mentions.length).toBeGreaterThan(0);
    expect((await readRecords(driver)).sites.map((site) => site.pattern)).toEqual([pattern()]);
  });

  journey('the page sees nothing of it but our one element', async () => {
    const { foreignChanges, hosts, ...rest } = await readWitness(tab);
    expect({ foreignChanges, ...rest }).toMatchObject(UNTOUCHED);
    expect(hosts.length).toBeLessThanOrEqual(1);
    expect(pages.strays).toEqual([]);
  });

  journey('a decision wants a name, and an undo takes it back and keeps it on record', async () => {
    const { document: shown } = await show(CLASSIC);
    panel = await driver.openBeside(tab, 'sidepanel.html');
    await untilSays(panel, new RegExp(FIRST.person.name));
    await panel.click('.it');
    await clickWords(panel, 'Confirm');
    await panel.fill('#reviewer', REVIEWER);
    await clickWords(panel, 'Save name');
    await untilIn(panel, 'the end of the form', () => !document.querySelector('#reviewer'));
    await clickWords(panel, 'Confirm');
    const decision = await until('the decision', async () => {
      const [first] = (await readRecords(driver)).decisions;
      if (first) return first;
      throw new Error(await visibleText(panel));
    });
    expect(decision).toMatchObject({ documentId: shown.id, action: 'confirm', reviewer: REVIEWER, ended: null });
    await untilSays(panel, /1 of \d+ read/);
    await clickWords(panel, 'Undo');
    await until('the end of the decision', async () => (await readRecords(driver)).decisions[0]?.ended);
    await untilSays(panel, /0 of \d+ read/);
  });

  journey('a changed meaning is kept, and the page shows it after a reload', async () => {
    await clickWords(panel, 'Change');
    await panel.click('[name=meaning][value=security]');
    await panel.click('[name=context][value=aspiration]');
    await clickWords(panel, 'Save change');
    const changed = await until('the change', async () =>
      (await readRecords(driver)).decisions.find((one) => one.action === 'change'),
    );
    expect(changed).toMatchObject({ context: 'aspiration', reviewer: REVIEWER, ended: null });
    await untilCorrected();
    await openApplicant(tab, pages.origin, CLASSIC, FIRST.id);
    await untilCorrected();
    await panel.close();
  });

  journey('the real side panel opens from the popup and shows the applicant', async () => {
    await show(CLASSIC);
    const popup = await driver.openPopup(tab);
    await untilSays(popup, /On for this site.*mentions on this page/);
    await clickWords(popup, 'Open panel');
    const real = await driver.attachPanel();
    await untilSays(real, new RegExp(FIRST.person.name));
    await real.close();
  });

  journey('in-page navigation shows another applicant and coming back shows the decision again', async () => {
    await show(DESK, SECOND);
    await show(DESK, FIRST);
    const { mentions: decided } = await show(CLASSIC, FIRST);
    expect(decided.filter((mention) => mention.joined === 'decided').length).toBe(1);
  });

  journey('a background that was ended answers the next page', async () => {
    await show(CLASSIC, SECOND);
    await driver.killBackground();
    const { mentions } = await show(CLASSIC, FIRST);
    expect(mentions.filter((mention) => mention.joined === 'decided').length).toBe(1);
  });

  journey('after a restart of the browser the site is still on and the decision still joins', async () => {
    await driver.restart();
    tab = await driver.open(`${pages.origin}${CLASSIC.start}`);
    const { mentions } = await show(CLASSIC, FIRST);
    expect(mentions.filter((mention) => mention.joined === 'decided').length).toBe(1);
  });

  journey('after an update the open page and the next one are read again', async () => {
    await driver.update('0.2.0');
    const { document, mentions } = await show(CLASSIC, FIRST);
    expect(mentions.filter((mention) => mention.joined === 'decided').length).toBe(1);
    expect((await readRecords(driver)).decisions.some((one) => one.documentId === document.id && !one.ended)).toBe(
      true,
    );
  });

  journey('no context of the extension has asked for anything but its own files', async () => {
    expect(await driver.requests()).toEqual([]);
  });

  journey('a permission taken away in the browser stops the reading and says so', async () => {
    await driver.revoke(pattern());
    await untilPainted(tab, 0);
    const site = await until('the site to be marked', async () =>
      (await readRecords(driver)).sites.find((one) => one.pattern === pattern() && one.revoked),
    );
    expect(site.revoked).toBe(true);
    panel = await driver.openBeside(tab, 'sidepanel.html');
    await untilSays(panel, /The permission for this site is gone.*taken away in the browser’s settings.*Turn on/);
    await panel.close();
    expect(
      mentionsOf((await readRecords(driver)).mentions, (await readRecords(driver)).documents[0]?.id ?? ''),
    ).not.toEqual([]);
  });
});
