import type { Settings } from '../../utils/store/settings.ts';
import { saveSettings } from '../state/dashboard-actions.ts';
import { ReviewerFields } from './ReviewerFields.tsx';
import { Setting } from './Setting.tsx';
import { Switch } from './Switch.tsx';

/** What a reviewer may set. Each change is kept at once and stands in the log. */
export function SettingsView({ settings }: { settings: Settings }) {
  return (
    <>
      <header>
        <h1>Settings</h1>
      </header>
      <div class="card">
        <Setting title="Reviewer" note="Stands under every decision. Decisions made before keep the name they have.">
          <ReviewerFields settings={settings} />
        </Setting>
        <Setting title="Keys" note="Single keys work only inside the panel and this page.">
          <Switch
            name="Single keys"
            isOn={settings.singleKeys}
            turn={(singleKeys) => void saveSettings({ singleKeys })}
          />
        </Setting>
      </div>
    </>
  );
}
