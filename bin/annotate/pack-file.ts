/** The pack that the command uses. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import { loadPack } from '../../utils/packs/load.ts';
import { formatRefusals, libraryBeside } from '../pack/library.ts';

const DEFAULT_PACK = fileURLToPath(new URL('../../packs/officer.json', import.meta.url));

/** Loads a pack file; a text for people where it cannot be read or is refused. */
export async function loadPackFile(file: string | undefined): Promise<CompiledPack | string> {
  const path = file ?? DEFAULT_PACK;
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    return `The pack ${path} cannot be read: ${error instanceof Error ? error.message : error}.`;
  }
  const loaded = loadPack(text, { find: libraryBeside(path) });
  return loaded.ok ? loaded.compiled : formatRefusals(path, loaded.refusals);
}
