import { ENGINE_VERSION } from '../engine/version.ts';
import type { PackLeftOut } from '../review/pack-set.ts';
import type { Store } from './schema.ts';

/**
 * The packs in use, put together and compiled once when they came into use, so that the background has them at once whenever it starts.
 * Made from the records of the packs and never shared; whoever changes those in another way deletes it, and it is made anew.
 */
export interface CompiledPacks {
  /** Engine and program that compiled it; another's form is not read. */
  madeBy: string;
  /** Hash of the whole pack, as in every stamp. */
  packHash: string;
  /** As `packToBytes` writes it; null for a pack that came with the program, which has it beside itself. */
  bytes: ArrayBuffer | null;
  /** Packs in use that could not be loaded. */
  leftOut: PackLeftOut[];
}

/** Names the engine and the program whose compiled form can be read without making it anew. */
export const madeBy = (programVersion: string): string => `${ENGINE_VERSION} ${programVersion}`;

/** Where it stands in the store `meta`. */
export const COMPILED_KEY = 'compiledPacks';

export async function readCompiled(store: Store): Promise<CompiledPacks | undefined> {
  return (await store.get('meta', COMPILED_KEY)) as CompiledPacks | undefined;
}

export async function keepCompiled(store: Store, compiled: CompiledPacks): Promise<void> {
  await store.put('meta', compiled, COMPILED_KEY);
}
