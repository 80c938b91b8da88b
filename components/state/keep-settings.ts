import { ask } from '../../utils/messages/ask.ts';
import { notify } from '../../utils/messages/notices.ts';
import type { Reply } from '../../utils/messages/protocol.ts';
import { concernsPages, type Settings } from '../../utils/store/settings.ts';
import { writeSettings } from '../../utils/store/write-settings.ts';
import { inStore } from './in-store.ts';

/** Keeps a change of the settings, and tells whoever it concerns. `reviewer` stands in the log for who changed them. */
export async function keepSettings(change: Partial<Settings>, reviewer: string): Promise<Reply<Settings>> {
  const reply = await inStore((store) => writeSettings(store, change, reviewer));
  if (reply.ok) tellSettings(concernsPages(change));
  return reply;
}

/** Says that settings have changed. The background is asked and not only told: it may sleep, and open pages would keep what they show. */
export function tellSettings(concernsOpenPages: boolean): void {
  notify({ kind: 'settings' });
  if (concernsOpenPages) void ask({ kind: 'settings-changed' });
}
