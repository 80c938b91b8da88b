import type { Consent } from '../../../utils/review/pack-consents.ts';
import { PageText } from '../../PageText.tsx';
import * as state from '../../state/packs.ts';

/** A line for each thing that touches the short course; every one wants its own tick. */
export function ConsentList({ consents }: { consents: readonly Consent[] }) {
  if (consents.length === 0) return null;
  const toggle = (id: string): void => {
    const next = new Set(state.agreed.value);
    if (!next.delete(id)) next.add(id);
    state.agreed.value = next;
  };
  return (
    <fieldset class="pad grid">
      <legend class="vh">What touches the short course</legend>
      <p>
        <b>This touches the short course.</b> Tick every line to use it.
      </p>
      {consents.map(({ id, sentence }) => (
        <label class="row" key={id}>
          <input class="box" type="checkbox" checked={state.agreed.value.has(id)} onChange={() => toggle(id)} />
          <span>
            <PageText text={sentence} /> I have looked at this and agree.
          </span>
        </label>
      ))}
    </fieldset>
  );
}
