import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BundledFile } from './bundle-record.ts';

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/**
 * The text of the third-party licences file: every package whose code is in the built files, with its version, licence and the
 * licence text as it stands in the package.
 * @throws where a package names no licence, since then it must not be shipped
 */
export function thirdPartyLicences(bundles: readonly BundledFile[], root: string): string {
  const packages = new Set(bundles.flatMap(({ modules }) => modules.flatMap(packageOf)));
  const sections = [...packages].sort().map((name) => section(name, root));
  const head = 'Officer Lens contains code of the following packages.\n';
  return [head, ...sections].join(`\n${'-'.repeat(72)}\n\n`);
}

/** `node_modules/@scope/name/lib/x.js` -> `@scope/name`; the innermost package where they are nested. */
function packageOf(module: string): string[] {
  const inside = module.split('node_modules/').slice(1).at(-1);
  if (!inside) return [];
  const parts = inside.split('/');
  return [parts.slice(0, inside.startsWith('@') ? 2 : 1).join('/')];
}

function section(name: string, root: string): string {
  const folder = join(root, 'node_modules', name);
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`${name} is in the bundle, but not in node_modules: its licence is unknown.`);
  const { version, license } = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof license !== 'string') throw new Error(`${name} ${version} names no licence: do not ship it.`);
  const texts = readdirSync(folder)
    .filter((entry) => LICENCE_FILE.test(entry))
    .sort()
    .map((entry) => readFileSync(join(folder, entry), 'utf8').replaceAll('\r\n', '\n').trim());
  return [`${name} ${version} (${license})`, ...texts, ''].join('\n\n');
}
