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
 * @param own the tab that is followed for good, for a panel that stands in it
 */
export function watchTab(watch: TabWatch, signal: AbortSignal, own?: number): void {
  let latest = 0;
  const look = async (): Promise<void> => {
    const mine = ++latest;
    const tabId = own ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0]?.id;
    if (tabId === undefined) return;
    const reply = await ask<TabState>({ kind: 'tab-state', tabId });
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
