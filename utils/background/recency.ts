import type { CompiledPack } from '../engine/compiled.ts';

/** The pack with the reviewer's term in place of its own, where one is set. Only a caution depends on it, never a label or a track. */
export function withRecency(pack: CompiledPack, term: number | null): CompiledPack {
  return term === null ? pack : { ...pack, recency: { ...pack.recency, years: term } };
}
