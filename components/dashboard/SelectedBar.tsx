import { useState } from 'preact/hooks';
import { ErrorNote } from '../ErrorNote.tsx';
import { Icon } from '../Icon.tsx';
import * as dashboard from '../state/dashboard.ts';
import { tieTogether } from '../state/record-actions.ts';
import { ExportMenu } from './ExportMenu.tsx';

/** What can be done with the applicants that are ticked. None of it decides: decisions are made one at a time, beside the resume. */
export function SelectedBar() {
  const [error, setError] = useState<string | null>(null);
  const ids = [...dashboard.selected.value];
  if (ids.length === 0) return <ErrorNote reason={error} />;
  const tie = async (): Promise<void> => {
    const reply = await tieTogether(ids);
    setError(reply.ok ? null : reply.reason);
    if (reply.ok) dashboard.selected.value = new Set();
  };
  return (
    <>
      <div class="act">
        <b class="num">{ids.length} selected</b>
        <ExportMenu name="Export selected" selection={{ what: 'applicants', ids }} />
        {ids.length > 1 && (
          <button type="button" class="btn" onClick={() => void tie()}>
            One person: tie together
          </button>
        )}
        <span class="s">Decisions are made one at a time, beside the resume.</span>
        <button
          type="button"
          class="btn icon push"
          aria-label="Clear selection"
          onClick={() => (dashboard.selected.value = new Set())}
        >
          <Icon name="no" />
        </button>
      </div>
      <ErrorNote reason={error} />
    </>
  );
}
