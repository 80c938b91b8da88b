import { useLayoutEffect, useRef } from 'preact/hooks';
import { saveReviewer } from './state/actions.ts';
import { useDraft } from './state/use-draft.ts';

const LONGEST_NAME = 120;

/** Asks once who decides: a decision without a name is none. What was being written stays as it is. */
export function NameForm() {
  const field = useRef<HTMLInputElement>(null);
  const [name, setName, forget] = useDraft('reviewer', '');
  useLayoutEffect(() => field.current?.focus(), []);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (name.trim() !== '' && (await saveReviewer(name.trim()))) forget();
  };
  return (
    <form class="form" onSubmit={(event) => void save(event)}>
      <div>
        <label class="lg" for="reviewer">
          Your name, as it shall stand under your decisions
        </label>
        <input
          id="reviewer"
          ref={field}
          class="field"
          autocomplete="name"
          maxLength={LONGEST_NAME}
          required
          value={name}
          onInput={({ currentTarget: { value } }) => setName(() => value)}
        />
      </div>
      <p class="xs">
        Nothing is recorded yet. The name is kept on this computer and goes into what you export. Save it, then decide
        once more.
      </p>
      <div class="choices">
        <button type="submit" class="btn">
          Save name
        </button>
      </div>
    </form>
  );
}
