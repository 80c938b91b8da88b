import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MentionRecord } from '../utils/store/records.ts';
import { confirmCurrent } from './state/actions.ts';
import { closeForm } from './state/panel.ts';
import { draftKey, useDraft } from './state/use-draft.ts';

/** A note that is kept with the confirmation. */
export function NoteForm({ mention }: { mention: MentionRecord }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [note, setNote, forget] = useDraft(draftKey('note', mention), '');
  useLayoutEffect(() => field.current?.focus(), []);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (await confirmCurrent(note.trim())) forget();
  };
  const cancel = (): void => {
    forget();
    closeForm();
  };
  return (
    <form class="form" onSubmit={(event) => void save(event)}>
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
          onInput={({ currentTarget: { value } }) => setNote(() => value)}
        />
      </div>
      <div class="choices">
        <button type="submit" class="btn">
          Confirm with note
        </button>
        <button type="button" class="btn" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
