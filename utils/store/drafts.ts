import type { Store } from './schema.ts';

const PREFIX = 'draft:';

/** A half-written note or change, kept until it is saved or thrown away; undefined where there is none. */
export function readDraft(store: Store, key: string): Promise<unknown> {
  return store.get('meta', PREFIX + key);
}

/** Keeps a draft, or with null forgets it. Drafts are no decisions, so they make no log row. */
export async function writeDraft(store: Store, key: string, value: unknown): Promise<void> {
  if (value === null) await store.delete('meta', PREFIX + key);
  else await store.put('meta', value, PREFIX + key);
}

/** Names of all drafts, as they stand in the store. */
export function readDraftKeys(meta: { getAllKeys(range: IDBKeyRange): Promise<string[]> }): Promise<string[]> {
  return meta.getAllKeys(IDBKeyRange.bound(PREFIX, `${PREFIX}\uffff`));
}
