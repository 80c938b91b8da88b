import type { IDBPDatabase } from 'idb';
import { addApplicants } from './migrations/add-applicants.ts';
import { createStores } from './migrations/create-stores.ts';
import type { OfficerLensSchema, Upgrading } from './schema.ts';

type Step = (database: IDBPDatabase<OfficerLensSchema>, transaction: Upgrading) => void | Promise<void>;

/** Steps from each version to the next; step n makes version n + 1. A published step is never changed. */
const STEPS: Step[] = [createStores, addApplicants];

/**
 * Brings a database from `oldVersion` to the newest, inside the upgrade's transaction: when any step fails, the database stays as it was.
 * Steps may await nothing but this transaction.
 */
export async function migrate(
  database: IDBPDatabase<OfficerLensSchema>,
  oldVersion: number,
  transaction: Upgrading,
): Promise<void> {
  for (const step of STEPS.slice(oldVersion)) await step(database, transaction);
}
