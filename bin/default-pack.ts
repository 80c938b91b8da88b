import { readFileSync } from 'node:fs';
import { packToBytes } from '../utils/packs/binary.ts';
import { loadPack } from '../utils/packs/load.ts';

/** The file of the default pack. */
export const DEFAULT_PACK = new URL('../packs/officer.json', import.meta.url);

/** The default pack compiled for the extension's build. Throws with every refusal when the pack cannot be used. */
export function compiledDefaultPack(): Uint8Array {
  const loaded = loadPack(readFileSync(DEFAULT_PACK, 'utf8'));
  if (!loaded.ok) {
    throw new Error(
      loaded.refusals.map(({ path, line, message }) => `packs/officer.json:${line} ${path}: ${message}`).join('\n'),
    );
  }
  return packToBytes(loaded.compiled);
}
