import type { ContentRequest, PageRequest } from './protocol.ts';

/**
 * Who a message came from, as far as it matters: a script of ours in a page, a page of ours, or the one page of ours that shows
 * documents itself, and so does the work of both.
 */
export type SenderKind = 'content' | 'page' | 'reader' | 'nobody';

/** Every command and who may send it. Content scripts report text and ask for paint, one card and their site's area; all else is for our own pages. */
export const MAY_SEND: Record<ContentRequest['kind'] | PageRequest['kind'], 'content' | 'page'> = {
  text: 'content',
  settled: 'content',
  card: 'content',
  'show-in-panel': 'content',
  'no-room': 'content',
  gone: 'content',
  began: 'content',
  area: 'content',
  'tab-state': 'page',
  'go-to': 'page',
  'read-once': 'page',
  'turn-off': 'page',
  'area-changed': 'page',
  'read-again': 'page',
  'decisions-changed': 'page',
  'packs-in-force': 'page',
  'packs-changed': 'page',
  'settings-changed': 'page',
  explain: 'page',
  'why-not': 'page',
  vocabulary: 'page',
};

/** The page that shows files. */
export const READER_PAGE = 'reader.html';

/** Whether a sender may ask for this at all. */
export function maySend(kind: keyof typeof MAY_SEND, from: SenderKind): boolean {
  return from === 'reader' || MAY_SEND[kind] === from;
}

/** What the browser tells of a sender. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
  frameId?: number | undefined;
}

/**
 * Tells by the sender's address, never by a missing tab: a page of ours opened as a tab has one, and a page could not forge an address of
 * ours. A content script counts only with the tab and frame that the browser names.
 */
export function senderKind(sender: Sender, ownId: string, ownBase: string): SenderKind {
  if (sender.id !== ownId) return 'nobody';
  if (sender.url?.startsWith(`${ownBase}${READER_PAGE}`) && sender.tab?.id !== undefined) return 'reader';
  if (sender.url?.startsWith(ownBase)) return 'page';
  return sender.tab?.id !== undefined && sender.frameId !== undefined ? 'content' : 'nobody';
}
