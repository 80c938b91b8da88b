import type { CDPSession } from 'playwright-core';
import { turnOn } from '../demo/tour.ts';
import type { ChromiumDriver } from '../e2e/chromium.ts';
import { launchChromium } from '../e2e/chromium.ts';
import type { Tab } from '../e2e/driver.ts';
import { type Figure, median } from './figures.ts';
import { profileOwnWork, taskTime } from './profile.ts';
import { show, startSheet } from './sheet.ts';

/** Long enough that a slow answer is not taken for none, in ms, and as much more for each resume. */
const SETTLE_MS = 1000;
const SETTLE_MS_EACH = 2;
/** The origin that is turned on, and one that is not: there the page paints bare ranges by itself. */
const READ = '127.0.0.1';
const BARE = 'other.example';
const MANY = 1000;
/** The list is about as much text as so many resumes. */
const ROWS = 200;
const ROUNDS_OF_ROWS = 3;

interface Bench {
  driver: ChromiumDriver;
  read: Page;
  bare: Page;
}
interface Page {
  isRead: boolean;
  tab: Tab;
  session: CDPSession;
}

/** What the extension costs a page, in Chromium with the production build, measured from outside. */
export async function measurePage(): Promise<Figure[]> {
  const sheet = await startSheet();
  const driver = await launchChromium({ origins: [`http://${READ}/*`] });
  try {
    const open = async (host: string) => {
      const tab = await driver.open(`http://${host}:${sheet.port}/`);
      return { tab, isRead: host === READ, session: await driver.devtools(tab) };
    };
    const read = await open(READ);
    await turnOn(driver, read.tab);
    const bench = { driver, read, bare: await open(BARE) };
    await bench.read.tab.activate();
    await put(bench.read, 1);
    const figures = [...(await measureOne(bench))];
    for (const [count, rounds] of [
      [20, 7],
      [200, 5],
      [MANY, 5],
    ] as const) {
      figures.push(...(await measureMany(bench, count, rounds)));
    }
    return [...figures, ...(await measureRows(bench))];
  } finally {
    await driver.close();
    await sheet.close();
  }
}

/** One resume: our own work on the page's thread, and how long it takes until it is painted, with a worker that sleeps too. */
async function measureOne(bench: Bench): Promise<Figure[]> {
  const [own, awake, asleep]: number[][] = [[], [], []];
  for (let round = 0; round < 9; round++) {
    awake?.push((await put(bench.read, 1)).paintedAfter);
    own?.push((await profileOwnWork(bench.read.session, bench.driver.base, () => put(bench.read, 1))).total);
  }
  for (let round = 0; round < 5; round++) {
    await bench.driver.killBackground();
    asleep?.push((await put(bench.read, 1)).paintedAfter);
  }
  return [
    { what: '1 resume: our work on the page thread', unit: 'ms', value: median(own ?? []), goal: 8, bar: 12 },
    { what: '1 resume: text to paint, worker awake', unit: 'ms', value: median(awake ?? []), goal: 50, bar: 80 },
    { what: '1 resume: text to paint, worker asleep', unit: 'ms', value: median(asleep ?? []), goal: 250, bar: 400 },
  ];
}

/** Many resumes at once: all that the page's thread does for us, against a page that paints bare ranges itself. */
async function measureMany(bench: Bench, count: number, rounds: number): Promise<Figure[]> {
  const samples = { ours: [] as number[], bare: [] as number[], empty: [] as number[], painted: [] as number[] };
  let ranges = 0;
  let bareRanges = 0;
  for (let round = 0; round < rounds; round++) {
    await bench.read.tab.activate();
    const ours = await taskTime(bench.read.session, () => put(bench.read, count));
    samples.ours.push(ours.ms);
    samples.painted.push(ours.result.paintedAfter);
    ranges = ours.result.ranges;
    await bench.bare.tab.activate();
    const bare = await taskTime(bench.bare.session, () => put(bench.bare, count, true));
    samples.bare.push(bare.ms);
    bareRanges = bare.result.ranges;
    samples.empty.push((await taskTime(bench.bare.session, () => put(bench.bare, count))).ms);
  }
  await bench.read.tab.activate();
  const own = await profileOwnWork(bench.read.session, bench.driver.base, () => put(bench.read, count));
  const budget = count === MANY ? { goal: 2, bar: 3 } : {};
  // What else the machine does only adds: the least of the rounds is nearest to what the work itself costs.
  const empty = Math.min(...samples.empty);
  const bare = Math.min(...samples.bare) - empty;
  const ours = Math.min(...samples.ours) - empty;
  const ratio = bare > 0 && ours > 0 ? ours / bare : Number.NaN;
  const named = (what: string) => `${count} resumes: ${what}`;
  return [
    { what: named('mentions painted'), unit: 'mentions', value: ranges },
    { what: named('bare ranges of the same phrases'), unit: 'mentions', value: bareRanges },
    { what: named('text to paint'), unit: 'ms', value: median(samples.painted) },
    { what: named('our work on the page thread'), unit: 'ms', value: own.total },
    { what: named('our longest task'), unit: 'ms', value: own.longest, ...(count === MANY && { bar: 50 }) },
    { what: named('page thread, bare ranges'), unit: 'ms', value: bare },
    { what: named('page thread, ours'), unit: 'ms', value: ours },
    { what: named('page thread against bare ranges'), unit: 'x', value: ratio, ...budget },
  ];
}

/** A list of two thousand people with excerpts that comes all at once: shape F9 of the sample pages. */
async function measureRows({ driver, read }: Bench): Promise<Figure[]> {
  const totals: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS_OF_ROWS; round++) {
    const own = await profileOwnWork(read.session, driver.base, () => put(read, ROWS, false, true));
    totals.push(own.total);
    longest.push(own.longest);
  }
  return [
    { what: '2,000 rows: our work on the page thread', unit: 'ms', value: Math.min(...totals), bar: 200 },
    { what: '2,000 rows: our longest task', unit: 'ms', value: Math.min(...longest), bar: 50 },
  ];
}

function put({ tab, isRead }: Page, count: number, bare = false, rows = false) {
  return tab.evaluate(show, { count, settleMs: SETTLE_MS + SETTLE_MS_EACH * count, bare, read: isRead, rows });
}
