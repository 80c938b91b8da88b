import { afterAll, beforeAll, expect, test } from 'vitest';
import { turnOn } from '../../demo/tour.ts';
import { inBothBrowsers } from '../both-browsers.ts';
import { type Driver, type Tab, untilIn } from '../driver.ts';
import { launch } from '../launch.ts';
import { documentOf, PAINTED, paintedWords, RESUME, startOwnPages, toNextMention, untilPaints } from './own-pages.ts';

declare global {
  interface Window {
    errors: string[];
    messages: number;
    pressed: string;
    nodes: Node[];
  }
}

const WITNESS = `<script>
window.errors = []; window.messages = 0; window.pressed = '';
addEventListener('error', ({ message }) => errors.push(message));
addEventListener('keydown', ({ key }) => { pressed += key; });
addEventListener('message', (event) => { messages++; if (messages < 50) event.source.postMessage(event.data, '*'); });
</script>`;
const FIELDS = `<div id="note" contenteditable="true">Spoke to Police Officer</div>
<textarea>Loan Officer</textarea><div role="textbox">Fire Officer</div>`;
const FRAMES = `${'<iframe></iframe>'.repeat(40)}<iframe width="600" height="400" srcdoc="<h2>Experience</h2><p>Correctional Officer</p>"></iframe>`;

/** Faults that others reported, by their numbers in docs/bug-reports.md. */
inBothBrowsers('faults of others', (kind) => {
  let driver: Driver;
  let pages: Awaited<ReturnType<typeof startOwnPages>>;
  let tab: Tab;
  beforeAll(async () => {
    pages = await startOwnPages({
      '/': documentOf(RESUME, WITNESS),
      '/fields': documentOf(RESUME + FIELDS, WITNESS),
      '/frames': documentOf(RESUME + FRAMES, WITNESS),
      '/long': documentOf(`${RESUME}<div style="height:4000px"></div><p>Fire Officer</p>`, WITNESS),
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
  const show = async (path: string, words: readonly string[] = PAINTED): Promise<void> => {
    await tab.goto(pages.origin + path);
    await untilPaints(tab, words);
  };
  /** Keeps what a framework holds, and says whether it can still work with it. */
  const holdNodes = () =>
    tab.evaluate(() => {
      window.nodes = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) window.nodes.push(walker.currentNode);
    });

  test('1, 2: what a framework holds stays where it is, however often it is taken out, put back and sorted', async () => {
    await show('/');
    await holdNodes();
    const before = await tab.evaluate(() => document.body.innerHTML);
    await tab.evaluate(async () => {
      for (let i = 0; i < 20; i++) {
        const first = document.querySelector('#first') as Element;
        const text = first.firstChild as Text;
        first.removeChild(text);
        await new Promise(requestAnimationFrame);
        first.insertBefore(text, null);
        for (const node of [...document.body.childNodes].reverse()) document.body.prepend(node);
        await new Promise(requestAnimationFrame);
      }
    });
    await untilPaints(tab, PAINTED);
    const after = await tab.evaluate(() => ({
      html: document.body.innerHTML,
      moved: window.nodes.filter((node) => !node.isConnected).length,
      errors: window.errors,
    }));
    expect(after).toEqual({ html: before, moved: 0, errors: [] });
  });

  test('4, 34: a sentence whose parts change, and a pane that is written anew, show only what the page says', async () => {
    await show('/');
    await tab.evaluate(() => {
      const last = document.querySelector('#last') as Element;
      last.innerHTML = 'tom, <b>fire officer</b>';
    });
    await untilPaints(tab, [...PAINTED, 'fire officer'].sort());
    await tab.evaluate(() => {
      const last = document.querySelector('#last') as Element;
      (last.firstChild as Text).data = 'ann, ';
      (last.querySelector('b')?.firstChild as Text).data = 'clerk';
    });
    await untilPaints(tab, PAINTED);
    expect(await tab.evaluate(() => document.querySelector('#last')?.textContent)).toBe('ann, clerk');
    await tab.evaluate(() => {
      document.body.innerHTML = '<h2>Experience</h2><p>Compliance Officer</p>';
    });
    await untilPaints(tab, ['Compliance Officer']);
  });

  test('8, 10: fields and editors hold what was typed and are not read', async () => {
    await show('/fields');
    expect(
      await tab.evaluate(() => [document.querySelector('#note')?.innerHTML, document.querySelector('textarea')?.value]),
    ).toEqual(['Spoke to Police Officer', 'Loan Officer']);
  });

  test('37, 38: a page that rewrites itself as often as it likes ends with the right paint', async () => {
    await show('/');
    await tab.evaluate(async (body) => {
      for (let i = 0; i < 30; i++) {
        document.body.innerHTML = body;
        await new Promise(requestAnimationFrame);
      }
      const near = new MutationObserver(() => {
        const first = document.querySelector('#first')?.firstChild as Text;
        first.data = 'Police Officer';
      });
      near.observe(document.documentElement, { childList: true, attributes: true });
    }, RESUME);
    await untilPaints(tab, PAINTED);
    expect(await tab.evaluate(() => window.errors)).toEqual([]);
  });

  test('43: the paint is made of ranges that no change of the page has to move', async () => {
    await show('/');
    const live = await tab.evaluate(
      () => [...CSS.highlights.values()].flatMap((one) => [...one]).filter((range) => range instanceof Range).length,
    );
    expect(live).toBe(0);
  });

  test('46, 55: the card neither moves the page nor takes keys from it', async () => {
    await show('/long', [...PAINTED, 'Fire Officer'].sort());
    await toNextMention(driver, tab, pages.origin);
    await untilIn(tab, 'the card', () => {
      const { left, bottom } = (document.querySelector('#first') as Element).getBoundingClientRect();
      return document.elementFromPoint(left + 20, bottom + 30)?.localName === 'ol-layer';
    });
    const seen = await tab.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
      return { scrolled: scrollY, pressed: window.pressed, focus: document.activeElement?.localName };
    });
    expect(seen).toEqual({ scrolled: 0, pressed: 'j', focus: 'body' });
  });

  test('58, 65: a resume in a frame without an address is read among forty empty ones', async () => {
    await show('/frames');
    await untilIn(tab, 'paint in the frame', () => {
      const frame = document.querySelector<HTMLIFrameElement>('iframe[srcdoc]');
      const highlights = (frame?.contentWindow as (Window & { CSS: typeof CSS }) | null)?.CSS.highlights;
      return [...(highlights?.values() ?? [])].some((one) => one.size > 0);
    });
  });

  test('67, 68: run three times it is there once, and a page that echoes every message hears none', async () => {
    await show('/');
    const page = await driver.openBeside(tab, 'popup.html');
    await page.evaluate(async () => {
      const { tabs, scripting } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      const [own] = await tabs.query({ url: 'http://127.0.0.1/*' });
      for (let i = 0; i < 3; i++)
        await scripting.executeScript({
          target: { tabId: own?.id as number },
          files: ['content-script.js' as never],
        });
    });
    await page.close();
    await untilPaints(tab, PAINTED);
    await untilIn(tab, 'one layer', () => document.querySelectorAll('ol-layer').length === 1);
    expect(await tab.evaluate(() => window.messages)).toBe(0);
    expect(await tab.evaluate(paintedWords)).toEqual(PAINTED);
  });
});
