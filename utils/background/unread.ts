import { browser } from 'wxt/browser';
import type { Unread } from '../messages/protocol.ts';

/**
 * What of a frame's page is really not read. A page cannot know whether a frame of another host in it may be read; a host that was
 * granted has a script of ours in all its frames.
 */
export async function reallyUnread(unread: readonly Unread[]): Promise<Unread[]> {
  const kept = await Promise.all(
    unread.map(async (one) => (one.kind === 'frame' && (await isGranted(one.detail)) ? [] : [one])),
  );
  return kept.flat();
}

async function isGranted(host: string): Promise<boolean> {
  const url = URL.parse(`https://${host}/`);
  if (host === '' || url === null) return false;
  const asked = ['https', 'http'].map((protocol) =>
    browser.permissions.contains({ origins: [`${protocol}://${url.hostname}/*`] }),
  );
  return (await Promise.all(asked)).some(Boolean);
}
