// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { OpenDocument, PageRequest, TabState } from '../../../utils/messages/protocol.ts';
import { until } from '../until.ts';
import { surround } from './browser-fixture.ts';
import { control, says } from './panel-fixture.tsx';

const PATTERN = 'https://ats.example/*';
const OFF: TabState = {
  tabId: 7,
  pattern: PATTERN,
  host: 'ats.example',
  site: 'off',
  documents: [],
  wanted: null,
};

async function showPopup(tab: TabState) {
  vi.resetModules();
  const asked: PageRequest[] = [];
  const requested = vi.fn(async () => true);
  surround({
    tab,
    vocabulary: { meanings: [], contexts: [], tracks: [], policy: [], evidencePoints: [] },
    asked,
    requested,
  });
  const { Popup } = await import('../../../components/Popup.tsx');
  const screen = document.createElement('div');
  document.body.replaceChildren(screen);
  render(<Popup windowId={1} />, screen);
  onTestFinished(() => render(null, screen));
  await says(screen, 'Officer Lens');
  return { screen, asked, requested };
}

const turn = (screen: HTMLElement) => until(() => screen.querySelector<HTMLElement>('[role=switch]') as HTMLElement);

const SAYS: [string, Partial<TabState>, string][] = [
  ['off', {}, 'Nothing here has been read'],
  ['a page of the browser', { site: 'not-a-page', pattern: '' }, 'Extensions may not read this page.'],
  ['a page that no extension may look into', { site: 'on', closed: 'https://ats.example/a.pdf' }, 'It was not read.'],
  ['on, before anything was read', { site: 'on' }, 'Nothing has been read on this page yet.'],
];
test.each(SAYS)('the popup says: %s', async (_name, tab, sentence) => {
  const { screen } = await showPopup({ ...OFF, ...tab });
  await says(screen, sentence);
});

test('turning on asks for this site alone, within the click, and nothing else', async () => {
  const { screen, asked, requested } = await showPopup(OFF);
  await says(screen, 'ats.example');
  const before = asked.length;
  (await turn(screen)).click();
  expect(requested).toHaveBeenCalledExactlyOnceWith({ origins: [PATTERN] });
  expect(asked).toHaveLength(before);
});

test('turning off tells the background and asks the browser for nothing', async () => {
  const { screen, asked, requested } = await showPopup({ ...OFF, site: 'on' });
  await says(screen, 'ats.example');
  (await turn(screen)).click();
  expect(asked).toContainEqual({ kind: 'turn-off', pattern: PATTERN });
  expect(requested).not.toHaveBeenCalled();
});

test('only this page, once, asks the background to read this tab', async () => {
  const { screen, asked } = await showPopup(OFF);
  await says(screen, 'Only this page, once');
  control(screen, 'Only this page, once').click();
  expect(asked).toContainEqual({ kind: 'read-once', tabId: 7 });
});

const DOCUMENT: OpenDocument = {
  ...{ session: 's', frameId: 0, documentId: 'd', version: 1, mentions: 0, words: 3, noRoom: 0, cut: [] },
  ...{ storeError: null, unread: [], pattern: 'https://ats.example/*' },
};

test('a PDF that cannot be fetched: the popup says why', async () => {
  const unread: OpenDocument['unread'] = [{ kind: 'pdf-viewer', detail: '', count: 1, address: 'blob:x' }];
  const { screen } = await showPopup({ ...OFF, site: 'on', documents: [{ ...DOCUMENT, unread }] });
  await says(screen, 'Read this PDF');
  control(screen, 'Read this PDF').click();
  await says(screen, 'This PDF is held in the page alone.');
  expect(screen.querySelector('[role=alert]')?.textContent).toContain('Save it to this computer');
});

test('a frame of an unprotected page: leave for its host is asked for by both ways of fetching', async () => {
  const unread: OpenDocument['unread'] = [{ kind: 'frame', detail: 'files.example', count: 1 }];
  const pattern = 'http://ats.example/*';
  const { screen, requested } = await showPopup({ ...OFF, pattern, site: 'on', documents: [{ ...DOCUMENT, unread }] });
  await says(screen, 'Allow files.example');
  control(screen, 'Allow files.example').click();
  expect(requested).toHaveBeenCalledExactlyOnceWith({ origins: ['http://files.example/*', 'https://files.example/*'] });
});
