import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { thirdPartyLicences } from '../../../bin/licences.ts';

const root = mkdtempSync(join(tmpdir(), 'officer-lens-licences-'));
afterAll(() => rmSync(root, { recursive: true }));

function installed(name: string, fields: object, licence?: string): { file: string; modules: string[] }[] {
  const folder = join(root, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '1.2.3', ...fields }));
  if (licence) writeFileSync(join(folder, 'LICENSE.md'), licence);
  return [{ file: 'background.js', modules: [`node_modules/${name}/dist/index.mjs`, 'utils/engine/scan.ts'] }];
}

test('names each package of the bundle with its licence text', () => {
  const text = thirdPartyLicences(installed('@scope/tool', { license: 'MIT' }, 'Copyright of its author'), root);
  expect(text).toContain('@scope/tool 1.2.3 (MIT)');
  expect(text).toContain('Copyright of its author');
});

test('refuses a package without a licence', () => {
  expect(() => thirdPartyLicences(installed('nameless', {}), root)).toThrow('nameless 1.2.3 names no licence');
});
