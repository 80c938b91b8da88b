/**
 * `npm run demo`: shows the built extension at work. It goes through the sample applicants in a real browser, prints what the
 * extension stored about each, and keeps pictures in `demo-output/`.
 *
 *   --firefox    Firefox in place of Chromium
 *   --shape ID   the applicants in one shape of the sample site ("portal"), or in every shape with "all"; a few shapes where left out
 *   --headless   no window, even where there is a display
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Tab } from '../e2e/driver.ts';
import { launch } from '../e2e/launch.ts';
import { RESUMES } from '../pages/resumes.ts';
import { startPages } from '../pages/server.ts';
import { SHAPES, type Shape } from '../pages/visit.ts';
import { buildExtension } from './build.ts';
import { describe, type Shown, summarize } from './print.ts';
import { goThrough, turnOn } from './tour.ts';

const OUTPUT = 'demo-output';
const BY_DEFAULT = ['classic', 'desk-a', 'portal', 'viewer'];
const LOOK_MS = 500;
/** As wide as a browser's side panel. */
const PANEL = { width: 360, height: 900 };

const { values: options } = parseArgs({
  options: { firefox: { type: 'boolean' }, headless: { type: 'boolean' }, shape: { type: 'string' } },
});
const shapes = chooseShapes(options.shape);
const kind = options.firefox ? 'firefox' : 'chromium';
const display = process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY;
const headed = !options.headless && (process.platform !== 'linux' || Boolean(display));

buildExtension(kind);
rmSync(OUTPUT, { recursive: true, force: true });
const pages = await startPages();
const driver = await launch(kind, { origins: [`${pages.origin.replace(/:\d+$/, '')}/*`], headed });
const shown: Shown[] = [];
try {
  const tab = await driver.open(`${pages.origin}/classic/`);
  await turnOn(driver, tab);
  console.log(`Turned on for ${new URL(pages.origin).hostname} by the switch in the popup.\n`);
  const panel = await driver.openBeside(tab, 'sidepanel.html');
  await panel.resize(PANEL);
  for (const shape of shapes) {
    for await (const one of goThrough({ tab, panel, pages, output: OUTPUT }, shape)) {
      console.log(`${describe(one)}\n`);
      shown.push(one);
    }
  }
  console.log(summarize(shown));
  console.log(`\n${shown.length} of ${RESUMES.length * shapes.length} resumes shown; pictures in ${OUTPUT}/.`);
  if (headed) {
    console.log('The browser stays open; close its window to end.');
    await closed(tab);
  }
} finally {
  await driver.close().catch(() => {});
  await pages.close();
}
if (shown.length < RESUMES.length * shapes.length) process.exitCode = 1;

/** Every shape takes a minute; those shown by default are told apart at a glance. */
function chooseShapes(id = ''): readonly Shape[] {
  if (id === 'all') return SHAPES;
  const chosen = SHAPES.filter((shape) => (id === '' ? BY_DEFAULT.includes(shape.id) : shape.id === id));
  if (chosen.length > 0) return chosen;
  throw new Error(`There is no shape ${id}; there are ${SHAPES.map((shape) => shape.id).join(', ')}, and all.`);
}

/** Ends when the tab no longer answers: the person has closed it. */
async function closed(tab: Tab): Promise<void> {
  while (await tab.evaluate(() => true).catch(() => false))
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
}
