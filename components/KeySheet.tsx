import { useEffect, useRef } from 'preact/hooks';
import { saveSettings } from './state/actions.ts';
import * as panel from './state/panel.ts';
import { type Shortcut, useShortcuts } from './state/shortcuts.ts';

const IN_LIST: Shortcut[] = [
  { keys: ['J', 'K'], does: 'Next, previous mention (or the arrow keys)' },
  { keys: ['Enter'], does: 'Confirm, go to the next not read' },
  { keys: ['O'], does: 'Change meaning or context' },
  { keys: ['N'], does: 'Note' },
  { keys: ['U'], does: 'Undo' },
  { keys: ['S'], does: 'Show in page' },
  { keys: ['D'], does: 'Go to the decision' },
  { keys: ['?'], does: 'Show or hide these keys' },
  { keys: ['Esc'], does: 'Close; what you were writing is kept' },
];

/** All keys, and the switch that turns the single ones off (WCAG 2.1.4). */
export function KeySheet() {
  const isOn = panel.settings.value?.singleKeys ?? true;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="body">
      <h2 class="vh" tabIndex={-1} ref={heading}>
        All keys
      </h2>
      <KeyTable name="In the list" shortcuts={IN_LIST} />
      <KeyTable name="From the page" shortcuts={useShortcuts()} />
      <div class="row wrap notes">
        <label class="row">
          <input
            type="checkbox"
            role="switch"
            class="switch"
            aria-checked={isOn}
            checked={isOn}
            onChange={(event) => void saveSettings({ singleKeys: event.currentTarget.checked })}
          />
          Single keys
        </label>
        <button type="button" class="btn push" onClick={() => (panel.keysShown.value = false)}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}

function KeyTable({ name, shortcuts }: { name: string; shortcuts: Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section class="keys">
      <h3>{name}</h3>
      <dl>
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>{keys.length === 0 ? 'no key' : keys.map((key) => <kbd key={key}>{key}</kbd>)}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
