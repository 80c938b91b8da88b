import { useLayoutEffect, useRef } from 'preact/hooks';
import { ErrorNote } from '../ErrorNote.tsx';
import * as state from '../state/applicant.ts';
import { reopen } from '../state/applicant-actions.ts';
import { useDraft } from '../state/use-draft.ts';

/** Opens a decision again; the reason is asked for, and what was decided stays in the record. */
export function ReopenForm({ close }: { close(): void }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [reason, setReason, forget] = useDraft(`reopen:${state.applicant.value?.id ?? ''}`, '');
  useLayoutEffect(() => field.current?.focus(), []);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!(await reopen(field.current?.value.trim() ?? ''))) return;
    forget();
    close();
  };
  const cancel = (): void => {
    forget();
    close();
  };
  return (
    <form class="form" onSubmit={(event) => void save(event)}>
      <div>
        <label class="lg" for="reopen-reason">
          Why is it opened again?
        </label>
        <textarea
          id="reopen-reason"
          ref={field}
          class="field"
          rows={2}
          value={reason}
          onInput={({ currentTarget: { value } }) => setReason(() => value)}
          placeholder="The applicant writes: my service was not recognised"
        />
      </div>
      <ErrorNote reason={state.refusal.value} />
      <div class="choices">
        <button type="submit" class="btn">
          Open again
        </button>
        <button type="button" class="btn" onClick={cancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
