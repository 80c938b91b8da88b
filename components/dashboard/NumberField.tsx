import { useState } from 'preact/hooks';

interface NumberFieldProps {
  name: string;
  value: number;
  most: number;
  /** Keeps it; tells whether it was kept. */
  save(value: number): Promise<boolean>;
}

/** A whole number that is kept when it is said to be, not with every digit. */
export function NumberField({ name, value, most, save }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  const [said, setSaid] = useState('');
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const number = Number(text);
    if (!/^\d+$/.test(text.trim()) || number > most) {
      setSaid(`Write a whole number from 0 to ${most}.`);
      return;
    }
    setSaid((await save(number)) ? 'Saved.' : '');
  };
  return (
    <form class="set-row" onSubmit={(event) => void submit(event)}>
      <label>
        <span class="s">{name}</span>
        <input class="field" inputMode="numeric" value={text} onInput={(event) => setText(event.currentTarget.value)} />
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
