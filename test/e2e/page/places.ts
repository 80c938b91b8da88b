import { type Tab, untilIn } from '../driver.ts';
import { documentOf, PAINTED, RESUME, untilPaints } from './own-pages.ts';

const BEHIND = '<main><h1>Applicants</h1><p>Nobody is chosen.</p></main>';
const WIDE_ENOUGH = '<style>dialog, [popover], .over { width: 600px; height: 500px }</style>';
/** Pages, and what is done on each before it is looked at; each shows one resume at a place of its own. */
export const PLACES: [string, string, string, (() => void) | null][] = [
  ['the page', '/plain', RESUME, null],
  [
    'a modal dialog',
    '/dialog',
    `${BEHIND}<dialog>${RESUME}</dialog>`,
    () => document.querySelector('dialog')?.showModal(),
  ],
  [
    'a dialog in a shadow root',
    '/shadow',
    `${BEHIND}<div id="host"><template shadowrootmode="open">${WIDE_ENOUGH}<dialog>${RESUME}</dialog></template></div>`,
    () => document.querySelector('#host')?.shadowRoot?.querySelector('dialog')?.showModal(),
  ],
  [
    'a popover',
    '/popover',
    `${BEHIND}<div popover="manual">${RESUME}</div>`,
    () => document.querySelector<HTMLElement>('[popover]')?.showPopover(),
  ],
  [
    'an element that fills the screen',
    '/full',
    `${BEHIND}<div id="full" style="background: #fff">${RESUME}</div>`,
    () =>
      document
        .querySelector('main')
        ?.addEventListener('click', () => document.querySelector('#full')?.requestFullscreen()),
  ],
  [
    'a box that is fixed over the page',
    '/fixed',
    `${BEHIND}<div class="over" style="position: fixed; inset: 40px auto auto 300px">${RESUME}</div>`,
    null,
  ],
];

/** The pages of all places, by path. */
export function placePages(): Record<string, string> {
  return Object.fromEntries(PLACES.map(([, path, body]) => [path, documentOf(body, WIDE_ENOUGH)]));
}

/** Goes to a place and waits until its resume is painted there. */
export async function goToPlace(tab: Tab, origin: string, path: string): Promise<void> {
  const act = PLACES.find((place) => place[1] === path)?.[3];
  await tab.goto(origin + path);
  if (act) await tab.evaluate(act);
  if (path === '/full') {
    await tab.click('main');
    await untilIn(tab, 'the full screen', () => document.fullscreenElement !== null);
  }
  await untilPaints(tab, PAINTED);
}
