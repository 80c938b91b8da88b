import { browser } from 'wxt/browser';
import type { ContentCommand, ContentRequest, PickCommand, PickKey, Reply } from '../messages/protocol.ts';

/** The line to the background. It is down for good once the extension was updated or removed under this script. */
export interface Port {
  send<T>(request: ContentRequest): Promise<Reply<T>>;
}

/**
 * Opens the line. Sending never throws: a background that cannot be reached is a `Reply` like any other.
 * @param lost called when this script has outlived its extension; it must take everything back and stop
 */
export function openPort(lost: () => void): Port {
  return {
    async send<T>(request: ContentRequest): Promise<Reply<T>> {
      try {
        const reply: Reply<T> | undefined = await browser.runtime.sendMessage(request);
        return reply ?? unreachable('No answer.');
      } catch (error) {
        if (browser.runtime?.id === undefined) lost();
        return unreachable(error instanceof Error ? error.message : String(error));
      }
    },
  };
}

/**
 * Hears commands of the background until the signal ends. What the handler returns is the answer.
 * Only our own extension can reach this listener: `externally_connectable` is not used and `onMessageExternal` not listened to.
 */
export function hearCommands(handle: (command: ContentCommand) => Reply<unknown>, signal: AbortSignal): void {
  const listener = (
    command: unknown,
    sender: { id?: string },
    respond: (reply: Reply<unknown>) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isCommand(command)) return undefined;
    respond(handle(command));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (browser.runtime?.id !== undefined) browser.runtime.onMessage.removeListener(listener);
  });
}

/** Hears the keys that are pressed in the panel while the resume is pointed at, until the signal ends. */
export function hearPickKeys(press: (key: PickKey) => void, signal: AbortSignal): void {
  const listener = (
    command: unknown,
    sender: { id?: string },
    respond: (reply: Reply<null>) => void,
  ): true | undefined => {
    const { kind, key } = (command ?? {}) as Partial<PickCommand>;
    if (sender.id !== browser.runtime.id || kind !== 'pick-key' || key === undefined) return undefined;
    respond({ ok: true, value: null });
    press(key);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener));
}

/** A page of ours that reads a document also hears what other pages ask of the background; it must not answer for it. */
function isCommand(message: unknown): message is ContentCommand {
  const { kind, session } = (message ?? {}) as { kind?: string; session?: string };
  return ANYWHERE.has(kind ?? '') || (session !== undefined && IN_SESSION.has(kind ?? ''));
}

const ANYWHERE = new Set(['ping', 'where', 'stop', 'step']);

const IN_SESSION = new Set(['marks', 'resend', 'go-to', 'area-changed']);

function unreachable(reason: string): { ok: false; code: string; reason: string } {
  return { ok: false, code: 'unreachable', reason };
}
