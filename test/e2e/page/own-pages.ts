import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Driver, type Tab, until } from '../driver.ts';

/** A resume with two mentions, and the words that are painted in it. */
export const RESUME = `<h1>Dana Whitlock</h1><h2>Experience</h2>
<p id="first">Police Officer</p><p>City of Marlow Police Department, 2014 – 2016</p>
<p id="second">Loan Officer</p><p>First Bank of Marlow, 2012 – 2014</p><p id="last">Calm on the radio.</p>`;
export const PAINTED = ['Loan Officer', 'Police Officer'];

/** Pages that are served: a body, or where the path leads on to. */
type OwnPages = Record<string, string | { location: string }>;

/** Serves pages written in a test, by path, on the loopback host that is turned on, or on another. Notes every path asked for. */
export async function startOwnPages(
  pages: OwnPages,
  host = '127.0.0.1',
): Promise<{ origin: string; asked: string[]; close(): Promise<void> }> {
  const asked: string[] = [];
  const server = createServer(({ url = '/' }, response) => {
    asked.push(url);
    const body = pages[url];
    if (typeof body === 'object') response.writeHead(302, body).end();
    else response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return {
    origin: `http://${host}:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A whole document around some markup. */
export function documentOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Own page</title>${head}<body>${body}</body></html>`;
}

/** Words under our marks, sorted; a range whose words have changed reads otherwise or fails. Runs in the document. */
export function paintedWords(): string[] {
  return [...CSS.highlights]
    .filter(([name]) => /^h\d+$/.test(name) && !name.endsWith('0'))
    .flatMap(([, highlight]) => [...highlight])
    .map(({ startContainer, startOffset, endContainer, endOffset }) => {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    })
    .sort();
}

/** Waits until exactly these words are painted. */
export async function untilPaints(tab: Tab, words: readonly string[]): Promise<void> {
  await until(`the marks ${words.join(', ')}`, async () => {
    const painted = await tab.evaluate(paintedWords);
    if (painted.join() === words.join()) return true;
    throw new Error(painted.join());
  });
}

/** Makes a change and tells what is painted before its task ends, when the microtasks after it have run. */
export function paintedAfter(tab: Tab, change: () => void): Promise<string[]> {
  const both = new Function(`(${change})(); return Promise.resolve().then(${paintedWords})`);
  return tab.evaluate(both as () => Promise<string[]>);
}

/** Gives a page the browser command for the next mention, which shows its card. */
export async function toNextMention(driver: Driver, tab: Tab, origin: string): Promise<void> {
  const page = await driver.openBeside(tab, 'popup.html');
  await page.evaluate(
    async (address) => {
      const { tabs } = (globalThis as unknown as { chrome: typeof import('wxt/browser').browser }).chrome;
      const [own] = await tabs.query({ url: `${address}/*` });
      await tabs.sendMessage(own?.id as number, { kind: 'step', by: 1 }, { frameId: 0 });
    },
    origin.replace(/:\d+$/, ''),
  );
  await page.close();
  await tab.activate();
}
