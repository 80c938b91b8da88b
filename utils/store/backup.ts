import type { Reply } from '../messages/protocol.ts';
import type { Store } from './schema.ts';
import { readSettings } from './settings.ts';
import { writeLogged } from './write.ts';

export const BACKUP_KEY = 'backup';

/** When everything was last exported, and the log's row of it. */
export interface Backup {
  time: number;
  sequence: number;
}

export interface BackupState {
  /** Decisions made since the last backup. */
  decisions: number;
  /** When the last backup was made, in milliseconds since 1970; null if never. */
  last: number | null;
  /** Whether the reviewer shall be reminded: removing the extension deletes all of them. */
  due: boolean;
}

/** How much would be lost if the extension were removed now. */
export async function readBackupState(store: Store): Promise<BackupState> {
  const backup = (await store.get('meta', BACKUP_KEY)) as Backup | undefined;
  const since = IDBKeyRange.lowerBound(backup?.sequence ?? 0, true);
  const [mentions, applicants, { backupEvery }] = await Promise.all([
    store.countFromIndex('decisions', 'sequence', since),
    store.countFromIndex('applicantDecisions', 'sequence', since),
    readSettings(store),
  ]);
  const decisions = mentions + applicants;
  return { decisions, last: backup?.time ?? null, due: backupEvery > 0 && decisions >= backupEvery };
}

/** Records that an export is made; the answer is the sequence of its row. What was searched for is not kept: it may be a name. */
export function recordExport(
  store: Store,
  reviewer: string,
  details: { what: string; form: 'report' | 'csv' | 'json' | 'jsonl' | 'jsonld'; applicants: number },
): Promise<Reply<number>> {
  return writeLogged(store, [], { kind: 'export', reviewer, subject: '', details }, async (_, sequence) => sequence);
}

/** Notes that everything up to a row of the log has been exported. */
export async function noteBackup(store: Store, sequence: number): Promise<void> {
  await store.put('meta', { time: Date.now(), sequence } satisfies Backup, BACKUP_KEY);
}
