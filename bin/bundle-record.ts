import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** One written script and the source files that went into it, from the root of the project. */
export interface BundledFile {
  file: string;
  modules: string[];
}

/** Notes in `record` what every script of a build was made of; tests and the licences file are drawn from it. */
export function recordBundles(record: BundledFile[], root: string): Plugin {
  return {
    name: 'officer-lens:record-bundles',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        record.push({ file: output.fileName, modules: output.moduleIds.map((id) => fromRoot(id, root)) });
      }
    },
  };
}

/** Paths without the query that Vite adds and without the folder of this machine. */
function fromRoot(id: string, root: string): string {
  const path = id.replace(/^\0/, '').replace(/\?.*$/, '');
  return relative(root, path).split(sep).join('/');
}
