import { confirmCurrent, moveCurrent, showInPage, undoLast } from './actions.ts';
import { goToDecision } from './applicant.ts';
import { actionOf, isWriting, type KeyAction } from './key-map.ts';
import * as panel from './panel.ts';

const ACTIONS: Record<KeyAction, (() => void) | null> = {
  next: () => moveCurrent(1),
  previous: () => moveCurrent(-1),
  change: () => write('change'),
  note: () => write('note'),
  show: () => void showInPage(panel.current.value),
  undo: () => void undoLast(),
  decision: () => goToDecision(),
  search: null,
  keys: () => {
    panel.keysShown.value = !panel.keysShown.value;
  },
};
/** Work with single keys turned off too: they are no characters. */
const ARROWS: Record<string, () => void> = { ArrowDown: () => moveCurrent(1), ArrowUp: () => moveCurrent(-1) };

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
  if (isWriting(target)) return;
  if (event.key === 'Enter') {
    // Only while the mention itself has the focus, and nothing is being written of it: on a button Enter presses the button.
    if (target.matches('article.cur') && panel.editing.value === 'none') void confirmCurrent();
    return;
  }
  const single = actionOf(panel.settings.value, event);
  const arrow = target.matches('[type=radio]') ? undefined : ARROWS[event.key];
  const action = arrow ?? (single && ACTIONS[single]);
  if (!action || (panel.keysShown.value && single !== 'keys')) return;
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
