import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface ExtensionSettings {
  granted_permissions?: { explicit_host?: string[] };
  runtime_granted_permissions?: { explicit_host?: string[] };
}

/**
 * Notes in a profile (of a browser that is not running) that its user once granted these origins to the extension. The
 * extension does not hold them: `permissions.getAll()` shows none. But a later request is answered true without the dialog,
 * which is native and cannot be answered in headless Chromium.
 */
export function rememberGrants(profile: string, extensionId: string, origins: readonly string[]): void {
  const file = join(profile, 'Default', 'Preferences');
  const preferences = JSON.parse(readFileSync(file, 'utf8'));
  const settings: ExtensionSettings = preferences.extensions.settings[extensionId];
  settings.granted_permissions = withHosts(settings.granted_permissions, origins);
  settings.runtime_granted_permissions = withHosts(settings.runtime_granted_permissions, origins);
  writeFileSync(file, JSON.stringify(preferences));
}

function withHosts(permissions: { explicit_host?: string[] } | undefined, origins: readonly string[]) {
  const empty = { api: [], manifest_permissions: [], scriptable_host: [] };
  return { ...empty, ...permissions, explicit_host: [...new Set([...(permissions?.explicit_host ?? []), ...origins])] };
}
