/** The pack that the command uses. */
import { fileURLToPath } from 'node:url';
import type { CompiledPack } from '../../utils/engine/compiled.ts';
import { loadPack } from '../../utils/packs/load.ts';
import { formatRefusals, libraryBeside, readText } from '../pack/library.ts';

const DEFAULT_PACK = fileURLToPath(new URL('../../packs/officer.json', import.meta.url));

/** Loads a pack file, with local tuning over it where a file of that is given; a text for people where one cannot be read or is refused. */
export function loadPackFile(file: string = DEFAULT_PACK, tuning?: string): CompiledPack | string {
  try {
    const local = tuning === undefined ? {} : { tuning: readText(tuning, 'The local tuning') };
    const loaded = loadPack(readText(file), { find: libraryBeside(file), ...local });
    return loaded.ok ? loaded.compiled : formatRefusals(file, loaded.refusals);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
