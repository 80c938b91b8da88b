import { useEffect } from 'preact/hooks';
import { openStore } from '../../utils/store/open.ts';
import { readSettings, type Settings } from '../../utils/store/settings.ts';

/** Draws this page of ours in the theme that is set; the system's where none is. Marks in web pages follow the page, not this. */
export function useTheme(theme: Settings['theme'] | undefined): void {
  useEffect(() => {
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
  }, [theme]);
}

/** The theme that is set; the system's where the settings cannot be read. */
export async function readTheme(): Promise<Settings['theme']> {
  const opened = await openStore();
  return opened.ok ? (await readSettings(opened.value)).theme : 'system';
}
