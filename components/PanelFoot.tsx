import { PageText } from './PageText.tsx';
import { undoLast } from './state/actions.ts';
import * as panel from './state/panel.ts';

/** The keys in one line; after a decision the way to take it back. */
export function PanelFoot() {
  const last = panel.undoable.value;
  if (last) {
    return (
      <footer class="foot done" aria-live="polite">
        <span class="cut">
          <PageText text={last.words} />
        </span>
        <button type="button" class="btn push" onClick={() => void undoLast()}>
          Undo <kbd>U</kbd>
        </button>
      </footer>
    );
  }
  return (
    <footer class="foot">
      <kbd>J</kbd>
      <kbd>K</kbd>
      <span>move</span>
      <kbd>Enter</kbd>
      <span>confirm</span>
      <kbd>O</kbd>
      <span>change</span>
      <button
        type="button"
        class="btn bare icon push"
        aria-label="All keys"
        onClick={() => (panel.keysShown.value = !panel.keysShown.value)}
      >
        <kbd>?</kbd>
      </button>
    </footer>
  );
}
