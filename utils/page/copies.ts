import { browser } from 'wxt/browser';

/**
 * Ends an older copy of this script in the document, and tells when a newer one ends this. A copy that has outlived its extension is
 * out of reach of messages and shares nothing with the new one but the document, so an event of the document says it. A page that
 * makes up the event ends the reading of itself; the panel then says that no script of ours answers there.
 */
export function replaceOlderCopy(): AbortSignal {
  const started = `${browser.runtime.id}:started`;
  const life = new AbortController();
  document.dispatchEvent(new Event(started));
  document.addEventListener(started, () => life.abort(), { once: true });
  return life.signal;
}
