import type { Reply } from '../messages/protocol.ts';
import { noteBackup, recordExport } from '../store/backup.ts';
import { readHead } from '../store/log.ts';
import { resolveSelection, type Selection } from '../store/read-contents.ts';
import type { Store } from '../store/schema.ts';
import { type ExportForm, type ExportOptions, FORMS } from './forms.ts';
import { type Following, gather } from './pieces.ts';
import { type Exporter, makeStamp } from './stamp.ts';

/** A file ready to be saved. */
export interface ExportFile {
  blob: Blob;
  /** Names no person. */
  name: string;
  applicants: number;
}

/** What to make of a selection. */
export interface ExportRequest extends ExportOptions, Following {
  form: ExportForm;
}

/**
 * Makes a file of a selection. The export itself has its row in the log first, so that the file's head is the row that records it; one that
 * was stopped has its row too. JSON of everything is a backup and holds the log.
 */
export async function exportRecords(
  store: Store,
  selection: Selection,
  exporter: Exporter,
  request: ExportRequest,
): Promise<Reply<ExportFile>> {
  const { what } = selection;
  const { kind, ending, type, pieces } = FORMS[request.form];
  const found = await resolveSelection(store, selection);
  const recorded = await recordExport(store, exporter.reviewer, { what, form: kind, applicants: found.length });
  if (!recorded.ok) return recorded;
  const ids = what === 'everything' ? null : found;
  const stamp = await makeStamp(store, exporter, { what, ids, applicants: found.length });
  const blob = await gather(pieces({ store, stamp, found, ids, ...request }), type, request);
  if (blob === null) return { ok: false, code: 'stopped', reason: 'The export was stopped.' };
  if (request.form === 'json' && what === 'everything') {
    const head = await readHead(store);
    if (head?.hash !== stamp.logHead?.hash) {
      return { ok: false, code: 'changed', reason: 'Something was decided while the file was made. Export again.' };
    }
    await noteBackup(store, recorded.value);
  }
  return { ok: true, value: { blob, name: nameOf(stamp.exportedAt, what, ending), applicants: found.length } };
}

function nameOf(exportedAt: string, what: Selection['what'], ending: string): string {
  return `officer-lens-${exportedAt.slice(0, 19).replaceAll(/[T:]/g, '-')}-${what}.${ending}`;
}
