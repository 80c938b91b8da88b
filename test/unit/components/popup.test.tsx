// @vitest-environment happy-dom
import { render } from 'preact';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { PageRequest, TabState } from '../../../utils/messages/protocol.ts';
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
  error: null,
};

async function showPopup(tab: TabState) {
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
