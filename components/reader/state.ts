import { batch, signal } from '@preact/signals';
import { showLines } from '../../utils/documents/browser/line-view.ts';
import { showPdf } from '../../utils/documents/browser/pdf-view.ts';
import { readOffThread } from '../../utils/documents/browser/read-off-thread.ts';
import type { FileView } from '../../utils/documents/browser/view.ts';
import type { FileText } from '../../utils/documents/types.ts';
import type { Unread } from '../../utils/messages/protocol.ts';

/** A file as it was handed over. */
export interface OpenedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /** Address that it was fetched from, or '' where it came from this computer. */
  from: string;
}

/** Starts reading what is shown, as `startReading` of the page part does. */
export type StartReading = (
  signal: AbortSignal,
  place: { root: Element; address: string; title: string; unread: Unread[] },
) => void;

export const opened = signal<OpenedFile | null>(null);
/** What was read of it; null while it is being read. */
export const read = signal<FileText | null>(null);
export const view = signal<FileView | null>(null);
/** A sentence when a file could not even be handed over. */
export const problem = signal<string | null>(null);
/** 1 shows 72 dots an inch. */
export const scale = signal(1);

const FIRST = 1.1;
const SMALLEST = 0.5;
const LARGEST = 3;
const STEP = 0.1;

/** Ends with the file that is shown. */
let life = new AbortController();

/** Reads a file, shows it in the pane and has it marked. What was shown before goes. */
export async function openFile(file: OpenedFile, pane: Element, start: StartReading): Promise<void> {
  life.abort();
  life = new AbortController();
  const { signal: alive } = life;
  batch(() => {
    opened.value = file;
    read.value = null;
    view.value = null;
    problem.value = null;
  });
  pane.replaceChildren();
  document.title = `${file.name} · Officer Lens`;
  const text = await readOffThread(file.bytes);
  if (alive.aborted) return;
  read.value = text;
  if (text.status === 'error') return;
  const shown = text.kind === 'pdf' ? await showPdf(pane, file.bytes.slice(), text, alive) : showLines(text);
  if (alive.aborted) return;
  // A page wider than its place would hide the ends of its lines.
  const fitting = shown.breadth > 0 ? Math.floor((pane.clientWidth / shown.breadth) * 10) / 10 : FIRST;
  scale.value = Math.max(SMALLEST, Math.min(FIRST, fitting));
  shown.setScale(scale.value);
  pane.append(shown.element);
  start(alive, {
    root: shown.element,
    address: await addressOf(file),
    title: file.name,
    unread: unreadOf(text),
  });
  // Only now: the panel asks at once how this page stands.
  view.value = shown;
}

export function zoom(by: 1 | -1): void {
  scale.value = Math.min(LARGEST, Math.max(SMALLEST, Math.round((scale.value + by * STEP) * 10) / 10));
  view.value?.setScale(scale.value);
}

/** What of the file is not in the list, as the panel says it. */
function unreadOf({ reason, unreadPages, hidden }: FileText): Unread[] {
  const unread: Unread[] = [];
  if (reason !== '') unread.push({ kind: 'file-part', detail: reason, count: unreadPages.length || 1 });
  if (hidden > 0) unread.push({ kind: 'hidden-text', detail: '', count: hidden });
  return unread;
}

/** Names the file by its bytes, so that its decisions are found again wherever it is opened from. */
async function addressOf({ name, bytes, from }: OpenedFile): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hash = [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const place = URL.parse(from);
  const base = place ? `${place.origin}${place.pathname}` : `file:///${encodeURIComponent(name)}`;
  return `${base}#file=${hash}`;
}
