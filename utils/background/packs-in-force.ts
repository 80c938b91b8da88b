import type { CompiledPack } from '../engine/compiled.ts';
import { packFromBytes, packToBytes } from '../packs/binary.ts';
import { isSameSet, loadWhatCanBe, type PackLeftOut, setInUse } from '../review/pack-set.ts';
import { keepCompiled, madeBy, readCompiled } from '../store/compiled-packs.ts';
import { openStore } from '../store/open.ts';
import { readPacks } from '../store/packs.ts';
import type { Store } from '../store/schema.ts';
import { keepShipped } from '../store/shipped-pack.ts';

/** What the engine works with now. */
export interface PacksInForce {
  compiled: CompiledPack;
  /** Packs that are in use and could not be loaded; the rest is in force without them. */
  leftOut: PackLeftOut[];
  /** A sentence where the packs in use could not be read at all, so that the default pack is in force. */
  error: string | null;
}

/** The pack that came with the program: compiled, and as a text. */
export interface Shipped {
  compiled(): Promise<CompiledPack>;
  text(): Promise<string>;
}

/** Owns the compiled packs of this life of the background. */
export class PackKeeper {
  readonly #shipped: Shipped;
  readonly #madeBy: string;
  #reading: Promise<PacksInForce> | null = null;

  constructor(shipped: Shipped, programVersion: string) {
    this.#shipped = shipped;
    this.#madeBy = madeBy(programVersion);
  }

  /** Read once in the life of this background; again where it failed, since what holds it up may be over. */
  async inForce(): Promise<PacksInForce> {
    const reading = this.#reading ?? this.#read();
    this.#reading = reading;
    let isWhole = false;
    try {
      const read = await reading;
      isWhole = read.error === null;
      return read;
    } finally {
      if (!isWhole && this.#reading === reading) this.#reading = null;
    }
  }

  async compiled(): Promise<CompiledPack> {
    return (await this.inForce()).compiled;
  }

  /** Other packs came into use: tells whether the whole is another now. */
  async renew(): Promise<boolean> {
    const before = await this.#reading?.catch(() => null);
    this.#reading = null;
    const after = await this.inForce();
    return before?.compiled.packHash !== after.compiled.packHash;
  }

  async #read(): Promise<PacksInForce> {
    const shipped = await this.#shipped.compiled();
    const opened = await openStore();
    if (!opened.ok) return { compiled: shipped, leftOut: [], error: opened.reason };
    const kept = await keepShipped(opened.value, shipped.packHash, this.#shipped.text);
    if (!kept.ok) return { compiled: shipped, leftOut: [], error: kept.reason };
    return this.#readKept(opened.value, shipped);
  }

  async #readKept(store: Store, shipped: CompiledPack): Promise<PacksInForce> {
    const known = await readCompiled(store);
    if (known?.madeBy === this.#madeBy) {
      const compiled = known.bytes ? packFromBytes(known.bytes) : shipped;
      if (compiled.packHash === known.packHash) return { compiled, leftOut: known.leftOut, error: null };
    }
    const records = await readPacks(store);
    const set = setInUse(records);
    const isShipped = isSameSet(set, { files: [shipped.packHash], tuning: null });
    const { loaded, leftOut } = isShipped ? { loaded: null, leftOut: [] } : loadWhatCanBe(records, set);
    const compiled = loaded?.compiled ?? shipped;
    const { packHash } = compiled;
    const bytes = packHash === shipped.packHash ? null : packToBytes(compiled).buffer;
    await keepCompiled(store, { madeBy: this.#madeBy, packHash, bytes, leftOut });
    return { compiled, leftOut, error: null };
  }
}
