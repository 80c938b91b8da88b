import { useEffect, useState } from 'preact/hooks';
import { PageText } from './PageText.tsx';
import { undoLast } from './state/actions.ts';
import * as panel from './state/panel.ts';

/** How long Undo stands in the foot, in milliseconds (mock-ups, section 6). Later it is in the open mention and under U. */
const UNDO_SHOWN = 8000;

/** The keys in one line; after a decision, for a while, the way to take it back. */
export function PanelFoot() {
  const last = panel.undoable.value;
  const [passed, setPassed] = useState('');
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(() => setPassed(last.id), UNDO_SHOWN);
    return () => clearTimeout(timer);
  }, [last]);
  return (
    <footer>
      <p class="vh" role="status">
        {last ? `${last.words}. U takes it back.` : ''}
      </p>
      {last && last.id !== passed ? <Done words={last.words} /> : <Keys />}
    </footer>
  );
}

function Done({ words }: { words: string }) {
  return (
    <div class="foot done">
      <span class="cut">
        <PageText text={words} />
      </span>
      <button type="button" class="btn push" onClick={() => void undoLast()}>
        Undo <kbd>U</kbd>
      </button>
    </div>
  );
}

function Keys() {
  const isOn = panel.settings.value?.singleKeys !== false;
  return (
    <div class="foot">
      {isOn && (
        <>
          <kbd>J</kbd>
          <kbd>K</kbd>
          <span>move</span>
        </>
      )}
      <kbd>Enter</kbd>
      <span>confirm</span>
      {isOn && (
        <>
          <kbd>O</kbd>
          <span>change</span>
        </>
      )}
      <button
        type="button"
        class="btn bare icon push"
        aria-label="All keys"
        aria-expanded={panel.keysShown.value}
        onClick={() => (panel.keysShown.value = !panel.keysShown.value)}
      >
        <kbd>?</kbd>
      </button>
    </div>
  );
}
