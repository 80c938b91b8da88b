import { confirmCurrent, moveCurrent, showInPage, undoLast } from './actions.ts';
import * as panel from './panel.ts';

const ACTIONS: Record<string, () => void> = {
  j: () => moveCurrent(1),
  k: () => moveCurrent(-1),
  ArrowDown: () => moveCurrent(1),
  ArrowUp: () => moveCurrent(-1),
  o: () => {
    panel.editing.value = 'change';
  },
  n: () => {
    panel.editing.value = 'note';
  },
  s: () => void showInPage(panel.current.value),
  u: () => void undoLast(),
  '?': () => {
    panel.keysShown.value = !panel.keysShown.value;
  },
};
/** Work with single keys turned off too: they are no characters. */
const ALWAYS = ['ArrowDown', 'ArrowUp'];

/** The panel's keys. They never fire in a field, with a modifier, or on a button that has its own meaning for the key. */
export function listenForKeys(signal: AbortSignal): void {
  document.addEventListener('keydown', press, { signal });
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.key === 'Escape') {
    panel.keysShown.value = false;
    panel.editing.value = 'none';
    return;
  }
  const target = event.target as HTMLElement;
  if (target.closest('input:not([type=radio]), textarea, select')) return;
  if (event.key === 'Enter') {
    // Enter confirms only while the mention itself has the focus; on a button it presses the button.
    if (target.matches('article.cur')) void confirmCurrent();
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const action = ACTIONS[key];
  if (!action || (target.matches('[type=radio]') && ALWAYS.includes(key))) return;
  if (panel.settings.value?.singleKeys === false && !ALWAYS.includes(key)) return;
  event.preventDefault();
  action();
}
