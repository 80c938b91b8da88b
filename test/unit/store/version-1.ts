import { type IDBPDatabase, openDB } from 'idb';
import { createStores } from '../../../utils/store/migrations/create-stores.ts';
import { DATABASE, type OfficerLensSchema } from '../../../utils/store/schema.ts';
import dump from './dumps/version-1.json' with { type: 'json' };

export { dump };

/** A database of version 1, filled with what the program of that version had written; it stays open until it is closed. */
export async function openVersion1(): Promise<IDBPDatabase<OfficerLensSchema>> {
  const store = await openDB<OfficerLensSchema>(DATABASE, 1, { upgrade: (database) => createStores(database) });
  for (const name of store.objectStoreNames) {
    if (name === 'meta') for (const [key, value] of dump.meta) await store.put('meta', value, key as string);
    else for (const record of (dump as never)[name] as never[]) await store.put(name, record);
  }
  return store;
}
