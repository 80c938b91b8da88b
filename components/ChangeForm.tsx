import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Context, type Meaning, UNKNOWN } from '../utils/engine/types.ts';
import { contextName, meaningShort, type Vocabulary } from '../utils/review/vocabulary.ts';
import type { MentionRecord } from '../utils/store/records.ts';
import { Choices } from './Choices.tsx';
import { changeCurrent } from './state/actions.ts';
import { closeForm } from './state/panel.ts';
import { draftKey, useDraft } from './state/use-draft.ts';

interface Change {
  meaning: Meaning;
  context: Context | '';
  note: string;
}
const EMPTY: Change = { meaning: '', context: '', note: '' };
/** The order in which people look for them, not the order in which they win. */
const CONTEXT_ORDER: Context[] = ['held', 'trainee', 'aspiration', 'other-person', 'negated', 'generic'];

/** Another meaning and context. None is chosen for the reviewer, and saving wants both. */
export function ChangeForm({ words, mention }: { words: Vocabulary; mention: MentionRecord }) {
  const form = useRef<HTMLFormElement>(null);
  const [change, setChange, forget] = useDraft(draftKey('change', mention), EMPTY);
  useLayoutEffect(() => form.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  const missing = [change.meaning === '' ? 'what kind' : '', change.context === '' ? 'whose it is' : ''].filter(
    Boolean,
  );
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (change.context === '' || change.meaning === '') return;
    if (await changeCurrent(change.meaning, change.context, change.note.trim())) forget();
  };
  const cancel = (): void => {
    forget();
    closeForm();
  };
  return (
    <form class="form" ref={form} onSubmit={(event) => void save(event)}>
      <Choices
        legend="What kind, by the words and what you know?"
        group="meaning"
        options={[...words.meanings.map(({ id }) => id), UNKNOWN].map((id) => [id, meaningShort(words, id)])}
        chosen={change.meaning}
        choose={(meaning) => setChange((former) => ({ ...former, meaning }))}
      />
      <Choices
        legend="Whose is it?"
        group="context"
        options={CONTEXT_ORDER.map((id) => [id, contextName(words, id)])}
        chosen={change.context}
        choose={(context) => setChange((former) => ({ ...former, context: context as Context }))}
      />
      <div>
        <label class="lg" for="change-note">
          Why, in your words
        </label>
        <textarea
          id="change-note"
          class="field"
          rows={2}
          value={change.note}
          onInput={({ currentTarget: { value } }) => setChange((former) => ({ ...former, note: value }))}
        />
      </div>
      <div class="choices">
        <button type="submit" class="btn" aria-disabled={missing.length > 0} aria-describedby="change-missing">
          Save change
        </button>
        <button type="button" class="btn" onClick={cancel}>
          Cancel
        </button>
      </div>
      <p class="s" id="change-missing" role="status">
        {missing.length > 0 ? `To save, choose ${missing.join(' and ')}.` : ''}
      </p>
    </form>
  );
}
