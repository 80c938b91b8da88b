import { deleteDB } from 'idb';
import { readRecordFile } from '../../utils/exchange/read-record.ts';
import { countApplicants, listApplicants } from '../../utils/store/applicants.ts';
import { canonicalJson } from '../../utils/store/canonical-json.ts';
import { eraseApplicant } from '../../utils/store/erase.ts';
import { importRecord } from '../../utils/store/import.ts';
import { inspectLog, verifyLog } from '../../utils/store/log.ts';
import { openStore } from '../../utils/store/open.ts';
import { DATABASE, type Store } from '../../utils/store/schema.ts';
import { exportAs, fillStore } from '../unit/exchange/filled-store.ts';
import { openVersion1 } from '../unit/store/version-1.ts';

/** Goes the way of a record in a real browser, where transactions end by themselves and upgrades wait for other windows. */
export async function keepRecords(): Promise<Record<string, unknown>> {
  const seen: Record<string, unknown> = {};
  const older = await openVersion1();
  const blocked = await openStore();
  seen.blocked = blocked.ok ? 'opened' : blocked.reason;
  older.close();
  let store = await opened();
  seen.versionAfterwards = store.version;
  seen.faultAfterUpgrade = await verifyLog(store);
  seen.peopleOfVersion1 = (await listApplicants(store, { sort: 'name', limit: 9 })).applicants.map(
    ({ person }) => person,
  );

  store = await fresh();
  const { dana } = await fillStore(store);
  const json = await exportAs(store, { what: 'everything' }, 'json');
  const csv = await exportAs(store, { what: 'everything' }, 'csv-mentions');
  if (!json.ok || !csv.ok) throw new Error('no export');
  seen.csvLines = (await csv.value.blob.text()).split('\r\n').length;
  const before = await contents(store);
  const erased = await eraseApplicant(store, { subject: dana, reviewer: 'R', cause: 'mistake', beforeMinimum: true });
  seen.erased = erased.ok;
  seen.leftOfDana = (await contents(store)).includes('Dana');
  seen.logAfterErasing = await inspectLog(store);

  store = await fresh();
  const read = await readRecordFile(json.value.blob);
  if (!read.ok) throw new Error(read.refused.message);
  const { stamp, contents: found } = read.file;
  const imported = await importRecord(store, { reviewer: 'R', contents: found, logHead: stamp.logHead, from: stamp });
  seen.imported = imported.ok ? imported.value.applicants : imported.reason;
  seen.sameData = (await contents(store)) === before;
  seen.faultAfterImport = await verifyLog(store);
  seen.people = await countApplicants(store);
  return seen;
}

async function opened(): Promise<Store> {
  const reply = await openStore();
  if (!reply.ok) throw new Error(reply.reason);
  return reply.value;
}

async function fresh(): Promise<Store> {
  await deleteDB(DATABASE);
  return opened();
}

async function contents(store: Store): Promise<string> {
  const names = ['documents', 'mentions', 'decisions', 'applicants', 'applicantDecisions', 'texts'] as const;
  return canonicalJson(await Promise.all(names.map((name) => store.getAll(name))));
}
