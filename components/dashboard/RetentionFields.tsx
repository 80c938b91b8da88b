import { useState } from 'preact/hooks';
import { RETENTION_PRESETS, type RetentionSetting, whyNotRetention } from '../../utils/review/retention.ts';
import { saveSettings } from '../state/dashboard-actions.ts';

/** How long records are kept: a rule of the law that is known by name, or months of one's own. */
export function RetentionFields({ retention }: { retention: RetentionSetting }) {
  const [draft, setDraft] = useState(retention);
  const [said, setSaid] = useState('');
  const fault = whyNotRetention(draft);
  const save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (fault === null) setSaid((await saveSettings({ retention: draft })) ? 'Saved.' : '');
  };
  const choose = (id: string): void => {
    const preset = RETENTION_PRESETS.find((one) => one.id === id);
    setDraft(
      preset
        ? { preset: preset.id, keepMonths: preset.keepMonths, deleteMonths: preset.deleteMonths }
        : { ...draft, preset: 'custom' },
    );
  };
  const change = (months: Partial<RetentionSetting>): void => setDraft({ ...draft, ...months, preset: 'custom' });
  return (
    <form class="terms" onSubmit={(event) => void save(event)}>
      <select
        class="field"
        aria-label="Rule"
        value={draft.preset}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {RETENTION_PRESETS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value="custom">Months of your own</option>
      </select>
      <Months
        name="Keep at least, months"
        value={draft.keepMonths}
        change={(value) => change({ keepMonths: value ?? 0 })}
      />
      <Months
        name="Delete after, months"
        value={draft.deleteMonths}
        change={(deleteMonths) => change({ deleteMonths })}
      />
      <button type="submit" class="btn">
        Save terms
      </button>
      <p class="s" role="status">
        {fault ?? said}
      </p>
    </form>
  );
}

interface MonthsProps {
  name: string;
  /** Null: never. */
  value: number | null;
  change(value: number | null): void;
}

function Months({ name, value, change }: MonthsProps) {
  return (
    <label>
      <span class="s">{name}</span>
      <input
        class="field"
        inputMode="numeric"
        placeholder="never"
        value={value ?? ''}
        onInput={(event) => {
          const text = event.currentTarget.value.trim();
          change(text === '' ? null : Number(text));
        }}
      />
    </label>
  );
}
