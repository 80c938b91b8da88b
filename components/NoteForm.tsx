import { useEffect, useRef } from 'preact/hooks';
import { confirmCurrent } from './state/actions.ts';
import * as panel from './state/panel.ts';
import { useDraft } from './state/use-draft.ts';

/** A note that is kept with the confirmation. */
export function NoteForm() {
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote, forget] = useDraft(`note:${panel.documentId.value}:${panel.current.value}`, '');
  useEffect(() => field.current?.focus(), []);
  const save = async (): Promise<void> => {
    await confirmCurrent(note);
    if (panel.error.value === null && panel.editing.value !== 'name') forget();
  };
  const cancel = (): void => {
    forget();
    panel.editing.value = 'none';
  };
  return (
    <div>
      <label class="lg" for="note">
        Note, kept with the decision
      </label>
      <textarea
        id="note"
        ref={field}
        class="field"
        rows={2}
        value={note}
        onInput={(event) => setNote(event.currentTarget.value)}
      />
      <div class="choices">
        <button type="button" class="btn" onClick={() => void save()}>
          Confirm with note
        </button>
        <button type="button" class="btn" onClick={cancel}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
    </div>
  );
}
