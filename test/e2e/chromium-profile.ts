import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Notes in a new profile that its user once granted these origins to the unpacked extension in `extension`, a folder. The
 * extension does not hold them: `permissions.getAll()` shows none. But a later request is answered true without the dialog,
 * which is native and cannot be answered in headless Chromium.
 */
export function rememberGrants(profile: string, extension: string, origins: readonly string[]): void {
  const hosts = { api: [], manifest_permissions: [], scriptable_host: [], explicit_host: origins };
  const settings = {
    [extensionId(extension)]: { granted_permissions: hosts, runtime_granted_permissions: hosts },
  };
  const folder = join(profile, 'Default');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Preferences'), JSON.stringify({ extensions: { settings } }));
}

/** The id that Chromium gives to an unpacked extension without a key: a hash of its path, its digits written from a to p. */
function extensionId(folder: string): string {
  const digits = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
  return [...digits].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
}
