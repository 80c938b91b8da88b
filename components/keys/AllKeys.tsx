import { useState } from 'preact/hooks';
import type { Settings } from '../../utils/store/settings.ts';
import { KEY_ACTIONS, keyOf, shownKey } from '../state/key-map.ts';
import { type Shortcut, useShortcuts } from '../state/shortcuts.ts';
import { ChangeKeys } from './ChangeKeys.tsx';
import { KeyTable } from './KeyTable.tsx';

/** Keys that are no characters: they work with single keys off too, and cannot be changed. */
const FIXED: Shortcut[] = [
  { keys: ['↓', '↑'], does: 'Next, previous mention or row' },
  { keys: ['Enter'], does: 'Confirm, go to the next not read; in a table, open' },
  { keys: ['Esc'], does: 'Close; what you were writing is kept' },
];

export interface AllKeysProps {
  settings: Settings;
  /** Keeps a change; tells whether it was kept. */
  save(change: Partial<Settings>): Promise<boolean>;
}

/** All keys, the switch that turns the single ones off (WCAG 2.1.4), and the way to other ones. */
export function AllKeys({ settings, save }: AllKeysProps) {
  const [isChanging, setChanging] = useState(false);
  const fromPage = useShortcuts();
  const single = (where: 'list' | 'dashboard'): Shortcut[] =>
    KEY_ACTIONS.filter((action) => action.where === where).map(({ id, does }) => ({
      keys: [shownKey(keyOf(settings, id))],
      does,
    }));
  return (
    <>
      {isChanging ? (
        <ChangeKeys settings={settings} save={save} />
      ) : (
        settings.singleKeys && (
          <>
            <KeyTable name="In the list" shortcuts={single('list')} />
            <KeyTable name="In the dashboard" shortcuts={single('dashboard')} />
          </>
        )
      )}
      <KeyTable name="Always" shortcuts={FIXED} />
      <KeyTable name="From the page" shortcuts={fromPage} />
      <div class="row wrap notes">
        <label class="row">
          <input
            type="checkbox"
            role="switch"
            class="switch"
            aria-checked={settings.singleKeys}
            checked={settings.singleKeys}
            onChange={(event) => void save({ singleKeys: event.currentTarget.checked })}
          />
          Single keys
        </label>
        {settings.singleKeys && (
          <button type="button" class="link push s" aria-expanded={isChanging} onClick={() => setChanging(!isChanging)}>
            {isChanging ? 'Done' : 'Change keys'}
          </button>
        )}
      </div>
    </>
  );
}
