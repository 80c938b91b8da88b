import type { Settings } from '../../utils/store/settings.ts';
import * as dashboard from './dashboard.ts';
import { keepSettings } from './keep-settings.ts';

/** Keeps a change of the settings. Tells whether it was saved; a failure is said. */
export async function saveSettings(change: Partial<Settings>): Promise<boolean> {
  const reply = await keepSettings(change, change.reviewer ?? dashboard.settings.value?.reviewer ?? '');
  dashboard.actionError.value = reply.ok ? null : `Not saved. ${reply.reason}`;
  if (reply.ok) dashboard.settings.value = reply.value;
  return reply.ok;
}
