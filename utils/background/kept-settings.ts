import { openStore } from '../store/open.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../store/settings.ts';

/** The settings, kept until they change; lost with the background, at no harm. */
let kept: Promise<Settings> | null = null;

/** What the reviewer has set; the usual settings while the store cannot be opened. */
export function currentSettings(): Promise<Settings> {
  kept ??= read();
  return kept;
}

/** The settings have changed: the next who asks reads them again. */
export function forgetSettings(): void {
  kept = null;
}

async function read(): Promise<Settings> {
  const opened = await openStore();
  if (opened.ok) return readSettings(opened.value);
  kept = null;
  return DEFAULT_SETTINGS;
}
