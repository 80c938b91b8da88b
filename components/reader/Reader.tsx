import { useLayoutEffect, useRef } from 'preact/hooks';
import { Panel } from '../Panel.tsx';
import { Desk } from './Desk.tsx';
import { openFile, problem, type StartReading, view } from './state.ts';
import { Toolbar } from './Toolbar.tsx';

interface ReaderProps {
  /** The tab in which it stands. */
  tabId: number;
  start: StartReading;
}

/** The reader: a file on the left, shown and marked like a page of a site, and the panel beside it. */
export function Reader({ tabId, start }: ReaderProps) {
  const pane = useRef<HTMLDivElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file || !pane.current) return;
    try {
      await openFile(
        { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), from: '' },
        pane.current,
        start,
      );
    } catch (error) {
      problem.value = `${file.name} cannot be opened (${error instanceof Error ? error.message : error}).`;
    }
  };
  // At once: a tab in the background draws no frame, for which an effect would wait.
  useLayoutEffect(() => acceptDrops((file) => void take(file)), []);
  return (
    <div class="reader">
      <Toolbar take={(file) => void take(file)} />
      <Desk pane={pane} />
      <div class="side">
        {view.value ? <Panel own={tabId} /> : <p class="wait s">The mentions in the file are listed here.</p>}
      </div>
    </div>
  );
}

/** Files may be dropped anywhere; without this the browser would leave the page and show the file itself. */
function acceptDrops(take: (file: File | undefined) => void): () => void {
  const life = new AbortController();
  const { signal } = life;
  addEventListener('dragover', (event) => event.preventDefault(), { signal });
  addEventListener(
    'drop',
    (event) => {
      event.preventDefault();
      take(event.dataTransfer?.files[0]);
    },
    { signal },
  );
  return () => life.abort();
}
