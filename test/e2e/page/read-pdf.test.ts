import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DocumentRecord } from '../../../utils/store/records.ts';
import { turnOn } from '../../demo/tour.ts';
import { lines, makePdf } from '../../unit/documents/make-pdf.ts';
import { inBothBrowsers } from '../both-browsers.ts';
import { type Driver, type Tab, until, type View } from '../driver.ts';
import { launch } from '../launch.ts';
import { clickWords, untilSays } from '../words.ts';
import { documentOf, PAINTED, RESUME, untilPaints } from './own-pages.ts';

const PDF = makePdf([
  {
    shown: lines(
      ['Nia Bellweather', 'EXPERIENCE', 'Correctional Officer', 'Marlow State Prison, 2014 - 2019'],
      60,
      80,
      20,
    ),
  },
]);
const FRAME = documentOf(`${RESUME}<iframe src="/cv.pdf" width="600" height="400"></iframe>`);

/** Serves one PDF, pages around it, and what sites answer in its place. Notes how often each was asked for. */
async function startServer() {
  const asked = new Map<string, number>();
  const server = createServer(({ url = '/' }, response) => {
    asked.set(url, (asked.get(url) ?? 0) + 1);
    const html = (body: string) => response.writeHead(200, { 'content-type': 'text/html' }).end(body);
    if (url === '/') html(documentOf(RESUME));
    else if (url === '/frame') html(FRAME);
    else if (url !== '/cv.pdf') response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': 'application/pdf', 'cache-control': 'no-store' }).end(PDF);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    timesAsked: () => asked.get('/cv.pdf') ?? 0,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

inBothBrowsers('a PDF in the viewer of the browser', (kind) => {
  let driver: Driver;
  let server: Awaited<ReturnType<typeof startServer>>;
  let tab: Tab;
  let panel: View;
  beforeAll(async () => {
    server = await startServer();
    driver = await launch(kind, { origins: ['http://127.0.0.1/*'] });
    tab = await driver.open(`${server.origin}/`);
    await turnOn(driver, tab);
    await untilPaints(tab, PAINTED);
    panel = await driver.openBeside(tab, 'sidepanel.html');
    // Opens the page that it is read from, before tabs open by themselves.
    await driver.readDatabase();
    await tab.activate();
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  /** Presses the button and waits until the reader has read and kept the file; the site is asked once for it. */
  const readIt = async (): Promise<void> => {
    const since = Date.now();
    const before = server.timesAsked();
    await clickWords(panel, 'Read this PDF');
    const kept = await until('the record of the file', async () =>
      ((await driver.readDatabase()).documents as DocumentRecord[] | undefined)?.find(
        ({ title, lastSeen }) => title === 'cv.pdf' && lastSeen >= since,
      ),
    );
    expect(kept).toMatchObject({ person: 'Nia Bellweather', suggestedTrack: 'review' });
    expect(server.timesAsked()).toBe(before + 1);
    await tab.activate();
  };

  test('61: in a frame it is named, and nothing is fetched before the click', async () => {
    await tab.goto(`${server.origin}/frame`);
    await untilSays(panel, /A PDF \(cv\.pdf\) is shown in the browser’s own viewer/);
    await readIt();
  });

  test('62, 64: in a tab of its own it is said to be unread, and read after the click', async () => {
    await tab.goto(`${server.origin}/cv.pdf`);
    await untilSays(panel, /has not been read/);
    await readIt();
  });
});
