import type { ChangeNotice } from './protocol.ts';

const CHANNEL = 'officer-lens';
let channel: BroadcastChannel | null = null;

/** Tells all other contexts of ours that something changed. They read the store again; nothing else travels here. */
export function notify(notice: ChangeNotice): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage(notice);
}

/** Hears of changes that other contexts made, until the signal ends. */
export function onNotice(handler: (notice: ChangeNotice) => void, signal: AbortSignal): void {
  const ears = new BroadcastChannel(CHANNEL);
  ears.addEventListener('message', (event: MessageEvent<ChangeNotice>) => handler(event.data));
  signal.addEventListener('abort', () => ears.close());
}
