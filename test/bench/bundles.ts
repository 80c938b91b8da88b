import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadedAtOnce } from '../loaded-at-once.ts';
import type { Figure } from './figures.ts';

const BUILD = '.output/chrome-mv3';
const BUDGETS = {
  'content script': { files: ['content-script.js'], goal: 15, bar: 20 },
  'panel, first load': { files: ['sidepanel.html'], goal: 60, bar: 80 },
  popup: { files: ['popup.html'] },
  background: { files: ['background.js'] },
};

/** Gzipped sizes of what each context loads first: a page with its styles and the scripts that it imports statically. */
export function measureBundles(): Figure[] {
  return Object.entries(BUDGETS).map(([what, { files, ...budget }]) => {
    const bytes = [...loadedAtOnce(BUILD, files)].map(
      (file) => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length,
    );
    return {
      what: `${what}, gzipped`,
      unit: 'kB',
      value: bytes.reduce((sum, size) => sum + size, 0) / 1000,
      ...budget,
    };
  });
}
