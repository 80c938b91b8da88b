import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../../demo/tour.ts';
import { inBothBrowsers } from '../both-browsers.ts';
import { type Driver, type Tab, untilIn } from '../driver.ts';
import { untilPainted } from '../findings.ts';
import { launch } from '../launch.ts';
import { untilLabelsOnTop } from './labels-on-top.ts';
import { documentOf, PAINTED, paintedAfter, RESUME, startOwnPages, toNextMention, untilPaints } from './own-pages.ts';
import { goToPlace, PLACES, placePages } from './places.ts';

declare global {
  interface Window {
    changes: string[];
    layout(): string;
    layoutBefore: string;
  }
}

/** Notes every change of the page from the start, and where everything stands. */
const WITNESS = `<script>
window.changes = [];
new MutationObserver((records) => {
  for (const { type, target, addedNodes, removedNodes } of records)
    changes.push([type, target.nodeName, ...[...addedNodes].map((node) => '+ ' + node.nodeName), ...[...removedNodes].map((node) => '- ' + node.nodeName)].join(' '));
}).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
window.layout = () => [...document.querySelectorAll('body, body *')]
  .map((element) => JSON.stringify(element.getBoundingClientRect())).join() + scrollX + scrollY + document.documentElement.scrollHeight;
addEventListener('DOMContentLoaded', () => { layoutBefore = layout(); changes.length = 0; });
</script>`;

const HOSTILE = `<style>
body > div, html > :not(head, body), html > *:last-child:not(body), ol-layer, [popover] {
  display: none !important; position: static !important; width: 40px !important; height: 40px !important;
  opacity: 0 !important; transform: rotate(45deg) !important; filter: blur(9px) !important; pointer-events: auto !important;
  inset: auto !important; margin: 50px !important; z-index: -1 !important; background: red !important;
}
* { letter-spacing: 1px; box-sizing: border-box }
</style>`;

/** What a page may do to "Police Officer" in one task, and what of the paint may then still stand. Afterwards it is a typist. */
const CHANGES: [string, () => void, string[]][] = [
  [
    'a text that is written over',
    () => {
      (document.querySelector('#first')?.firstChild as Text).data = 'Typist';
    },
    ['Loan Officer'],
  ],
  [
    'letters that are cut off',
    () => {
      const text = document.querySelector('#first')?.firstChild as Text;
      text.deleteData(7, 7);
    },
    ['Loan Officer'],
  ],
  [
    'a text that is replaced',
    () => {
      (document.querySelector('#first') as Element).textContent = 'Calm';
    },
    ['Loan Officer'],
  ],
  ['an element that goes', () => document.querySelector('#first')?.remove(), ['Loan Officer']],
  [
    'a text that goes and comes to another place as another',
    () => {
      const text = document.querySelector('#first')?.firstChild as Text;
      text.remove();
      text.data = 'Calm on paper.';
      document.querySelector('#last')?.append(text);
    },
    ['Loan Officer'],
  ],
  [
    'a page that is written anew',
    () => {
      document.body.innerHTML = document.body.innerHTML.replace('Police Officer', 'Calm');
    },
    [],
  ],
];

inBothBrowsers('a live page', (kind) => {
  let driver: Driver;
  let pages: Awaited<ReturnType<typeof startOwnPages>>;
  let tab: Tab;
  beforeAll(async () => {
    pages = await startOwnPages({
      '/': documentOf(RESUME),
      '/witness': documentOf(RESUME, WITNESS),
      '/hostile': documentOf(`<div>${RESUME}</div><main>${RESUME}</main>`, HOSTILE),
      '/tabs': documentOf(
        `${RESUME}<iframe hidden srcdoc="<!doctype html><p>Parole Officer</p>" width="600" height="80"></iframe>`,
      ),
      ...placePages(),
    });
    driver = await launch(kind, { origins: ['http://127.0.0.1/*'] });
    tab = await driver.open(`${pages.origin}/`);
    await turnOn(driver, tab);
    await untilPaints(tab, PAINTED);
  });
  afterAll(async () => {
    await driver?.close();
    await pages?.close();
  });
  const show = async (path: string): Promise<void> => {
    await tab.goto(pages.origin + path);
    await untilPaints(tab, PAINTED);
  };

  // In Chromium, with places and cards, in layer.test.ts. Once another tab had the focus, Firefox gives the whole screen to no page that is
  // clicked from outside, so that this place is left out.
  test.runIf(kind === 'firefox').each(PLACES.filter(([, path]) => path !== '/full'))(
    'in %s labels stand above all else',
    async (_, path) => {
      await goToPlace(tab, pages.origin, path);
      await untilLabelsOnTop(tab, 2);
    },
  );

  test('a frame that is shown long after it loaded is read then', async () => {
    await show('/tabs');
    await untilPainted(tab, PAINTED.length);
    await tab.evaluate(() => document.querySelector('iframe')?.removeAttribute('hidden'));
    await untilPainted(tab, PAINTED.length + 1);
  });

  test('one element of ours comes, on the root; nothing else changes and nothing moves', async () => {
    await show('/witness');
    await untilIn(tab, 'the labels', () => document.querySelector('ol-layer') !== null);
    const seen = await tab.evaluate(() => ({
      changes: window.changes,
      moved: window.layout() !== window.layoutBefore,
      root: document.querySelector('ol-layer')?.shadowRoot,
    }));
    expect(seen).toEqual({ changes: ['childList HTML + OL-LAYER'], moved: false, root: null });
  });

  test.each(CHANGES)('%s has lost its paint before the task ends', async (_, change, standing) => {
    await show('/');
    expect(await paintedAfter(tab, change)).toEqual(standing);
    await untilPaints(tab, ['Loan Officer']);
  });

  test('the same text written again keeps its paint', async () => {
    await show('/');
    const painted = await paintedAfter(tab, () => {
      const text = document.querySelector('#first')?.firstChild as Text;
      text.data = `${text.data}`;
    });
    expect(painted).toEqual(PAINTED);
  });

  test('marks and style sheets that the page throws out come back with its next change', async () => {
    await show('/');
    await tab.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
      document.querySelector('#last')?.append(' Thorough on paper.');
    });
    await untilPaints(tab, PAINTED);
    expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });

  test('marks and style sheets that the page throws out come back when the reviewer does anything', async () => {
    await show('/');
    await tab.evaluate(() => {
      CSS.highlights.clear();
      document.adoptedStyleSheets = [];
    });
    await tab.click('#last');
    await untilPaints(tab, PAINTED);
    expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
  });

  test('the command for the next mention shows its card under the words', async () => {
    await show('/');
    await toNextMention(driver, tab, pages.origin);
    await untilIn(tab, 'the card', () => {
      const { left, bottom } = (document.querySelector('#first') as Element).getBoundingClientRect();
      return document.elementFromPoint(left + 20, bottom + 30)?.localName === 'ol-layer';
    });
  });

  test('an element that the page throws out comes back with its next change', async () => {
    await show('/');
    await untilIn(tab, 'the labels', () => document.querySelector('ol-layer') !== null);
    await tab.evaluate(() => document.querySelector('ol-layer')?.remove());
    await tab.evaluate(() => document.querySelector('#last')?.append(' Thorough on paper.'));
    await untilIn(tab, 'the labels again', () => document.querySelector('ol-layer')?.matches(':popover-open'));
  });

  test('styles of the page reach neither the layer nor its place', async () => {
    await show('/hostile');
    const layer = await untilIn(tab, 'the labels', () => {
      const host = document.querySelector('ol-layer');
      if (!host) return null;
      const { left, top, right, bottom } = host.getBoundingClientRect();
      const { display, opacity, transform, filter, pointerEvents, backgroundColor } = getComputedStyle(host);
      const fills = left === 0 && top === 0 && right >= innerWidth - 20 && bottom === innerHeight;
      return { fills, display, opacity, transform, filter, pointerEvents, backgroundColor };
    });
    expect(layer).toEqual({
      fills: true,
      display: 'block',
      opacity: '1',
      transform: 'none',
      filter: 'none',
      pointerEvents: 'none',
      backgroundColor: 'rgba(0, 0, 0, 0)',
    });
  });

  test.each([
    ['one task', 20_000, 1],
    ['many tasks', 50, 50],
  ])('a storm of changes in %s ends with the right marks', async (_, changes, tasks) => {
    await show('/');
    await tab.evaluate(
      async (storm) => {
        const first = document.querySelector('#first')?.firstChild as Text;
        for (let task = 0; task < storm.tasks; task++) {
          for (let i = 0; i < storm.changes; i++) {
            first.data = `Loan Officer ${task} ${i}`;
            document.querySelector('#last')?.append(document.createElement('span'));
          }
          await new Promise((resolve) => setTimeout(resolve));
        }
        first.data = 'Compliance Officer';
      },
      { changes, tasks },
    );
    await untilPaints(tab, ['Compliance Officer', 'Loan Officer']);
  });
});
