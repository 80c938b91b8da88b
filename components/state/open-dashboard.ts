import { browser } from 'wxt/browser';

/** Brings the dashboard's tab to the front, or opens it where there is none. */
export async function openDashboard(): Promise<void> {
  const url = browser.runtime.getURL('/dashboard.html');
  const own = await findTab(url);
  if (own?.id === undefined) await browser.tabs.create({ url });
  else await browser.tabs.update(own.id, { active: true });
}

/** A tab of ours; of other tabs the browser tells no address without their permission. */
async function findTab(url: string) {
  const tabs = await browser.tabs.query({ currentWindow: true });
  return tabs.find((tab) => tab.url?.startsWith(url));
}
