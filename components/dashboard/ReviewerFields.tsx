import { useState } from 'preact/hooks';
import type { Settings } from '../../utils/store/settings.ts';
import { saveSettings } from '../state/dashboard-actions.ts';

const LONGEST_NAME = 120;

/** Who decides. It is kept when it is said to be, not with every letter: each keeping is a row of the log. */
export function ReviewerFields({ settings }: { settings: Settings }) {
  const [name, setName] = useState(settings.reviewer);
  const [said, setSaid] = useState('');
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const isSaved = await saveSettings({ reviewer: name.trim() });
    setSaid(isSaved ? 'Saved.' : '');
  };
  return (
    <form class="set-row" onSubmit={(event) => void save(event)}>
      <label>
        <span class="s">Name</span>
        <input
          class="field"
          name="reviewer"
          autocomplete="name"
          maxLength={LONGEST_NAME}
          required
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        Save name
      </button>
      <p class="s" role="status">
        {said}
      </p>
    </form>
  );
}
