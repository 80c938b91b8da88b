/**
 * `npm run build`: the production build of both browsers, their zips, and the zip of the sources that they are built from.
 * The same sources give the same bytes.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { readFolder } from './folder.ts';
import { readSources } from './sources.ts';
import { zip } from './zip.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, '.output');

// Whoever calls this (a test runner sets its own), the build is the one that ships.
process.env.NODE_ENV = 'production';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
rmSync(OUTPUT, { recursive: true, force: true });
for (const browser of ['chrome', 'firefox']) {
  await build({ root: ROOT, browser, logger: quiet() });
  write(`${browser}.zip`, zip(readFolder(join(OUTPUT, `${browser}-mv3`))));
}
write('sources.zip', zip(readSources(ROOT)));

function write(name: string, bytes: Buffer): void {
  const file = `officer-lens-${version}-${name}`;
  writeFileSync(join(OUTPUT, file), bytes);
  console.log(`.output/${file}  ${(bytes.length / 1000).toFixed(1)} kB`);
}

/** WXT tells every file of every build; only warnings and errors are wanted here. */
function quiet() {
  const silent = () => {};
  return {
    debug: silent,
    log: silent,
    info: silent,
    success: silent,
    warn: console.warn,
    error: console.error,
    fatal: console.error,
    level: 0,
  };
}
