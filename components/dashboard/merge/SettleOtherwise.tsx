import { useState } from 'preact/hooks';
import { CONTEXTS, type Context, type Meaning, UNKNOWN } from '../../../utils/engine/types.ts';
import { contextName, meaningName, type Vocabulary } from '../../../utils/review/vocabulary.ts';
import { Select } from '../Select.tsx';

interface SettleOtherwiseProps {
  words: Vocabulary;
  save(said: { meaning: Meaning; context: Context }): void;
}

/** Settles by what none of them said: another meaning or context. Nothing is chosen beforehand. */
export function SettleOtherwise({ words, save }: SettleOtherwiseProps) {
  const [meaning, setMeaning] = useState<Meaning | null>(null);
  const [context, setContext] = useState<Context | null>(null);
  const meanings = [...words.meanings.map(({ id }) => id), UNKNOWN];
  return (
    <details>
      <summary>Something else</summary>
      <div class="row wrap">
        <Select
          any="Meaning"
          value={meaning}
          options={meanings.map((id) => [id, meaningName(words, id)] as const)}
          choose={(chosen) => setMeaning(chosen)}
        />
        <Select
          any="Context"
          value={context}
          options={CONTEXTS.map((id) => [id, contextName(words, id)] as const)}
          choose={(chosen) => setContext(chosen)}
        />
        <button
          type="button"
          class="btn"
          disabled={meaning === null || context === null}
          onClick={() => meaning !== null && context !== null && save({ meaning, context })}
        >
          Settle so
        </button>
      </div>
    </details>
  );
}
