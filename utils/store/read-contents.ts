import type { StoreNames } from 'idb';
import type { ApplicantParts } from '../review/summary.ts';
import { type ApplicantFilter, listApplicants } from './applicants.ts';
import type { RecordContents, Section } from './contents.ts';

import { mentionsOf } from './read-documents.ts';
import { readMany, type WholeApplicant } from './read-many.ts';
import type { OfficerLensSchema, Reading, Store } from './schema.ts';
import { readSettings } from './settings.ts';

/** Which applicants an export is of. */
export type Selection =
  | { what: 'everything' }
  | { what: 'filter'; filter: ApplicantFilter }
  | { what: 'applicants'; ids: string[] };

/** Records that one request brings. */
const BATCH = 2000;
/** Applicants that are read at once. */
const AT_ONCE = 100;
/** Applicants from which reading all decisions of all people is less work than asking for those of each. */
const MANY = 1000;

/** The applicants of a selection, last seen first; those that are gone are left out. */
export async function resolveSelection(store: Store, selection: Selection): Promise<string[]> {
  if (selection.what === 'applicants') {
    const known = await Promise.all(selection.ids.map((id) => store.getKey('applicants', id)));
    return known.filter((id) => id !== undefined);
  }
  const filter = selection.what === 'filter' ? selection.filter : {};
  const { applicants } = await listApplicants(store, { filter, descending: true, limit: Number.POSITIVE_INFINITY });
  return applicants.map(({ id }) => id);
}

/**
 * Applicants with all that is stored of them, some at once: one after the other would wait for the database each time. The next are asked
 * for while these are used.
 */
export async function* readApplicants(store: Store, ids: string[]): AsyncGenerator<WholeApplicant[]> {
  const read = ids.length > MANY ? await readMany(store) : (some: string[]) => readSome(store, some);
  let coming = read(ids.slice(0, AT_ONCE));
  for (let at = AT_ONCE; at < ids.length + AT_ONCE; at += AT_ONCE) {
    const batch = await coming;
    coming = read(ids.slice(at, at + AT_ONCE));
    // Heard also where nobody takes the next: a reading that fails is told when it is taken.
    coming.catch(() => {});
    yield batch;
  }
}

async function readSome(store: Store, ids: string[]): Promise<WholeApplicant[]> {
  if (ids.length === 0) return [];
  const transaction = begin(store, ['applicants', ...PART_STORES]);
  const found = ids.map(async (id) => {
    const [applicant, parts] = await Promise.all([
      transaction.objectStore('applicants').get(id),
      partsOf(transaction, id),
    ]);
    return applicant ? [{ applicant, parts }] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Stores that hold what is known of an applicant. */
const PART_STORES = ['documents', 'mentions', 'decisions', 'applicantDecisions'] as const;

/** All that is stored of one applicant. */
export function readApplicantParts(store: Store, id: string): Promise<ApplicantParts> {
  return partsOf(begin(store, PART_STORES), id);
}

function begin(store: Store, names: readonly StoreNames<OfficerLensSchema>[]): Reading {
  return store.transaction([...names]);
}

async function partsOf(transaction: Reading, id: string): Promise<ApplicantParts> {
  const documents = await transaction.objectStore('documents').index('subject').getAll(id);
  const [mentions, decisions, applicantDecisions] = await Promise.all([
    Promise.all(documents.map((one) => transaction.objectStore('mentions').getAll(mentionsOf(one.id)))),
    Promise.all(documents.map((one) => transaction.objectStore('decisions').index('documentId').getAll(one.id))),
    transaction.objectStore('applicantDecisions').index('subject').getAll(id),
  ]);
  return { documents, mentions: mentions.flat(), decisions: decisions.flat(), applicantDecisions };
}

/**
 * The records of one section in batches, so that no export holds the whole store in memory.
 * @param ids the applicants; null for everything, the log and packs too
 */
export async function* readSection<Name extends Section>(
  store: Store,
  section: Name,
  ids: string[] | null,
): AsyncGenerator<RecordContents[Name]> {
  if (section === 'texts' && !(await readSettings(store)).keepText) return;
  if (ids === null) yield* readStore(store, section);
  else
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const found = await Promise.all(ids.slice(at, at + AT_ONCE).map((id) => readSectionOf(store, section, id)));
      yield found.flat() as unknown as RecordContents[Name];
    }
}

async function* readStore<Name extends Section>(store: Store, section: Name): AsyncGenerator<RecordContents[Name]> {
  let after: IDBValidKey | null = null;
  for (;;) {
    const records = store.transaction(section).objectStore(section);
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const [keys, batch]: [IDBValidKey[], unknown[]] = await Promise.all([
      records.getAllKeys(range, BATCH),
      records.getAll(range, BATCH),
    ]);
    if (batch.length > 0) yield batch as RecordContents[Name];
    if (batch.length < BATCH) return;
    after = keys.at(-1) ?? null;
  }
}

async function readSectionOf<Name extends Section>(
  store: Store,
  section: Name,
  id: string,
): Promise<RecordContents[Name]> {
  if (section === 'packs' || section === 'log' || section === 'logDetails')
    return [] as unknown as RecordContents[Name];
  const parts = await readApplicantParts(store, id);
  if (section !== 'texts') return parts[section as keyof ApplicantParts] as RecordContents[Name];
  const texts = await Promise.all(parts.documents.map((document) => store.get('texts', document.id)));
  return texts.filter((text) => text !== undefined) as RecordContents[Name];
}
