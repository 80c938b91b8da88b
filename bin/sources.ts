import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readFolder } from './folder.ts';
import type { ZipEntry } from './zip.ts';

/** What the extension is built from. A list and no search, so that nothing that lies about gets into a published archive. */
const SOURCES = [
  'components',
  'entrypoints',
  'utils',
  'packs',
  'public',
  'bin',
  'start.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  'LICENSE',
  'README.md',
];

/** The files of the sources zip; `npm ci && npm run build` in them gives the published zips again. */
export function readSources(root: string): ZipEntry[] {
  return SOURCES.filter((name) => existsSync(join(root, name))).flatMap((name) => {
    const path = join(root, name);
    if (!statSync(path).isDirectory()) return [{ path: name, bytes: readFileSync(path) }];
    return readFolder(path).map((entry) => ({ ...entry, path: `${name}/${entry.path}` }));
  });
}
