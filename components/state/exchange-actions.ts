import { browser } from 'wxt/browser';
import { type ExportFile, type ExportRequest, exportRecords } from '../../utils/exchange/export.ts';
import type { RecordFile } from '../../utils/exchange/read-record.ts';
import { ask } from '../../utils/messages/ask.ts';
import { notify } from '../../utils/messages/notices.ts';
import type { Reply } from '../../utils/messages/protocol.ts';
import type { MergePlan, MergeRefused } from '../../utils/review/merge-plan.ts';
import { type BackupState, readBackupState } from '../../utils/store/backup.ts';
import { type Imported, importRecord } from '../../utils/store/import.ts';
import { type Merged, mergeRecord, previewMerge } from '../../utils/store/merge.ts';
import type { Selection } from '../../utils/store/read-contents.ts';
import * as dashboard from './dashboard.ts';
import { reloadAll } from './dashboard-load.ts';
import { inStore } from './in-store.ts';
import { tellSettings } from './keep-settings.ts';
import { offerFile } from './offer-file.ts';

/** Makes a file and hands it to the browser to be saved. The answer says how many applicants are in it. */
export async function exportFile(
  selection: Selection,
  choice: Omit<ExportRequest, 'words'>,
): Promise<Reply<ExportFile>> {
  const words = dashboard.vocabulary.value;
  if (!words) return { ok: false, code: 'no-pack', reason: 'The names of meanings and tracks are not read yet.' };
  const { reviewer, role } = dashboard.settings.value ?? { reviewer: '', role: '' };
  const exporter = { reviewer, role, programVersion: browser.runtime.getManifest().version };
  const reply = await inStore((store) => exportRecords(store, selection, exporter, { ...choice, words }));
  if (reply.ok) offerFile(reply.value);
  if (reply.ok) await loadBackup();
  return reply;
}

/** Brings a checked file in, all of it or nothing. */
export async function bringIn({ contents, stamp }: RecordFile): Promise<Reply<Imported>> {
  const { exportedAt, exportedBy, programVersion } = stamp;
  const reply = await inStore((store) =>
    importRecord(store, {
      reviewer: dashboard.settings.value?.reviewer ?? '',
      contents,
      logHead: stamp.logHead,
      from: { exportedAt, exportedBy, programVersion },
    }),
  );
  if (reply.ok) {
    tellSettings(true);
    // The file may have brought other packs into use.
    notify({ kind: 'packs' });
    await ask({ kind: 'packs-changed' });
    await reloadAll();
  }
  return reply;
}

/** What a merge of a checked file would do, or why it cannot be done. */
export function planMergeOf({ contents }: RecordFile): Promise<Reply<MergePlan | MergeRefused>> {
  return inStore(async (store) => ({ ok: true, value: await previewMerge(store, contents) }));
}

/** Merges a checked file into what stands here, all of it or nothing. */
export async function mergeIn({ contents, stamp }: RecordFile): Promise<Reply<Merged>> {
  const { exportedAt, exportedBy, programVersion } = stamp;
  const reply = await inStore((store) =>
    mergeRecord(store, {
      reviewer: dashboard.settings.value?.reviewer ?? '',
      contents,
      logHead: stamp.logHead,
      from: { exportedAt, exportedBy, programVersion },
    }),
  );
  if (reply.ok) {
    for (const { id } of contents.documents) notify({ kind: 'document', documentId: id });
    await reloadAll();
  }
  return reply;
}

/** Reads how much would be lost if the extension were removed now. */
export async function loadBackup(): Promise<void> {
  const reply = await inStore<BackupState>(async (store) => ({ ok: true, value: await readBackupState(store) }));
  dashboard.backup.value = reply.ok ? reply.value : null;
}
