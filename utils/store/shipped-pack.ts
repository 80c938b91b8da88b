import type { Reply } from '../messages/protocol.ts';
import { describePackFile, isSameSet, setInUse } from '../review/pack-set.ts';
import { COMPILED_KEY } from './compiled-packs.ts';
import { appendToLog, LOG_STORES } from './log.ts';
import { logEntry, PACK_STORES, putInUse } from './packs.ts';
import type { PackRecord } from './records.ts';
import type { Store } from './schema.ts';
import { transact } from './transact.ts';

/**
 * Keeps the pack that came with the program beside all others. In a browser that uses no pack yet it comes into use. After an update of the
 * program that brought another one, the former stays in use until a person has seen what would change; only where no resume was read yet,
 * so that nothing can change, the new one takes its place at once.
 */
export async function keepShipped(store: Store, key: string, readText: () => Promise<string>): Promise<Reply<null>> {
  if ((await store.getKey('packs', key)) !== undefined) return { ok: true, value: null };
  const text = await readText();
  const facts = describePackFile(text);
  if (!facts.ok || facts.key !== key)
    return {
      ok: false,
      code: 'damaged',
      reason: 'The pack that came with the program is not the one it was built with.',
    };
  return transact(store, [...PACK_STORES, ...LOG_STORES, 'documents'], 'strict', async (transaction) => {
    const packs = transaction.objectStore('packs');
    const records = await packs.getAll();
    const before = setInUse(records);
    const { ok: _, ...named } = facts;
    const time = Date.now();
    const record: PackRecord = {
      ...named,
      text,
      source: 'built-in',
      fileName: '',
      installed: time,
      by: '',
      place: null,
    };
    await packs.put(record);
    const ground = records.find((one) => one.key === before.files[0]);
    const isUntouched = before.files.length === 1 && before.tuning === null && ground?.source === 'built-in';
    const isFree =
      before.files.length === 0 || (isUntouched && (await transaction.objectStore('documents').count()) === 0);
    const after = isFree ? { ...before, files: [key] } : before;
    if (isSameSet(before, after)) return null;
    await putInUse(transaction, after);
    await transaction.objectStore('meta').delete(COMPILED_KEY);
    // The first of all is no change of anything.
    if (records.length === 0) return null;
    const pack = { id: record.id, version: record.version, hash: key };
    await appendToLog(transaction, logEntry('', { act: 'built-in', pack }, [...records, record], before, after), time);
    return null;
  });
}
