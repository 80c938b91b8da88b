import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../utils/messages/protocol.ts';
import type { Settings } from '../utils/store/settings.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { Icon } from './Icon.tsx';
import { PopupBody } from './PopupBody.tsx';
import * as panel from './state/panel.ts';
import { watchTab } from './state/tab.ts';
import { readTheme, useTheme } from './state/use-theme.ts';

/** The toolbar button's popup: on or off here, what was found, what could not be read, and the way to the panel. */
export function Popup({ windowId }: { windowId: number | undefined }) {
  const [error, setError] = useState<string | null>(null);
  const [theme, setTheme] = useState<Settings['theme']>();
  useTheme(theme);
  useEffect(() => {
    void readTheme().then(setTheme);
    const life = new AbortController();
    const changed = (state: TabState): void => {
      panel.tab.value = state;
      setError(null);
    };
    watchTab({ changed, failed: setError, noticed: () => undefined }, life.signal);
    return () => life.abort();
  }, []);
  const tab = panel.tab.value;
  const reason = error ?? panel.actionError.value?.reason ?? null;
  return (
    <main class="pop">
      <header>
        <Icon name="mark" />
        <h1>Officer Lens</h1>
      </header>
      {reason !== null && (
        <div class="pad first">
          <ErrorNote reason={reason} />
        </div>
      )}
      {tab && <PopupBody tab={tab} windowId={windowId} fail={setError} />}
    </main>
  );
}
