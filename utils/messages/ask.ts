import { browser } from 'wxt/browser';
import type { ContentCommand, PageRequest, PickCommand, Reply } from './protocol.ts';

/** Asks the background from a page of ours. Never throws: a background that cannot be reached is a `Reply`. */
export async function ask<T>(request: PageRequest): Promise<Reply<T>> {
  return settle<T>(browser.runtime.sendMessage(request));
}

/** Sends a command to the content script of one frame. Never throws: a frame that is gone is a `Reply`. */
export async function command<T>(
  tabId: number,
  frameId: number,
  message: ContentCommand | PickCommand,
): Promise<Reply<T>> {
  return settle<T>(browser.tabs.sendMessage(tabId, message, { frameId }));
}

async function settle<T>(sending: Promise<unknown>): Promise<Reply<T>> {
  try {
    const reply = (await sending) as Reply<T> | undefined;
    return reply ?? { ok: false, code: 'no-answer', reason: 'No answer came.' };
  } catch (error) {
    return { ok: false, code: 'unreachable', reason: error instanceof Error ? error.message : String(error) };
  }
}
