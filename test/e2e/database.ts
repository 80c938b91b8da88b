import type { DatabaseDump, View } from './driver.ts';

const DATABASE = 'officer-lens';

/** A file of the extension that runs nothing: in a tab it has the extension's origin and wakes nobody. */
export const QUIET_FILE = 'third-party-licences.txt';

/** All records of all object stores, read in a page of the extension; {} where the database does not exist yet. */
export function dumpDatabase(page: View): Promise<DatabaseDump> {
  return page.evaluate(async (name) => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === name)) return {};
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await request(indexedDB.open(name));
    const stores: Record<string, unknown[]> = {};
    const transaction = database.objectStoreNames.length > 0 && database.transaction(database.objectStoreNames);
    if (transaction) {
      for (const store of database.objectStoreNames)
        stores[store] = await request(transaction.objectStore(store).getAll());
    }
    database.close();
    return stores;
  }, DATABASE);
}
