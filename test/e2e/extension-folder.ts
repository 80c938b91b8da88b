import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' };

/** A fresh workplace for one run of a browser: a copy of the built extension and an empty profile, in a folder of its own. */
export interface Workplace {
  root: string;
  extension: string;
  profile: string;
  /** Where saved files go. */
  downloads: string;
  remove(): void;
}

/** @param options.extension folder of the built extension, @param options.folder where the workplace is made */
export function makeWorkplace(
  kind: 'chromium' | 'firefox',
  options: { extension?: string; folder?: string },
): Workplace {
  const build = options.extension ?? BUILDS[kind];
  const root = mkdtempSync(join(options.folder ?? tmpdir(), 'officer-lens-'));
  const extension = join(root, 'extension');
  cpSync(build, extension, { recursive: true });
  const remove = () => rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  const downloads = join(root, 'downloads');
  mkdirSync(downloads);
  return { root, extension, profile: join(root, 'profile'), downloads, remove };
}

/** Raises the version in the manifest; nothing else of the build changes. */
export function setVersion(extension: string, version: string): void {
  const file = join(extension, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), version }));
}
