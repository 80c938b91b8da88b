import type { Reply } from '../messages/protocol.ts';
import { BACKUP_KEY, type Backup } from './backup.ts';
import { COMPILED_KEY } from './compiled-packs.ts';
import { type RecordContents, SECTIONS } from './contents.ts';
import { appendToLog } from './log.ts';
import type { LogHead } from './log-chain.ts';
import { putInUse } from './packs.ts';
import { putAll } from './put-all.ts';
import type { PackRecord } from './records.ts';
import { APPLICANT_STORES } from './refresh-applicant.ts';
import { Refusal } from './refusal.ts';
import type { Store, Writing } from './schema.ts';
import { SETTINGS_KEY, withDefaults } from './settings.ts';
import { summariseAll } from './summarise-all.ts';
import { transact } from './transact.ts';

const IMPORT_STORES = [...new Set([...SECTIONS, ...APPLICANT_STORES, 'meta' as const])];

export interface Importing {
  reviewer: string;
  contents: RecordContents;
  /** Head of the log that the file was made from; the imported log goes on from it. */
  logHead: LogHead | null;
  /** What the file says of itself, kept in the row that records the import. */
  from: { exportedAt: string; exportedBy: string; programVersion: string };
}

export interface Imported {
  applicants: number;
  mentions: number;
  decisions: number;
  logRows: number;
}

/**
 * Brings a checked record into a store that holds no applicant yet, all of it or nothing. The log of the file goes on as the log here, so
 * that the order of decisions stays what it was; rows that stood here before (a name that was set, a site turned on) are kept whole in the
 * details of the row that records the import. A name that was set here stays.
 */
export function importRecord(store: Store, importing: Importing): Promise<Reply<Imported>> {
  return transact(store, IMPORT_STORES, 'strict', (transaction) => bringIn(transaction, importing));
}

async function bringIn(transaction: Writing, { reviewer, contents, logHead, from }: Importing): Promise<Imported> {
  const known = await transaction.objectStore('applicants').count();
  if (known > 0) {
    const held = known === 1 ? '1 applicant' : `${known} applicants`;
    throw new Refusal('not-empty', `This browser already holds ${held}. A record is imported into an empty one only.`);
  }
  const former = {
    rows: await transaction.objectStore('log').getAll(),
    details: await transaction.objectStore('logDetails').getAll(),
  };
  for (const section of SECTIONS) {
    if (section === 'packs') await setAside(transaction, contents.packs);
    else await transaction.objectStore(section).clear();
    putAll(transaction, section, contents[section]);
  }
  putAll(transaction, 'applicants', summariseAll(contents));
  await bringSettings(transaction, contents);
  // The file itself is a backup of all that came.
  const backup: Backup = { time: Date.parse(from.exportedAt), sequence: logHead?.sequence ?? 0 };
  await transaction.objectStore('meta').put(backup, BACKUP_KEY);
  const imported: Imported = {
    applicants: new Set(contents.documents.map(({ subject }) => subject)).size,
    mentions: contents.mentions.length,
    decisions: contents.decisions.length + contents.applicantDecisions.length,
    logRows: contents.log.length,
  };
  const details = { from, logHead, ...imported, former };
  const entry = { kind: 'import' as const, reviewer, subject: '', details };
  await appendToLog(transaction, entry, Date.now(), logHead);
  return imported;
}

/** Packs that were installed here stay; where the file says which are in use, they are not. */
async function setAside(transaction: Writing, brought: PackRecord[]): Promise<void> {
  if (brought.length === 0) return;
  await putInUse(transaction, { files: [], tuning: null });
  await transaction.objectStore('meta').delete(COMPILED_KEY);
}

async function bringSettings(transaction: Writing, { settings }: RecordContents): Promise<void> {
  if (settings === null) return;
  const meta = transaction.objectStore('meta');
  const { reviewer, role } = withDefaults(await meta.get(SETTINGS_KEY));
  await meta.put({ ...settings, ...(reviewer === '' ? {} : { reviewer, role }) }, SETTINGS_KEY);
}
