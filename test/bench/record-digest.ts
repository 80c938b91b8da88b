import { createHash } from 'node:crypto';
import type { ChromiumDriver } from '../e2e/chromium.ts';
import { QUIET_FILE } from '../e2e/database.ts';

/** Stores that a backup brings back as they were. The log goes on with the row of the import. */
const SAME = ['documents', 'mentions', 'decisions', 'applicantDecisions', 'applicants'];
/** Records that are handed over at once. */
const BATCH = 5000;

/** A hash over all records of those stores, in the order of their keys, read in batches from a page of the extension. */
export async function digestOfRecords(driver: ChromiumDriver): Promise<string> {
  const tab = await driver.open('about:blank');
  const page = await driver.openBeside(tab, QUIET_FILE);
  const hash = createHash('sha256');
  for (const store of SAME) {
    for (let from = 0; ; from += BATCH) {
      const batch = await page.evaluate(
        async ({ name, at, count }) => {
          const request = <T>(asked: IDBRequest<T>) =>
            new Promise<T>((resolve, reject) => {
              asked.onsuccess = () => resolve(asked.result);
              asked.onerror = () => reject(asked.error);
            });
          const database = await request(indexedDB.open('officer-lens'));
          const records = database.transaction(name).objectStore(name);
          const keys = await request(records.getAllKeys(null, at + 1));
          const range = keys[at] === undefined ? null : IDBKeyRange.lowerBound(keys[at]);
          const found = range === null ? [] : await request(records.getAll(range, count));
          database.close();
          return JSON.stringify(found);
        },
        { name: store, at: from, count: BATCH },
      );
      if (batch === '[]') break;
      hash.update(batch);
    }
  }
  await page.close();
  await tab.close();
  return hash.digest('hex');
}
