import { saveSingleKeys } from './state/actions.ts';
import * as panel from './state/panel.ts';

const KEYS: [string[], string][] = [
  [['J', 'K'], 'Next, previous mention'],
  [['Enter'], 'Confirm, go to the next not read'],
  [['O'], 'Change meaning or context'],
  [['N'], 'Confirm with a note'],
  [['S'], 'Show in page'],
  [['U'], 'Undo'],
  [['Esc'], 'Cancel, close'],
];
const PAGE_KEYS: [string[], string][] = [
  [['Alt', 'Shift', 'L'], 'Open this panel'],
  [['Alt', 'Shift', 'J'], 'Next mention'],
  [['Alt', 'Shift', 'K'], 'Previous mention'],
];

/** All keys, and the switch that turns the single ones off (WCAG 2.1.4). */
export function KeySheet() {
  return (
    <div class="body">
      <dl class="keys">
        <h3>In the list</h3>
        {KEYS.map(keyRow)}
        <h3>From the page, as suggested; the browser’s settings can change them</h3>
        {PAGE_KEYS.map(keyRow)}
      </dl>
      <div class="row wrap notes">
        <label class="row">
          <input
            type="checkbox"
            class="switch"
            checked={panel.settings.value?.singleKeys ?? true}
            onChange={(event) => void saveSingleKeys(event.currentTarget.checked)}
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

function keyRow([keys, does]: [string[], string]) {
  return (
    <>
      <dt>
        {keys.map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{does}</dd>
    </>
  );
}
