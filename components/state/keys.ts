import { confirmCurrent, moveCurrent, showInPage, undoLast } from './actions.ts';
import { goToDecision } from './applicant.ts';
import * as panel from './panel.ts';

const ACTIONS: Record<string, () => void> = {
  j: () => moveCurrent(1),
  k: () => moveCurrent(-1),
  ArrowDown: () => moveCurrent(1),
  ArrowUp: () => moveCurrent(-1),
  o: () => write('change'),
  n: () => write('note'),
  s: () => void showInPage(panel.current.value),
  u: () => void undoLast(),
  d: () => goToDecision(),
  '?': () => {
    panel.keysShown.value = !panel.keysShown.value;
  },
};
/** Work with single keys turned off too: they are no characters. */
const ALWAYS = ['ArrowDown', 'ArrowUp'];
/** In these, keys are for writing. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]';

/** The panel's keys. They never fire in a field, with a modifier, or on a control that has its own meaning for the key. */
export function listenForKeys(signal: AbortSignal): void {
  document.addEventListener('keydown', press, { signal });
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
  if (event.key === 'Escape') {
    close();
    return;
  }
  const target = event.target as HTMLElement;
  if (target.closest(FIELDS)) return;
  if (event.key === 'Enter') {
    // Only while the mention itself has the focus, and nothing is being written of it: on a button Enter presses the button.
    if (target.matches('article.cur') && panel.editing.value === 'none') void confirmCurrent();
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const action = ACTIONS[key];
  if (!action || (target.matches('[type=radio]') && ALWAYS.includes(key))) return;
  if (panel.settings.value?.singleKeys === false && !ALWAYS.includes(key)) return;
  if (panel.keysShown.value && key !== '?') return;
  event.preventDefault();
  action();
}

function write(form: panel.Editing): void {
  if (panel.current.value >= 0) panel.editing.value = form;
}

/** What is open last closes first; what was being written is kept as a draft. */
function close(): void {
  if (panel.keysShown.value) panel.keysShown.value = false;
  else if (panel.editing.value !== 'none') panel.closeForm();
}
