import { useEffect, useRef } from 'preact/hooks';
import { saveReviewer } from './state/actions.ts';

/** Asks once who decides: a decision without a name is none. */
export function NameForm() {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const save = (event: Event): void => {
    event.preventDefault();
    const name = field.current?.value.trim() ?? '';
    if (name !== '') void saveReviewer(name);
  };
  return (
    <form class="dec" onSubmit={save}>
      <label class="lg" for="reviewer">
        Your name, as it shall stand under your decisions
      </label>
      <input id="reviewer" ref={field} class="field" autocomplete="name" maxLength={120} />
      <p class="xs">
        It is kept on this computer and goes into what you export. Press Confirm or Change once more after saving it.
      </p>
      <div class="choices">
        <button type="submit" class="btn">
          Save name
        </button>
      </div>
    </form>
  );
}
