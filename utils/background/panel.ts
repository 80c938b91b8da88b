import { browser } from 'wxt/browser';

/** Firefox's sidebar; the types in use are Chrome's and do not have it. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the panel beside a tab. The browsers allow it only within the reviewer's own gesture, so this must be called before anything is
 * awaited; a refusal is no error, since the panel can be opened by hand.
 */
export function openPanel(windowId: number | undefined): void {
  const sidebar = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
  const opening = sidebar
    ? sidebar.open()
    : windowId === undefined
      ? Promise.resolve()
      : browser.sidePanel.open({ windowId });
  opening.catch(() => undefined);
}
