import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readFolder } from '../../bin/folder.ts';
import { unzip } from '../unzip.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const zipOf = (name: string, root = '.') => readFileSync(join(root, `.output/officer-lens-${version}-${name}.zip`));

test.each(['chrome', 'firefox'])('the %s zip holds the files that the journeys run', (browser) => {
  const files = readFolder(`.output/${browser}-mv3`).map(({ path, bytes }) => [path, bytes]);
  expect([...unzip(zipOf(browser))]).toEqual(files);
});

test('the sources zip builds from itself, to the same bytes', { timeout: 120_000 }, () => {
  const root = mkdtempSync(join(tmpdir(), 'officer-lens-sources-'));
  try {
    for (const [path, bytes] of unzip(zipOf('sources'))) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), bytes);
    }
    symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'), 'junction');
    const build = spawnSync(process.execPath, ['bin/build.ts'], { cwd: root, encoding: 'utf8' });
    expect(build.status, build.stderr).toBe(0);
    for (const name of ['chrome', 'firefox', 'sources']) {
      expect(zipOf(name, root).equals(zipOf(name)), `${name}.zip`).toBe(true);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});
