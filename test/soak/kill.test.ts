import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyLog } from '../../utils/store/log.ts';
import { openStore } from '../../utils/store/open.ts';
import type { DecisionRecord, DocumentRecord } from '../../utils/store/records.ts';
import { turnOn } from '../demo/tour.ts';
import { type DatabaseDump, type Driver, untilIn } from '../e2e/driver.ts';
import { launch } from '../e2e/launch.ts';
import { documentOf, startOwnPages } from '../e2e/page/own-pages.ts';
import { clickWords, untilSays } from '../e2e/words.ts';

/** How often each browser is killed; Firefox takes longer to start. */
const KILLS = { chromium: 50, firefox: 10 } as const;
/** Milliseconds after the first click of a clerk who confirms without a pause; the kill falls anywhere in between. */
const LONGEST_DELAY_MS = 1500;
/** More than are confirmed before the longest delay is over. */
const MENTIONS = 50;
const REVIEWER = 'Renée Okafor';
const seed = Number(process.env.PROPERTY_SEED);

const line = (_: unknown, at: number) => `<p>Loan Officer</p><p>Bank of Marlow, branch ${at}, 2012 – 2014</p>`;
const resume = documentOf(
  `<h1>Dana Whitlock</h1><h2>Experience</h2>${Array.from({ length: MENTIONS }, line).join('')}`,
);

/** Confirms every mention as soon as it is open; runs in the panel. */
function confirmWithoutPause(): void {
  let confirmed = '';
  const look = () => {
    const open = document.querySelector('.cur .ctx')?.textContent ?? '';
    if (open === confirmed) return;
    confirmed = open;
    document.querySelector<HTMLButtonElement>('.cur .choices .btn')?.click();
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  look();
}

/** How many decisions the panel shows as saved; runs in the panel. */
function shownAsSaved(): number {
  return Number.parseInt(document.querySelector('.bar .num')?.textContent ?? '0', 10);
}

/** Decisions that stand on the resume under an address. */
function standingAt(address: string, dump: DatabaseDump): number {
  const document = (dump.documents as DocumentRecord[]).find((one) => one.address === address);
  return (dump.decisions as DecisionRecord[]).filter((one) => one.documentId === document?.id && !one.ended).length;
}

/** Whether the chain of a log read from a browser holds and tells of what is there, by the program's own check. */
async function faultIn(dump: DatabaseDump) {
  const opened = await openStore();
  if (!opened.ok) throw new Error(opened.reason);
  for (const name of ['log', 'logDetails', 'decisions', 'applicantDecisions'] as const) {
    await opened.value.clear(name);
    for (const record of dump[name] ?? []) await opened.value.put(name, record as never);
  }
  return verifyLog(opened.value);
}

describe.each(['chromium', 'firefox'] as const)('what %s had shown as saved is there after a kill', (kind) => {
  let driver: Driver;
  let pages: Awaited<ReturnType<typeof startOwnPages>>;
  beforeAll(async () => {
    pages = await startOwnPages(
      Object.fromEntries(Array.from({ length: KILLS[kind] + 1 }, (_, at) => [`/people/${at}`, resume])),
    );
    driver = await launch(kind, { origins: ['http://127.0.0.1/*'] });
    const tab = await driver.open(`${pages.origin}/people/0`);
    await turnOn(driver, tab);
    const panel = await driver.openBeside(tab, 'sidepanel.html');
    await untilSays(panel, new RegExp(`0 of ${MENTIONS} read`));
    await panel.click('.it');
    await clickWords(panel, 'Confirm');
    await panel.fill('#reviewer', REVIEWER);
    await clickWords(panel, 'Save name');
    await untilIn(panel, 'the end of the form', () => !document.querySelector('#reviewer'));
    await tab.close();
    // Chromium writes down what was granted some seconds later, or when it is closed; a kill before that would turn the site off.
    await driver.restart();
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });

  const delays = fc.sample(fc.nat(LONGEST_DELAY_MS), { seed, numRuns: KILLS[kind] });
  test.each(delays.map((delay, at) => [at + 1, delay]))('kill %i, %i ms after the first click', async (at, delay) => {
    const tab = await driver.open(`${pages.origin}/people/${at}`);
    const panel = await driver.openBeside(tab, 'sidepanel.html');
    await untilSays(panel, new RegExp(`0 of ${MENTIONS} read`));
    await panel.click('.it');
    await panel.evaluate(confirmWithoutPause);
    let shown = 0;
    const watching = (async () => {
      for (;;) shown = await panel.evaluate(shownAsSaved);
    })().catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, delay));
    await driver.crash();
    await watching;
    const dump = await driver.readDatabase();
    const kept = standingAt(`${pages.origin}/people/${at}`, dump);
    expect(kept).toBeGreaterThanOrEqual(shown);
    expect(await faultIn(dump)).toBeNull();
    console.info(`${kind}: ${shown} shown as saved, ${kept} there`);
  });
});
