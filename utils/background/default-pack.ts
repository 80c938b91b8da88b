import type { CompiledPack } from '../engine/compiled.ts';
import { packFromBytes } from '../packs/binary.ts';

/** Both are written when the extension is built (`wxt.config.ts`); addresses within the extension, the same in its workers. */
const COMPILED = '/default-pack.bin';
const TEXT = '/default-pack.json';

let loading: Promise<CompiledPack> | null = null;

/** The default pack, compiled when the extension was built; read once in the life of this background. */
export function defaultPack(): Promise<CompiledPack> {
  loading ??= load();
  return loading;
}

/** The same as its file, which is kept beside other packs so that they can extend it. */
export async function defaultPackText(): Promise<string> {
  return (await fetch(TEXT)).text();
}

async function load(): Promise<CompiledPack> {
  const response = await fetch(COMPILED);
  return packFromBytes(await response.arrayBuffer());
}
