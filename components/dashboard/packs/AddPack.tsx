import { useState } from 'preact/hooks';
import { proposeFile, proposePasted } from '../../state/packs-actions.ts';

/** Brings a pack by file, by dropping one, or by pasting its text. Nothing is kept before it was looked at. */
export function AddPack() {
  const [text, setText] = useState('');
  return (
    <section
      class="card"
      aria-label="Add a pack"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        const dropped = event.dataTransfer?.getData('text/plain') ?? '';
        if (file) void proposeFile(file);
        else if (dropped !== '') void proposePasted(dropped);
      }}
    >
      <header>
        <h2>Add a pack</h2>
        <span class="s">
          It is read and checked here, and shown with what it would change, before anything is kept.
        </span>
      </header>
      <div class="pad grid">
        <label>
          <span class="s">A pack file, or local tuning. Choose it, or drop it here.</span>
          <input
            type="file"
            class="field"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void proposeFile(file);
              // Emptied, so that the same file can be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
          />
        </label>
        <label>
          <span class="s">Or paste its text</span>
          <textarea
            class="field code"
            name="pack"
            rows={3}
            spellcheck={false}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <p>
          <button type="button" class="btn" disabled={text.trim() === ''} onClick={() => void proposePasted(text)}>
            Check the pasted text
          </button>
        </p>
      </div>
    </section>
  );
}
