import type { Reply } from '../messages/protocol.ts';
import type { Vocabulary } from '../review/vocabulary.ts';
import { noteBackup, recordExport } from '../store/backup.ts';
import { readHead } from '../store/log.ts';
import { resolveSelection, type Selection } from '../store/read-contents.ts';
import type { Store } from '../store/schema.ts';
import { type CsvOptions, csvPieces } from './csv-pieces.ts';
import { jsonPieces } from './json.ts';
import { type Exporter, makeStamp } from './stamp.ts';

/** A file ready to be saved. */
export interface ExportFile {
  blob: Blob;
  /** Names no person. */
  name: string;
  applicants: number;
}

/** Characters gathered before they are handed to the browser, which may keep them on the disk. */
const PART = 4_000_000;

/**
 * Makes a JSON file of a selection, for machines and for keeping; one of everything is a backup and holds the log. The export itself has
 * its row in the log first, so that the file's head is the row that records it.
 */
export async function exportJson(store: Store, selection: Selection, exporter: Exporter): Promise<Reply<ExportFile>> {
  const { what } = selection;
  const found = await resolveSelection(store, selection);
  const recorded = await recordExport(store, exporter.reviewer, { what, form: 'json', applicants: found.length });
  if (!recorded.ok) return recorded;
  const ids = what === 'everything' ? null : found;
  const stamp = await makeStamp(store, exporter, { what, ids, applicants: found.length });
  const blob = await gather(jsonPieces(store, stamp, ids), 'application/json');
  if (what === 'everything') {
    const head = await readHead(store);
    if (head?.hash !== stamp.logHead?.hash) {
      return { ok: false, code: 'changed', reason: 'Something was decided while the file was made. Export again.' };
    }
    await noteBackup(store, recorded.value);
  }
  return { ok: true, value: { blob, name: nameOf(stamp.exportedAt, what, 'json'), applicants: found.length } };
}

/** Makes a CSV file of a selection, for spreadsheets. */
export async function exportCsv(
  store: Store,
  selection: Selection,
  exporter: Exporter,
  options: CsvOptions & { words: Vocabulary },
): Promise<Reply<ExportFile>> {
  const { what } = selection;
  const ids = await resolveSelection(store, selection);
  const recorded = await recordExport(store, exporter.reviewer, { what, form: 'csv', applicants: ids.length });
  if (!recorded.ok) return recorded;
  const stamp = await makeStamp(store, exporter, { what, ids, applicants: ids.length });
  const blob = await gather(csvPieces(store, ids, { ...options, stamp }), 'text/csv;charset=utf-8');
  return { ok: true, value: { blob, name: nameOf(stamp.exportedAt, what, 'csv'), applicants: ids.length } };
}

/** Puts pieces together as a file, a few megabytes at a time: a browser keeps what it was given outside the page's memory. */
async function gather(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length < PART) continue;
    parts.push(new Blob([waiting]));
    waiting = '';
  }
  return new Blob([...parts, waiting], { type });
}

function nameOf(exportedAt: string, what: Selection['what'], ending: string): string {
  return `officer-lens-${exportedAt.slice(0, 19).replaceAll(/[T:]/g, '-')}-${what}.${ending}`;
}
