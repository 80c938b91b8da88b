import { useEffect, useRef, useState } from 'preact/hooks';
import type { Selection } from '../../utils/store/read-contents.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { Icon } from '../Icon.tsx';
import { type ExportForm, exportFile } from '../state/exchange-actions.ts';

const FORMS: [ExportForm, string, string][] = [
  ['csv-applicants', 'One row an applicant', 'CSV'],
  ['csv-mentions', 'One row a mention', 'CSV'],
  ['json', 'Everything, for machines', 'JSON'],
];

/** What to export it as. It opens under its button, closes on Escape, and gives the focus back. */
export function ExportMenu({ name, selection }: { name: string; selection: Selection }) {
  const box = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [withMark, setMark] = useState(false);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string | null>(null);
  const close = (): void => {
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    const life = new AbortController();
    const away = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away, { signal: life.signal });
    document.addEventListener('focusin', away, { signal: life.signal });
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', press, { signal: life.signal });
    return () => life.abort();
  }, [isOpen]);
  const choose = async (form: ExportForm): Promise<void> => {
    close();
    const reply = await exportFile(selection, form, withMark);
    setError(reply.ok ? null : `Nothing was exported. ${reply.reason}`);
    setSaid(reply.ok ? `Exported ${reply.value.applicants}.` : '');
  };
  return (
    <div class="menu" ref={box}>
      <button type="button" class="btn" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {name} <Icon name="down" />
      </button>
      <span class="s" role="status">
        {said}
      </span>
      <ErrorNote reason={error} />
      {isOpen && (
        <div class="pop">
          {FORMS.map(([form, does, kind]) => (
            <button type="button" key={form} onClick={() => void choose(form)}>
              {does}
              <span>{kind}</span>
            </button>
          ))}
          <label class="row s">
            <input type="checkbox" checked={withMark} onChange={(event) => setMark(event.currentTarget.checked)} />
            CSV for Excel (begins with a byte order mark)
          </label>
          <p class="xs">
            Holds quotes with 32 letters either side, decisions and pack version. Whole resume text only where the
            settings keep it, and then only in JSON.
          </p>
        </div>
      )}
    </div>
  );
}
