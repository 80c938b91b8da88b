import { useState } from 'preact/hooks';
import type { Meaning } from '../utils/engine/types.ts';
import { meaningShort, type Vocabulary } from '../utils/review/vocabulary.ts';
import type { MentionRecord } from '../utils/store/records.ts';
import { PageText } from './PageText.tsx';
import { useWhyNot } from './state/use-explanation.ts';

interface WhyNotProps {
  words: Vocabulary;
  mention: MentionRecord;
  /** What stood near and did not count, a sentence each. */
  notCounted: string[];
}

/** What kept another meaning away, for a reviewer who wonders: closed until it is asked for. */
export function WhyNot({ words, mention, notCounted }: WhyNotProps) {
  const [meaning, setMeaning] = useState<Meaning | ''>('');
  const sentences = useWhyNot(mention, meaning);
  return (
    <details class="whynot">
      <summary class="s">Why not something else?</summary>
      <select
        class="field"
        aria-label="Why not"
        value={meaning}
        onChange={(event) => setMeaning(event.currentTarget.value)}
      >
        <option value="">Choose what you had expected</option>
        {words.meanings
          .filter(({ id }) => id !== mention.meaning)
          .map(({ id }) => (
            <option key={id} value={id}>
              {meaningShort(words, id)}
            </option>
          ))}
      </select>
      <div aria-live="polite">
        <Sentences said={sentences} />
      </div>
      {notCounted.length > 0 && <p class="lg">Near it, and not counted</p>}
      <Sentences said={notCounted} />
    </details>
  );
}

function Sentences({ said }: { said: string[] }) {
  return (
    <>
      {said.map((sentence) => (
        <p class="s" key={sentence}>
          <PageText text={sentence} />
        </p>
      ))}
    </>
  );
}
