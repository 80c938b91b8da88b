import { Key } from './keys/Key.tsx';
import { confirmCurrent, showInPage } from './state/actions.ts';
import * as panel from './state/panel.ts';

/** Confirm and Change, equal; a note, and the way to the words in the page. */
export function MentionActions({ index }: { index: number }) {
  return (
    <div class="ask">
      <div class="choices">
        <button type="button" class="btn" onClick={() => void confirmCurrent()}>
          Confirm <kbd>Enter</kbd>
        </button>
        <button type="button" class="btn" onClick={() => (panel.editing.value = 'change')}>
          Change <Key action="change" />
        </button>
      </div>
      <div class="row">
        <button type="button" class="link" onClick={() => (panel.editing.value = 'note')}>
          Add a note
        </button>
        <Key action="note" />
        <button type="button" class="link push" onClick={() => void showInPage(index)}>
          Show in page
        </button>
        <Key action="show" />
      </div>
    </div>
  );
}
