import { useState } from 'preact/hooks';

interface NumberFieldProps {
  name: string;
  /** Null where nothing is set. */
  value: number | null;
  most: number;
  /** What counts while nothing is set; without it a number must be given. */
  unset?: string;
  /** Keeps it; tells whether it was kept. */
  save(value: number | null): Promise<boolean>;
}

/** A whole number that is kept when it is said to be, not with every digit. */
export function NumberField({ name, value, most, unset, save }: NumberFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  const [said, setSaid] = useState('');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const isUnset = text.trim() === '' && unset !== undefined;
    const number = Number(text);
    if (!isUnset && (!/^\d+$/.test(text.trim()) || number > most)) {
      setSaid(`Write a whole number from 0 to ${most}.`);
      return;
    }
    setSaid((await save(isUnset ? null : number)) ? 'Saved.' : '');
  };
  return (
    <form class="set-row" onSubmit={(event) => void submit(event)}>
      <label>
        <span class="s">{name}</span>
        <input
          class="field"
          inputMode="numeric"
          placeholder={unset}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        Save
      </button>
      <p class="s" role="status">
        {said}
      </p>
    </form>
  );
}
