import { browser } from 'wxt/browser';

/** Where WXT puts the content script. */
const CONTENT_SCRIPT = 'content-script.js';
const ID_PREFIX = 'site:';

/** Match patterns that are granted, as the browser holds them: of single sites, or of all where the reviewer chose so in its settings. */
export async function grantedPatterns(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll();
  return (origins ?? []).filter((pattern) => /^(?:https?|\*):/.test(pattern));
}

/**
 * Brings the registrations in line with the granted sites. The browser drops every registration when the extension is updated, and a site
 * may have been taken away in the browser's settings while nobody was here.
 */
export async function reconcileRegistrations(): Promise<string[]> {
  const granted = await grantedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts();
  const stale = registered.filter((script) => !granted.includes(script.matches?.[0] ?? '')).map((script) => script.id);
  if (stale.length > 0) await browser.scripting.unregisterContentScripts({ ids: stale });
  const known = new Set(registered.map((script) => script.id));
  const missing = granted.filter((pattern) => !known.has(ID_PREFIX + pattern));
  if (missing.length > 0) {
    await browser.scripting.registerContentScripts(
      missing.map((pattern) => ({
        id: ID_PREFIX + pattern,
        js: [CONTENT_SCRIPT],
        matches: [pattern],
        allFrames: true,
        matchOriginAsFallback: true,
        runAt: 'document_idle' as const,
        persistAcrossSessions: true,
      })),
    );
  }
  return granted;
}

/** Runs the content script in the open tabs of some sites: a registration alone waits for the next load. */
export async function runInOpenTabs(patterns: string[]): Promise<void> {
  if (patterns.length === 0) return;
  const tabs = await browser.tabs.query({ url: patterns });
  await Promise.all(tabs.map((tab) => (tab.id === undefined ? undefined : runInTab(tab.id))));
}

/** Runs the content script in every frame of a tab that may be read. The sentence says why it could not. */
export async function runInTab(tabId: number): Promise<string | null> {
  try {
    await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [CONTENT_SCRIPT as never] });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
