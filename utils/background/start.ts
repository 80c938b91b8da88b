import { browser } from 'wxt/browser';
import { command } from '../messages/ask.ts';
import { routeMessages } from '../messages/router.ts';
import { runInOpenTabs } from '../sites/registration.ts';
import { answerContent } from './content-requests.ts';
import { forgetTab, framesOf } from './frames.ts';
import { forgetOpenTab } from './open-frames.ts';
import { PackKeeper, type Shipped } from './packs-in-force.ts';
import { answerPage } from './page-requests.ts';
import { openPanel } from './panel.ts';
import { Reader } from './reader.ts';
import { keepTerms } from './retention.ts';
import { onGranted, onTakenAway, settleSites } from './site-life.ts';

/** Sets up the background. All listeners are added in this first turn: an event that woke it up is lost to later ones. */
export function startBackground(shipped: Shipped): void {
  const packs = new PackKeeper(shipped, browser.runtime.getManifest().version);
  const reader = new Reader(() => packs.compiled());
  routeMessages({
    content: (request, frame) => answerContent(request, frame, reader, () => packs.compiled()),
    page: (request) => answerPage(request, reader, packs),
  });
  browser.permissions.onAdded.addListener(({ origins }) => void onGranted(origins ?? []));
  browser.permissions.onRemoved.addListener(({ origins }) => void onTakenAway(origins ?? []));
  browser.tabs.onRemoved.addListener((tabId) => {
    forgetTab(tabId);
    void forgetOpenTab(tabId);
  });
  // A page that loads where nothing may be read is another one: what was read in the tab before says nothing of it.
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status === 'loading' && url === undefined) void forgetOpenTab(tabId);
  });
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'open-panel') openPanel(tab?.windowId);
    else if (tab?.id !== undefined) void step(tab.id, name === 'next-mention' ? 1 : -1);
  });
  browser.runtime.onInstalled.addListener(() => void wakeSites());
  browser.runtime.onStartup.addListener(() => void settleSites());
  void settleSites();
  void keepTerms();
}

/** Registrations vanish with every update, and the scripts in open tabs have lost their extension: run the new ones. */
async function wakeSites(): Promise<void> {
  await runInOpenTabs(await settleSites());
}

/** Next or previous mention in the document of a tab that has any. */
async function step(tabId: number, by: 1 | -1): Promise<void> {
  const frame = framesOf(tabId).find((one) => (one.reading?.mentions.length ?? 0) > 0);
  await command(tabId, frame?.frameId ?? 0, { kind: 'step', by });
}
