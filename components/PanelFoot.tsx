import { useEffect, useState } from 'preact/hooks';
import { Key } from './keys/Key.tsx';
import { PageText } from './PageText.tsx';
import { undoLast } from './state/actions.ts';
import { keyOf, shownKey } from './state/key-map.ts';
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
        {last ? `${last.words}. ${sayUndo()}` : ''}
      </p>
      {last && last.id !== passed ? <Done words={last.words} /> : <Keys />}
    </footer>
  );
}

function sayUndo(): string {
  const settings = panel.settings.value;
  return settings?.singleKeys === false
    ? 'It can be taken back.'
    : `${shownKey(keyOf(settings, 'undo'))} takes it back.`;
}

function Done({ words }: { words: string }) {
  return (
    <div class="foot done">
      <span class="cut">
        <PageText text={words} />
      </span>
      <button type="button" class="btn push" onClick={() => void undoLast()}>
        Undo <Key action="undo" />
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
          <Key action="next" />
          <Key action="previous" />
          <span>move</span>
        </>
      )}
      <kbd>Enter</kbd>
      <span>confirm</span>
      {isOn && (
        <>
          <Key action="change" />
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
        <kbd>{shownKey(keyOf(panel.settings.value, 'keys'))}</kbd>
      </button>
    </div>
  );
}
