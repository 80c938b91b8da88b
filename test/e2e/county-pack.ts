import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';
import { hashPack, hashRule } from '../../utils/packs/hash.ts';
import type { Pack, PackLayer } from '../../utils/packs/types.ts';
import { SHIPPED_PACK } from './hostile-packs.ts';

export const COUNTY = 'county.example/officer';

/**
 * What one reviewer writes, and checks on the command line: the second version sends sworn roles to a person first.
 * @returns paths of the first and the second version
 */
export async function writeCountyPack(folder: string): Promise<[string, string]> {
  const base = JSON.parse(SHIPPED_PACK) as Pack;
  writeFileSync(join(folder, 'officer.json'), SHIPPED_PACK);
  const row = base.policy.find(({ id }) => id === 'policy.sworn-held');
  if (!row) throw new Error('The default pack has lost its row for sworn roles.');
  const first: PackLayer = {
    ...{ format: 1, id: COUNTY, version: '1.0.0', engine: base.engine, license: 'CC0-1.0' },
    ...{ authors: ['County desk'], language: 'en', description: 'What the county does.', status: 'stable' },
    extends: [{ id: base.id, version: base.version, hash: hashPack(base) }],
    modifiers: { add: ['provisional'] },
    tests: [{ text: 'Grew tomatoes, 2010 - 2015', expect: null }],
  };
  const because = 'The state asks a person to look first.';
  const was = hashRule(row).slice(0, 12);
  const second: PackLayer = {
    ...first,
    version: '1.1.0',
    overrides: [{ kind: 'policy', id: row.id, set: { track: 'review' }, was, because }],
  };
  const files = [first, second].map((pack) => {
    const file = join(folder, `county-${pack.version}.json`);
    writeFileSync(file, JSON.stringify(pack, null, 2));
    return file;
  }) as [string, string];
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'pack', '--', 'check', files[1]]);
  expect(stdout).toMatch(/sworn-law-enforcement, held: leo -> review/);
  expect(stdout).toMatch(/tests: 1 passed, 0 failed/);
  return files;
}
