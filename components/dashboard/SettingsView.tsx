import type { SecondReader } from '../../utils/review/applicant-standing.ts';
import type { Settings } from '../../utils/store/settings.ts';
import { saveSettings } from '../state/dashboard-actions.ts';
import { Choice } from './Choice.tsx';
import { LogCheck } from './LogCheck.tsx';
import { NumberField } from './NumberField.tsx';
import { RetentionFields } from './RetentionFields.tsx';
import { ReviewerFields } from './ReviewerFields.tsx';
import { Setting } from './Setting.tsx';
import { Switch } from './Switch.tsx';

const THEMES: [Settings['theme'], string][] = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];
const LABELS: [Settings['labels'], string][] = [
  ['words', 'Words'],
  ['ticks', 'Ticks'],
  ['off', 'Off'],
];
const SECOND_READERS: [SecondReader, string][] = [
  ['never', 'No decision'],
  ['leo', 'Short courses'],
  ['always', 'All'],
];

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
        <Setting title="Retention" note="Least and most are both kept. Deletion is logged, without what was deleted.">
          <RetentionFields retention={settings.retention} />
          <Switch
            name="Legal hold: delete nothing"
            isOn={settings.legalHold}
            turn={(legalHold) => void saveSettings({ legalHold })}
          />
        </Setting>
        <Setting title="Keep on this computer" note="Quotes keep 32 letters either side.">
          <Switch
            name="Whole resume text"
            isOn={settings.keepText}
            turn={(keepText) => void saveSettings({ keepText })}
          />
        </Setting>
        <Setting title="How recent" note="Shown as a caution; never changes a track.">
          <NumberField
            name="Years since the post ended"
            value={settings.recencyYears}
            most={100}
            unset="as the pack says"
            save={(recencyYears) => saveSettings({ recencyYears })}
          />
        </Setting>
        <Setting title="Labels on the page" note="Never over the resume’s words.">
          <Choice
            name="Beside the words"
            value={settings.labels}
            options={LABELS}
            choose={(labels) => void saveSettings({ labels })}
          />
          <Switch name="Use the margins" isOn={settings.margins} turn={(margins) => void saveSettings({ margins })} />
        </Setting>
        <Setting title="Theme" note="Marks follow the page, not this.">
          <Choice
            name="Theme"
            value={settings.theme}
            options={THEMES}
            choose={(theme) => void saveSettings({ theme })}
          />
        </Setting>
        <Setting title="Second reading" note="What waits counts only when a reviewer of another name says the same.">
          <Choice
            name="Waits for a second reviewer"
            value={settings.secondReader}
            options={SECOND_READERS}
            choose={(secondReader) => void saveSettings({ secondReader })}
          />
          <Switch
            name="Hide suggestions until the reviewer has decided"
            isOn={settings.blindReading}
            turn={(blindReading) => void saveSettings({ blindReading })}
          />
        </Setting>
        <Setting title="Keys" note="Single keys work only inside the panel and this page, never in a field.">
          <Switch
            name="Single keys"
            isOn={settings.singleKeys}
            turn={(singleKeys) => void saveSettings({ singleKeys })}
          />
          <a class="btn" href="#keys">
            See and change keys
          </a>
        </Setting>
        <Setting title="Log" note="Every row follows from the one before; a change shows.">
          <LogCheck />
        </Setting>
        <Setting title="Backup" note="Removing the extension deletes all of its records. 0 asks for none.">
          <NumberField
            name="Ask for one after so many decisions"
            value={settings.backupEvery}
            most={100_000}
            save={(backupEvery) => saveSettings({ backupEvery: backupEvery ?? 0 })}
          />
        </Setting>
      </div>
    </>
  );
}
