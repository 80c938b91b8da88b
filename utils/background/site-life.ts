import { browser } from 'wxt/browser';
import { command } from '../messages/ask.ts';
import { notify } from '../messages/notices.ts';
import type { Reply, Unread } from '../messages/protocol.ts';
import { covers } from '../sites/patterns.ts';
import { reconcileRegistrations, runInOpenTabs, runInTab } from '../sites/registration.ts';
import { openStore } from '../store/open.ts';
import { addSite, endSite, readSites } from '../store/sites.ts';
import { allFrames } from './frames.ts';
import { openFrames } from './open-frames.ts';

let last: Promise<unknown> = Promise.resolve();

/** `settle`, one at a time: two at once would register a site twice. */
export function settleSites(): Promise<string[]> {
  const settled = last.then(settle, settle);
  last = settled;
  return settled;
}

/**
 * Brings registrations and records in line with what is granted. Everything that follows a grant happens here and not in the popup, which the
 * browser may close while it asks.
 */
async function settle(): Promise<string[]> {
  const granted = await reconcileRegistrations();
  const opened = await openStore();
  if (!opened.ok) return granted;
  const sites = await readSites(opened.value);
  for (const pattern of granted) {
    if (!sites.some((site) => site.pattern === pattern && !site.revoked)) await addSite(opened.value, pattern);
  }
  for (const site of sites) {
    if (!site.revoked && !granted.includes(site.pattern)) await endSite(opened.value, site.pattern, true);
  }
  return granted;
}

/** A permission was granted. */
export async function onGranted(patterns: string[]): Promise<void> {
  await settleSites();
  await Promise.all([runInOpenTabs(patterns), ...tabsWithFramesOf(patterns).map(runInTab)]);
  notify({ kind: 'sites' });
}

/** Tabs whose page has said that a frame of such a site is in it: they are read without being loaded again. */
function tabsWithFramesOf(patterns: readonly string[]): number[] {
  const isTheirs = ({ kind, detail }: Unread): boolean =>
    kind === 'frame' &&
    ['http', 'https'].some((protocol) => patterns.some((one) => covers(one, `${protocol}://${detail}/`)));
  return [
    ...new Set(
      allFrames()
        .filter(({ unread }) => unread.some(isTheirs))
        .map(({ tabId }) => tabId),
    ),
  ];
}

/** A permission is gone, by our own switch or in the browser's settings: everything on those pages is taken back. */
export async function onTakenAway(patterns: string[]): Promise<void> {
  await settleSites();
  const frames = await openFrames();
  const isCovered = (origin: string): boolean => patterns.some((pattern) => covers(pattern, origin));
  const tabs = new Set(frames.filter(({ origin }) => isCovered(origin)).map(({ tabId }) => tabId));
  for (const { tabId, frameId, origin } of frames) {
    // A sandboxed frame has no origin of its own; it was read by leave of the page around it.
    const isTheirs = isCovered(origin) || (tabs.has(tabId) && !URL.canParse(origin));
    if (isTheirs) await command(tabId, frameId, { kind: 'stop' });
  }
  notify({ kind: 'sites' });
}

/** Turns a site off by the reviewer's own switch. */
export async function turnOff(pattern: string): Promise<Reply<null>> {
  const opened = await openStore();
  if (opened.ok) await endSite(opened.value, pattern, false);
  await browser.permissions.remove({ origins: [pattern] });
  if (await browser.permissions.contains({ origins: [pattern] })) {
    const reason =
      "The browser's own settings turn Officer Lens on for all sites. Take that back there, then this site is off.";
    return { ok: false, code: 'all-sites', reason };
  }
  return { ok: true, value: null };
}
