import { browser } from 'wxt/browser';
import type { CompiledPack } from '../engine/compiled.ts';
import { packFromBytes } from '../packs/binary.ts';

/** Written when the extension is built (`wxt.config.ts`). */
const FILE = '/default-pack.bin';

let loading: Promise<CompiledPack> | null = null;

/** The default pack, compiled when the extension was built; read once in the life of this background. */
export function defaultPack(): Promise<CompiledPack> {
  loading ??= load();
  return loading;
}

async function load(): Promise<CompiledPack> {
  const response = await fetch(browser.runtime.getURL(FILE as never));
  return packFromBytes(await response.arrayBuffer());
}
