import { useState } from 'preact/hooks';
import type { ExportForm, ExportOptions } from '../../utils/exchange/forms.ts';
import type { Selection } from '../../utils/store/read-contents.ts';
import { ErrorNote } from '../ErrorNote.tsx';
import { Icon } from '../Icon.tsx';
import { exportFile } from '../state/exchange-actions.ts';
import { useMenu } from '../state/use-menu.ts';
import { ExportChoices } from './ExportChoices.tsx';
import { WorkProgress } from './WorkProgress.tsx';

/** Makes a file of some applicants: what to make it as, how far it is, and a way to stop it. */
export function ExportMenu({ name, selection }: { name: string; selection: Selection }) {
  const { box, isOpen, toggle, close } = useMenu();
  const [making, setMaking] = useState<{ made: number; stop: AbortController } | null>(null);
  const [said, setSaid] = useState('');
  const [error, setError] = useState<string | null>(null);
  const choose = async (form: ExportForm, details: Pick<ExportOptions, 'byteOrderMark' | 'paper'>): Promise<void> => {
    close();
    const stop = new AbortController();
    setError(null);
    setSaid('');
    setMaking({ made: 0, stop });
    const progress = (made: number): void => setMaking({ made, stop });
    const reply = await exportFile(selection, { form, ...details, progress, signal: stop.signal });
    setMaking(null);
    if (reply.ok) setSaid(`Exported ${reply.value.applicants}.`);
    else if (reply.code === 'stopped') setSaid('Stopped; nothing was saved.');
    else setError(`Nothing was exported. ${reply.reason}`);
  };
  return (
    <div class="menu" ref={box}>
      <button type="button" class="btn" aria-expanded={isOpen} disabled={making !== null} onClick={toggle}>
        {name} <Icon name="down" />
      </button>
      {making && <WorkProgress what="Exporting" done={making.made} stop={() => making.stop.abort()} />}
      <span class="s" role="status">
        {said}
      </span>
      <ErrorNote reason={error} />
      {isOpen && <ExportChoices choose={(form, details) => void choose(form, details)} />}
    </div>
  );
}
