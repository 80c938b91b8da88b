/** A pack, the packs it extends and local tuning -> one whole pack. */
import { collect, type FindPack, Refused, readTuning, refusalAt, type Source } from './collect.ts';
import { Merged } from './merge.ts';
import { checkWhole, type PackRefusal } from './parse.ts';
import type { Path } from './strict-json.ts';
import type { Pack, PackLayer, PackReference } from './types.ts';

/** What a pack may need beside its own text. */
export interface Surroundings {
  /** Where packs are found that it extends. */
  find?: FindPack;
  /** Text of the local tuning that is laid over it. */
  tuning?: string;
}

export type ResolvedPack =
  | {
      ok: true;
      pack: Pack;
      /** The files it was made of, lowest first; the hash is that of the file. */
      layers: PackReference[];
      /** A refusal of a place in the whole pack, at the place where it was written. */
      refuse: (path: Path, message: string) => PackRefusal;
    }
  | { ok: false; refusals: PackRefusal[] };

/** Puts a pack together with all that it extends. */
export const resolvePack = (text: string, surroundings?: Surroundings): ResolvedPack =>
  resolvePacks([text], surroundings);

/**
 * Puts packs that are in use together into one, the first lowest; what they extend lies below. Nothing of a refused pack is used, and
 * nothing is left out silently. The whole bears the name and version of the pack that lies highest; its hash is that of all of it.
 */
export function resolvePacks(
  texts: readonly string[],
  { find = () => undefined, tuning }: Surroundings = {},
): ResolvedPack {
  try {
    const stack = collect(texts, find);
    const ground = stack[0] as Source<Pack>;
    const layers = stack.map(({ name, file, hash }) => ({ id: name, version: file.version, hash }));
    if (stack.length === 1 && tuning === undefined)
      return { ok: true, pack: ground.file, layers, refuse: (path, message) => refusalAt(ground, path, message) };
    const merged = new Merged(ground);
    for (const source of stack.slice(1)) merged.lay(source as Source<PackLayer>);
    if (tuning !== undefined) merged.lay(readTuning(tuning, stack));
    const refuse = (path: Path, message: string): PackRefusal => {
      const origin = merged.originOf(path);
      return refusalAt(origin.source, origin.path, message);
    };
    const whole = checkWhole(merged.pack);
    if (whole.ok) return { ok: true, pack: whole.pack, layers, refuse };
    return { ok: false, refusals: whole.findings.map(({ path, message }) => refuse(path, message)) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { ok: false, refusals: error.refusals };
  }
}
