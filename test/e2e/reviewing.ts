import { until, untilIn, type View } from './driver.ts';
import { tickAll } from './panel-states.ts';
import { clickWords, untilSays } from './words.ts';

/** Most presses of Tab on the way to a control; more would mean that it cannot be reached. */
const MOST_TABS = 150;

/** Presses Tab until the control that the CSS selector names has the focus. */
export async function tabTo(view: View, selector: string): Promise<void> {
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await view.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
    await view.press('Tab');
  }
  throw new Error(`${MOST_TABS} presses of Tab did not lead to ${selector}.`);
}

/** Presses Tab until a control that says these words has the focus, and then Enter, as a person does who has no mouse. */
export async function pressWords(view: View, words: string): Promise<void> {
  const isThere = () =>
    view.evaluate((wanted) => {
      const control = document.activeElement as HTMLElement | null;
      const says = control?.getAttribute('aria-label') ?? control?.innerText ?? '';
      return control !== document.body && says.trim().startsWith(wanted);
    }, words);
  await until(`the words ${words}`, () => view.evaluate((wanted) => document.body.innerText.includes(wanted), words));
  for (let presses = 0; presses < MOST_TABS; presses++) {
    if (await isThere()) return view.press('Enter');
    await view.press('Tab');
  }
  throw new Error(`${MOST_TABS} presses of Tab did not lead to ${words}.`);
}

/** Reads and confirms every mention by keys alone. */
export async function confirmAllByKeys(panel: View): Promise<void> {
  await tabTo(panel, '.it');
  await panel.press('Enter');
  for (let left = await openCount(panel); left > 0; left--) {
    await untilIn(
      panel,
      'the focus on a mention that nobody has read',
      () =>
        document.activeElement?.matches('.cur') && document.querySelector('.cur .st')?.textContent === 'Not read yet',
    );
    await panel.press('Enter');
    await until('one less to read', async () => (await openCount(panel)) < left);
  }
}

/** The same by clicks, for a browser that gives no keys to the panel; or of the first that are not read as many as are wanted. */
export async function confirmAllByClicks(panel: View, most = Number.POSITIVE_INFINITY): Promise<void> {
  await panel.click('.it');
  const before = await openCount(panel);
  for (let left = before; left > 0 && before - left < most; left--) {
    await untilIn(
      panel,
      'a mention to be open that nobody has read',
      () => document.querySelector('.cur .st')?.textContent === 'Not read yet',
    );
    await clickWords(panel, 'Confirm');
    await until('one less to read', async () => (await openCount(panel)) < left);
  }
}

/** Decides for the short course with every tick, by keys alone: D, Tab, Space and letters. */
export async function decideByKeys(panel: View): Promise<void> {
  await panel.press('d');
  const ids = await panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-point]')].map((tick) => tick.dataset.point ?? ''),
  );
  for (const id of ids) {
    await tabTo(panel, `[data-point="${id}"]`);
    await panel.press(' ');
    await tabTo(panel, `#words-${id}`);
    const words = await panel.evaluate(
      (point) => document.querySelector<HTMLInputElement>(`#words-${point}`)?.value,
      id,
    );
    if (!words) for (const letter of 'seen') await panel.press(letter);
  }
  await tabTo(panel, '.tracks .leo');
  await panel.press('Enter');
}

/** The same by clicks. */
export async function decideByClicks(panel: View): Promise<void> {
  await clickWords(panel, 'To the decision');
  await tickAll(panel);
  await panel.click('.tracks .leo');
}

/** Presses "Verify the log" in the settings, and waits for the words. */
export async function verifyLog(dashboard: View, press: typeof pressWords): Promise<void> {
  await dashboard.evaluate(() => {
    location.hash = '#settings';
  });
  await press(dashboard, 'Verify the log');
  await untilSays(dashboard, /The log verifies\./);
}

async function openCount(panel: View): Promise<number> {
  const text = await panel.evaluate(() => document.querySelector('.bar b')?.textContent ?? '');
  const [, read, all] = /(\d+) of (\d+) read/.exec(text) ?? [];
  if (read === undefined) throw new Error(`The panel says no count but "${text}".`);
  return Number(all) - Number(read);
}
