/** The text of a pack file -> a pack ready for the engine, or why not. */
import type { CompiledPack } from '../engine/compiled.ts';
import { CompileError, compile } from './compile.ts';
import { hashPack } from './hash.ts';
import type { PackRefusal } from './parse.ts';
import { resolvePacks, type Surroundings } from './resolve.ts';
import type { Pack, PackReference } from './types.ts';

export type LoadedPack =
  | {
      ok: true;
      /** Whole: with all that it extends, and local tuning. Its hash is the one in every stamp. */
      pack: Pack;
      compiled: CompiledPack;
      layers: PackReference[];
    }
  | { ok: false; refusals: PackRefusal[] };

/** Parses, puts together, checks, hashes and compiles a pack. Nothing of a refused pack is used. */
export const loadPack = (text: string, surroundings?: Surroundings): LoadedPack => loadPacks([text], surroundings);

/** The same of several packs that are in use together, the first lowest. */
export function loadPacks(texts: readonly string[], surroundings?: Surroundings): LoadedPack {
  const resolved = resolvePacks(texts, surroundings);
  if (!resolved.ok) return resolved;
  const { pack, layers } = resolved;
  try {
    // The hash of a large pack takes long; one that cannot be compiled needs none.
    const compiled = compile(pack, '');
    return { ok: true, pack, compiled: { ...compiled, packHash: hashPack(pack) }, layers };
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    return { ok: false, refusals: [resolved.refuse(error.path, `The pattern cannot be used: ${error.message}.`)] };
  }
}
