import { useEffect } from 'preact/hooks';
import { ErrorNote } from '../ErrorNote.tsx';
import * as dashboard from '../state/dashboard.ts';
import { listenForKeySheet } from '../state/dashboard-keys.ts';
import { followRecords } from '../state/dashboard-load.ts';
import { followPacks } from '../state/packs-load.ts';
import { followAddress, place } from '../state/place.ts';
import { useTheme } from '../state/use-theme.ts';
import { DashboardNav } from './DashboardNav.tsx';
import { DashboardView } from './DashboardView.tsx';

/** The full tab: all applicants, the sites that are read, the settings. */
export function Dashboard() {
  useTheme(dashboard.settings.value?.theme);
  useEffect(() => {
    const life = new AbortController();
    followAddress(life.signal);
    followRecords(life.signal);
    listenForKeySheet(life.signal);
    followPacks(life.signal);
    return () => life.abort();
  }, []);
  return (
    <div class="dash">
      <DashboardNav place={place.value} />
      <main>
        <ErrorNote reason={dashboard.readError.value} />
        <ErrorNote reason={dashboard.actionError.value} />
        <DashboardView place={place.value} />
      </main>
    </div>
  );
}
