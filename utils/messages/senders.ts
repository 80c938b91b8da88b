import type { ContentRequest, PageRequest } from './protocol.ts';

/** Who a message came from, as far as it matters: a script of ours in a page, or a page of ours. */
export type SenderKind = 'content' | 'page' | 'nobody';

/** Every command and who may send it. Content scripts report text and ask for paint and one card; all else is for our own pages. */
export const MAY_SEND: Record<ContentRequest['kind'] | PageRequest['kind'], SenderKind> = {
  text: 'content',
  settled: 'content',
  card: 'content',
  'show-in-panel': 'content',
  gone: 'content',
  'tab-state': 'page',
  'go-to': 'page',
  'read-once': 'page',
  'turn-off': 'page',
  'read-again': 'page',
  'decisions-changed': 'page',
  vocabulary: 'page',
};

/** What the browser tells of a sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
  frameId?: number | undefined;
}

/**
 * Tells by the sender's address, never by a missing tab: a page of ours opened as a tab has one, and a page could not forge an address of
 * ours. A content script counts only with the tab and frame that the browser names.
 */
export function senderKind(sender: Sender, ownId: string, ownBase: string): SenderKind {
  if (sender.id !== ownId) return 'nobody';
  if (sender.url?.startsWith(ownBase)) return 'page';
  return sender.tab?.id !== undefined && sender.frameId !== undefined ? 'content' : 'nobody';
}
