/** Packs on the disk: the given file, and those that it may extend. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindPack } from '../../utils/packs/collect.ts';
import { hashPack } from '../../utils/packs/hash.ts';
import { LIMITS } from '../../utils/packs/limits.ts';
import { type PackRefusal, parsePackFile } from '../../utils/packs/parse.ts';

/** Packs that come with the program. */
const SHIPPED = fileURLToPath(new URL('../../packs', import.meta.url));

/** The text of a file, or an Error with a sentence for people. */
export function readText(file: string, what = 'The pack'): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${what} ${file} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

const packsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name));

/**
 * Finds packs by id and version beside the given file, then among those that come with the program. Folders are read when the first
 * pack is asked for; a file that is no pack is passed over.
 */
export function libraryBeside(file: string): FindPack {
  let texts: Map<string, string[]> | undefined;
  const fill = (): Map<string, string[]> => {
    const found = new Map<string, string[]>();
    for (const path of [...packsIn(dirname(file)), ...packsIn(SHIPPED)]) {
      try {
        if (statSync(path).size > LIMITS.bytes) continue;
        const text = readFileSync(path, 'utf8');
        const { id, version } = JSON.parse(text) as { id?: unknown; version?: unknown };
        found.set(`${id} ${version}`, [...(found.get(`${id} ${version}`) ?? []), text]);
      } catch {
        // Whatever else lies in the folder is no concern of ours; the pack that misses it is refused with its name.
      }
    }
    return found;
  };
  return ({ id, version, hash }) => {
    texts ??= fill();
    const [first, ...others] = texts.get(`${id} ${version}`) ?? [];
    return others.length === 0 ? first : ([first, ...others].find((text) => hashOf(text) === hash) ?? first);
  };
}

/** Hash of the pack in a text; undefined where it holds none. */
function hashOf(text: string | undefined): string | undefined {
  const parsed = text === undefined ? undefined : parsePackFile(text);
  return parsed?.ok ? hashPack(parsed.file) : undefined;
}

/** Refusals of a pack file as text for people. */
export const formatRefusals = (file: string, refusals: readonly PackRefusal[]): string =>
  [
    `The pack ${file} is refused.`,
    ...refusals.map(
      ({ pack, path, line, message }) =>
        `  ${pack ? `in ${pack}, ` : ''}line ${line}${path ? `, ${path}` : ''}: ${message}`,
    ),
  ].join('\n');
