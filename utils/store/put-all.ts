import { type StoreNames, unwrap } from 'idb';
import type { OfficerLensSchema, Writing } from './schema.ts';

/**
 * Puts many records without waiting for each: a hundred thousand promises take longer than the records. Where one fails the browser ends
 * the transaction, and its end is waited for by who began it.
 */
export function putAll<Name extends StoreNames<OfficerLensSchema>>(
  transaction: Writing,
  name: Name,
  records: readonly OfficerLensSchema[Name]['value'][],
): void {
  const store = unwrap(transaction.objectStore(name)) as unknown as IDBObjectStore;
  for (const record of records) store.put(record);
}
