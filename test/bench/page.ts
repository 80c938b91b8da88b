import type { CDPSession } from 'playwright-core';
import { turnOn } from '../demo/tour.ts';
import type { ChromiumDriver } from '../e2e/chromium.ts';
import { launchChromium } from '../e2e/chromium.ts';
import type { Tab } from '../e2e/driver.ts';
import { type Figure, median } from './figures.ts';
import { profileOwnWork, type TaskTime, taskTime } from './profile.ts';
import { clear, type Marker, type Shown, show, startSheet } from './sheet.ts';

/** Long enough that a slow answer is not taken for none, in ms, and as much more for each resume. */
const SETTLE_MS = 1000;
const SETTLE_MS_EACH = 1;
/** Long enough for every way of marking to have come to rest, in ms, and as much more for each resume. */
const LEAST_MS = 2000;
const LEAST_MS_EACH = 3;
/** Time between two looks whether all is marked, in ms: each is a task of the thread that is measured. */
const LOOK_MS = 10;
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
  tab: Tab;
  session: CDPSession;
}
type Taken = TaskTime & { result: Shown };

/** Who marks the page that is not turned on. */
const OTHERS = ['bare ranges', 'bare ranges at once', 'nobody', 'mark.js'] as const;

/** What the extension costs a page, in Chromium with the production build, measured from outside. */
export async function measurePage(): Promise<Figure[]> {
  const sheet = await startSheet();
  const driver = await launchChromium({ origins: [`http://${READ}/*`] });
  try {
    const open = async (host: string) => {
      const tab = await driver.open(`http://${host}:${sheet.port}/`);
      return { tab, session: await driver.devtools(tab) };
    };
    const read = await open(READ);
    await turnOn(driver, read.tab);
    const bench = { driver, read, bare: await open(BARE) };
    await bench.read.tab.activate();
    await put(bench.read, 1);
    const figures = [...(await measureOne(bench))];
    for (const [count, rounds] of [
      [1, 9],
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

/** What was measured of everybody who marks, a number each round. */
class Samples {
  readonly #taken = new Map<Marker, Taken[]>();

  add(by: Marker, taken: Taken): void {
    const all = this.#taken.get(by);
    if (all) all.push(taken);
    else this.#taken.set(by, [taken]);
  }

  /** Time that marking took the page's thread, in ms: more than the same page takes where nobody marks. */
  cost(by: Marker, since: keyof TaskTime): number {
    return this.#quiet(by, since) - this.#quiet('nobody', since);
  }

  /** Marks in the last round. */
  marks(by: Marker): number {
    return this.#taken.get(by)?.at(-1)?.result.ranges ?? 0;
  }

  painted(by: Marker): number {
    return median((this.#taken.get(by) ?? []).map(({ result }) => result.paintedAfter));
  }

  /**
   * Mean of the quieter half of the rounds: what else the machine does mostly adds, but the least of all would be chance where the cost is
   * small.
   */
  #quiet(by: Marker, since: keyof TaskTime): number {
    const ascending = (this.#taken.get(by) ?? []).map((taken) => taken[since]).sort((a, b) => a - b);
    const half = ascending.slice(0, Math.ceil(ascending.length / 2));
    return half.reduce((sum, ms) => sum + ms, 0) / half.length;
  }
}

/**
 * Resumes at once: all that the page's thread does for us, against a page that paints bare ranges or uses mark.js by itself.
 *
 * The ratio of the budget compares two who stand at the same place: a page is shown, and all of its phrases are found and painted. So
 * bare ranges are looked for and set in the task after the page was drawn, and of both everything counts that the thread
 * does from then on, the frames that the browser draws for it and the garbage too. A page that marks its own text before it is ever laid
 * out saves the browser a second round of painting, which nobody can who has to read what is shown; that ratio is printed beside it.
 */
async function measureMany(bench: Bench, count: number, rounds: number): Promise<Figure[]> {
  const samples = new Samples();
  for (let round = 0; round < rounds; round++) {
    await bench.read.tab.activate();
    samples.add('us', await timed(bench, bench.read, count, 'us'));
    await bench.bare.tab.activate();
    for (const by of OTHERS) samples.add(by, await timed(bench, bench.bare, count, by));
  }
  await bench.read.tab.activate();
  const own = await profileOwnWork(bench.read.session, bench.driver.base, () => put(bench.read, count));
  const budget = count === MANY ? { goal: 2, bar: 3 } : {};
  const bare = samples.cost('bare ranges', 'onceDrawn');
  const ours = samples.cost('us', 'onceDrawn');
  const all = samples.cost('us', 'all');
  const atOnce = samples.cost('bare ranges at once', 'all');
  const markJs = samples.cost('mark.js', 'all');
  const named = (what: string) => `${count} ${count === 1 ? 'resume' : 'resumes'}: ${what}`;
  return [
    { what: named('mentions painted'), unit: 'mentions', value: samples.marks('us') },
    { what: named('bare ranges of the same phrases'), unit: 'mentions', value: samples.marks('bare ranges') },
    { what: named('elements of mark.js around the same phrases'), unit: 'mentions', value: samples.marks('mark.js') },
    { what: named('text to paint'), unit: 'ms', value: samples.painted('us') },
    { what: named('our work on the page thread'), unit: 'ms', value: own.total },
    { what: named('our longest task'), unit: 'ms', value: own.longest, ...(count === MANY && { bar: 50 }) },
    { what: named('page thread, bare ranges'), unit: 'ms', value: bare },
    { what: named('page thread, ours'), unit: 'ms', value: ours },
    { what: named('page thread, bare ranges before the first frame'), unit: 'ms', value: atOnce },
    { what: named('page thread, mark.js'), unit: 'ms', value: markJs },
    { what: named('page thread against bare ranges'), unit: 'x', value: ratio(ours, bare), ...budget },
    { what: named('page thread against bare ranges before the first frame'), unit: 'x', value: ratio(all, atOnce) },
    { what: named('page thread of mark.js against ours'), unit: 'x', value: ratio(markJs, all) },
  ];
}

/** A list of two thousand people with excerpts that comes all at once: shape F9 of the sample pages. */
async function measureRows({ driver, read }: Bench): Promise<Figure[]> {
  const totals: number[] = [];
  const longest: number[] = [];
  for (let round = 0; round < ROUNDS_OF_ROWS; round++) {
    const own = await profileOwnWork(read.session, driver.base, () => put(read, ROWS, 'us', { rows: true }));
    totals.push(own.total);
    longest.push(own.longest);
  }
  return [
    { what: '2,000 rows: our work on the page thread', unit: 'ms', value: Math.min(...totals), bar: 200 },
    { what: '2,000 rows: our longest task', unit: 'ms', value: Math.min(...longest), bar: 50 },
  ];
}

/** Of two times that are more than noise. */
function ratio(one: number, other: number): number {
  return one > 0 && other > 0 ? one / other : Number.NaN;
}

/** What stood before is gone first, its garbage too: to take away what mark.js has wrapped costs more than ranges, and is nobody else's. */
async function timed({ driver }: Bench, page: Page, count: number, by: Marker): Promise<Taken> {
  await page.tab.evaluate(clear);
  await page.session.send('HeapProfiler.collectGarbage');
  const leastMs = LEAST_MS + LEAST_MS_EACH * count;
  return taskTime(page.session, driver.base, () => put(page, count, by, { leastMs, lookMs: LOOK_MS }));
}

function put(
  { tab }: Page,
  count: number,
  by: Marker = 'us',
  how: { leastMs?: number; lookMs?: number; rows?: boolean } = {},
) {
  return tab.evaluate(show, { count, settleMs: SETTLE_MS + SETTLE_MS_EACH * count, by, rows: false, ...how });
}
