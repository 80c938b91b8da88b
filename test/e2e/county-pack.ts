import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { hashPack, hashRule } from '../../utils/packs/hash.ts';
import type { Pack, PackLayer } from '../../utils/packs/types.ts';

export const COUNTY = 'county.example/officer';

/** The default pack as it was built into the extension that is tested. */
export function shippedPack(): string {
  return readFileSync('.output/chrome-mv3/default-pack.json', 'utf8');
}

/** Two versions of a pack over the shipped one, as files: the second sends sworn roles to a person first. */
export function countyPacks(): [string, string] {
  const base = JSON.parse(shippedPack()) as Pack;
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
  return [JSON.stringify(first, null, 2), JSON.stringify(second, null, 2)];
}

/** Keeps both in a folder, as their writer does, and has the second checked on the command line. Gives what is said of it. */
export async function checkCountyPack(folder: string): Promise<string> {
  writeFileSync(join(folder, 'officer.json'), shippedPack());
  const files = ['1.0.0', '1.1.0'].map((version) => join(folder, `county-${version}.json`));
  for (const [at, text] of countyPacks().entries()) writeFileSync(files[at] ?? '', text);
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'pack', '--', 'check', files[1] ?? '']);
  return stdout;
}
