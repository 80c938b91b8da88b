import { notify } from '../../utils/messages/notices.ts';
import { openStore } from '../../utils/store/open.ts';
import type { Settings } from '../../utils/store/settings.ts';
import { writeSettings } from '../../utils/store/write-settings.ts';
import * as dashboard from './dashboard.ts';

/** Keeps a change of the settings. Tells whether it was saved; a failure is said. */
export async function saveSettings(change: Partial<Settings>): Promise<boolean> {
  const reviewer = change.reviewer ?? dashboard.settings.value?.reviewer ?? '';
  const opened = await openStore();
  const reply = opened.ok ? await writeSettings(opened.value, change, reviewer) : opened;
  dashboard.actionError.value = reply.ok ? null : `Not saved. ${reply.reason}`;
  if (!reply.ok) return false;
  dashboard.settings.value = reply.value;
  notify({ kind: 'settings' });
  return true;
}
