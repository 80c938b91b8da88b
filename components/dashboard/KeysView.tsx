import type { Settings } from '../../utils/store/settings.ts';
import { AllKeys } from '../keys/AllKeys.tsx';
import { saveSettings } from '../state/dashboard-actions.ts';

/** All keys, and the way to change them. */
export function KeysView({ settings }: { settings: Settings }) {
  return (
    <>
      <header>
        <h1>All keys</h1>
      </header>
      <div class="card keysheet">
        <h2 class="vh">Keys, and what each does</h2>
        <AllKeys settings={settings} save={saveSettings} />
      </div>
      <p>
        <a class="btn" href="#settings">
          To the settings
        </a>
      </p>
    </>
  );
}
