import { useState } from 'preact/hooks';
import type { Settings } from '../../utils/store/settings.ts';
import { saveSettings } from '../state/dashboard-actions.ts';

const LONGEST_NAME = 120;

/** Who decides. It is kept when it is said to be, not with every letter: each keeping is a row of the log. */
export function ReviewerFields({ settings }: { settings: Settings }) {
  const [name, setName] = useState(settings.reviewer);
  const [role, setRole] = useState(settings.role);
  const [said, setSaid] = useState('');
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') return;
    const isSaved = await saveSettings({ reviewer: name.trim(), role: role.trim() });
    setSaid(isSaved ? 'Saved.' : '');
  };
  return (
    <form class="terms" onSubmit={(event) => void save(event)}>
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
      <label>
        <span class="s">Role, if it matters</span>
        <input
          class="field"
          name="role"
          maxLength={LONGEST_NAME}
          placeholder="Reviewer"
          value={role}
          onInput={(event) => setRole(event.currentTarget.value)}
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
