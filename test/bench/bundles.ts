import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Figure } from './figures.ts';

const BUILD = '.output/chrome-mv3';
const BUDGETS = {
  'content script': { files: ['content-scripts/content.js'], goal: 15, bar: 20 },
  'panel, first load': { files: ['sidepanel.html'], goal: 60, bar: 80 },
  popup: { files: ['popup.html'] },
  background: { files: ['background.js'] },
};

/** Gzipped sizes of what each context loads first: a page with its styles and the scripts that it imports statically. */
export function measureBundles(): Figure[] {
  return Object.entries(BUDGETS).map(([what, { files, ...budget }]) => {
    const bytes = [...closure(files)].map((file) => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length);
    return {
      what: `${what}, gzipped`,
      unit: 'kB',
      value: bytes.reduce((sum, size) => sum + size, 0) / 1000,
      ...budget,
    };
  });
}

/** The files and all that they load at once, by what stands in them. */
function closure(files: readonly string[], seen = new Set<string>()): Set<string> {
  for (const file of files) {
    if (seen.has(file) || !existsSync(join(BUILD, file))) continue;
    seen.add(file);
    const text = readFileSync(join(BUILD, file), 'utf8');
    const pattern = file.endsWith('.html')
      ? /(?:src|href)="\/?([^"]+\.(?:js|css))"/g
      : /(?:from|import)\s*"(\.[^"]+\.js)"/g;
    const named = [...text.matchAll(pattern)].map((match) => match[1] ?? '');
    closure(file.endsWith('.html') ? named : named.map((name) => posix.join(dirname(file), name)), seen);
  }
  return seen;
}
