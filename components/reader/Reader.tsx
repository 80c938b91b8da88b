import { useLayoutEffect, useRef } from 'preact/hooks';
import { fetchDocument } from '../../utils/documents/browser/fetch-document.ts';
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
  const fetchFrom = async (address: string): Promise<void> => {
    if (!pane.current) return;
    try {
      const bytes = await fetchDocument(address, new AbortController().signal);
      await openFile({ name: nameOf(address), bytes, from: address }, pane.current, start);
    } catch (error) {
      problem.value = error instanceof Error ? error.message : String(error);
    }
  };
  useLayoutEffect(() => {
    const address = new URLSearchParams(location.hash.slice(1)).get('pdf');
    if (address === null) return;
    // Loading this tab again must not ask the site again: only a click does.
    history.replaceState(null, '', location.pathname);
    void fetchFrom(address);
  }, []);
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

/** Last part of the path, as a person knows the file. */
function nameOf(address: string): string {
  const last = new URL(address).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last) || 'document.pdf';
  } catch {
    return last;
  }
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
