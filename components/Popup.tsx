import { useEffect, useState } from 'preact/hooks';
import type { TabState } from '../utils/messages/protocol.ts';
import type { Settings } from '../utils/store/settings.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { Icon } from './Icon.tsx';
import { PopupBody } from './PopupBody.tsx';
import { watchTab } from './state/tab.ts';
import { readTheme, useTheme } from './state/use-theme.ts';

/** The toolbar button's popup: on or off here, what was found, what could not be read, and the way to the panel. */
export function Popup({ windowId }: { windowId: number | undefined }) {
  const [tab, setTab] = useState<TabState | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [theme, setTheme] = useState<Settings['theme']>();
  useTheme(theme);
  useEffect(() => {
    void readTheme().then(setTheme);
    const life = new AbortController();
    const changed = (state: TabState): void => {
      setTab(state);
      setError(state.error);
    };
    watchTab({ changed, failed: setError, noticed: () => undefined }, life.signal);
    return () => life.abort();
  }, []);
  return (
    <main class="pop">
      <header>
        <Icon name="mark" />
        <h1>Officer Lens</h1>
      </header>
      {error !== null && (
        <div class="pad first">
          <ErrorNote reason={error} />
        </div>
      )}
      {tab && <PopupBody tab={tab} windowId={windowId} fail={setError} />}
    </main>
  );
}
