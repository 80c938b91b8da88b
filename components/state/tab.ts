import { browser } from 'wxt/browser';
import { ask } from '../../utils/messages/ask.ts';
import { onNotice } from '../../utils/messages/notices.ts';
import type { ChangeNotice, TabState } from '../../utils/messages/protocol.ts';

/** What follows the active tab of this window. */
export interface TabWatch {
  changed(state: TabState): void;
  failed(reason: string): void;
  noticed(notice: ChangeNotice): void;
}

/**
 * Follows the active tab of the window: tells its state at once, when another tab comes to the front, when it loads, and when the background
 * says that something changed. An answer that a newer question has overtaken is dropped.
 */
export function watchTab(watch: TabWatch, signal: AbortSignal): void {
  let latest = 0;
  const look = async (): Promise<void> => {
    const mine = ++latest;
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id === undefined) return;
    const reply = await ask<TabState>({ kind: 'tab-state', tabId: tab.id });
    if (mine !== latest || signal.aborted) return;
    if (reply.ok) watch.changed(reply.value);
    else watch.failed(reply.reason);
  };
  const activated = (): void => void look();
  const updated = (_id: number, _change: object, { active }: { active: boolean }): void => {
    if (active) void look();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(activated);
    browser.tabs.onUpdated.removeListener(updated);
  });
  onNotice((notice) => {
    watch.noticed(notice);
    if (notice.kind === 'tab' || notice.kind === 'sites') void look();
  }, signal);
  void look();
}
