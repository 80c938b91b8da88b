import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { ContentRequest, PageRequest, Reply } from './protocol.ts';
import { requestSchema } from './schemas.ts';
import { MAY_SEND, maySend, type Sender, senderKind } from './senders.ts';

/** The frame that a content script's message came from, as the browser names it. */
export interface Frame {
  tabId: number;
  frameId: number;
  /** Address of the page in the tab; '' where the browser does not tell. */
  page: string;
}

export interface Handlers {
  content(request: ContentRequest, frame: Frame): Promise<Reply<unknown>>;
  page(request: PageRequest): Promise<Reply<unknown>>;
}

/**
 * The only place where the background hears messages. Everything is validated, every sender is checked, and every message gets an answer:
 * an error is data, never a silence. Must be called in the background's first turn, or a message that woke it is lost.
 */
export function routeMessages(handlers: Handlers): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, respond: (reply: Reply<unknown>) => void): true => {
      answer(message, sender, handlers).then(respond, (error: unknown) => {
        respond({ ok: false, code: 'failed', reason: error instanceof Error ? error.message : String(error) });
      });
      return true;
    },
  );
}

/** Checks one message and passes it on. */
export async function answer(message: unknown, sender: Sender, handlers: Handlers): Promise<Reply<unknown>> {
  const parsed = v.safeParse(requestSchema, message);
  if (!parsed.success) return refuse('malformed', 'This message is none that Officer Lens knows.');
  const request = parsed.output as ContentRequest | PageRequest;
  const from = senderKind(sender, browser.runtime.id, browser.runtime.getURL('/'));
  if (!maySend(request.kind, from)) return refuse('not-allowed', `${request.kind} may not be asked from there.`);
  if (MAY_SEND[request.kind] === 'page') return handlers.page(request as PageRequest);
  const frame = { tabId: sender.tab?.id as number, frameId: sender.frameId ?? 0, page: sender.tab?.url ?? '' };
  return handlers.content(request as ContentRequest, frame);
}

function refuse(code: string, reason: string): Reply<never> {
  return { ok: false, code, reason };
}
