import type { DatabaseDump, View } from './driver.ts';

const DATABASE = 'officer-lens';

/** A file of the extension that runs nothing: in a tab it has the extension's origin and wakes nobody. */
export const QUIET_FILE = 'third-party-licences.txt';

/**
 * All records of the object stores that are named, or of all; {} where the database does not exist yet. Read in a page of the
 * extension, and handed over as one string: protocols of browsers take a large tree of objects apart, node by node.
 */
export async function dumpDatabase(page: View, stores?: readonly string[]): Promise<DatabaseDump> {
  const read = async ({ name, wanted }: { name: string; wanted: readonly string[] | undefined }) => {
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === name)) return '{}';
    const request = <T>(asked: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
    const database = await request(indexedDB.open(name));
    const dump: Record<string, unknown[]> = {};
    const present = [...database.objectStoreNames].filter((store) => wanted?.includes(store) ?? true);
    if (present.length > 0) {
      const transaction = database.transaction(present);
      for (const store of present) dump[store] = await request(transaction.objectStore(store).getAll());
    }
    database.close();
    return JSON.stringify(dump);
  };
  return JSON.parse(await page.evaluate(read, { name: DATABASE, wanted: stores }));
}
