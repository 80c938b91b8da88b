import { CONTEXTS, type Context, type Meaning, UNKNOWN } from '../utils/engine/types.ts';
import { contextName, meaningShort } from '../utils/review/vocabulary.ts';
import { changeCurrent } from './state/actions.ts';
import * as panel from './state/panel.ts';
import { useDraft } from './state/use-draft.ts';

interface Change {
  meaning: Meaning;
  context: Context | '';
  note: string;
}
const EMPTY: Change = { meaning: '', context: '', note: '' };
/** The order in which people look for them, not the order in which they win. */
const CONTEXT_ORDER: Context[] = ['held', 'trainee', 'aspiration', 'other-person', 'negated', 'generic'];

/** Another meaning and context. None is chosen for the reviewer, and saving wants both. */
export function ChangeForm() {
  const words = panel.vocabulary.value;
  const [change, setChange, forget] = useDraft(`change:${panel.documentId.value}:${panel.current.value}`, EMPTY);
  if (!words) return null;
  const meanings = [...words.meanings.map((meaning) => meaning.id), UNKNOWN];
  const close = (): void => {
    forget();
    panel.editing.value = 'none';
  };
  const save = async (): Promise<void> => {
    if (change.meaning === '' || change.context === '') return;
    if (await changeCurrent(change.meaning, change.context, change.note)) forget();
  };
  return (
    <>
      <fieldset class="pick">
        <legend>What kind, by the words and what you know?</legend>
        {meanings.map((id) => (
          <Choice
            key={id}
            group="meaning"
            name={meaningShort(words, id)}
            value={id}
            chosen={change.meaning}
            choose={(meaning) => setChange({ ...change, meaning })}
          />
        ))}
      </fieldset>
      <fieldset class="pick c3">
        <legend>Whose is it?</legend>
        {CONTEXT_ORDER.filter((id) => CONTEXTS.includes(id)).map((id) => (
          <Choice
            key={id}
            group="context"
            name={contextName(words, id)}
            value={id}
            chosen={change.context}
            choose={(context) => setChange({ ...change, context: context as Context })}
          />
        ))}
      </fieldset>
      <div>
        <label class="lg" for="change-note">
          Why, in your words
        </label>
        <textarea
          id="change-note"
          class="field"
          rows={2}
          value={change.note}
          onInput={(event) => setChange({ ...change, note: event.currentTarget.value })}
        />
      </div>
      <div class="choices">
        <button
          type="button"
          class="btn"
          aria-disabled={change.meaning === '' || change.context === ''}
          onClick={() => void save()}
        >
          Save change
        </button>
        <button type="button" class="btn" onClick={close}>
          Cancel <kbd>Esc</kbd>
        </button>
      </div>
      {(change.meaning === '') !== (change.context === '') && (
        <p class="s">Choose {change.meaning === '' ? 'what kind it is' : 'whose it is'} as well.</p>
      )}
    </>
  );
}

interface ChoiceProps {
  group: string;
  name: string;
  value: string;
  chosen: string;
  choose(value: string): void;
}

function Choice({ group, name, value, chosen, choose }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={group} value={value} checked={value === chosen} onChange={() => choose(value)} />
      {name}
    </label>
  );
}
