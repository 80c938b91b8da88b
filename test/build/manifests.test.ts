import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

describe.each(['chrome', 'firefox'])('the manifest of the %s build', (browser) => {
  const manifest = JSON.parse(readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8'));

  test.each(['host_permissions', 'content_scripts', 'web_accessible_resources', 'externally_connectable', 'key'])(
    'has no %s',
    (key) => expect(manifest).not.toHaveProperty(key),
  );
  test('asks for nothing at install but what works without a warning', () => {
    const allowed = ['storage', 'scripting', 'activeTab', 'unlimitedStorage', 'sidePanel'];
    expect(manifest.permissions.filter((name: string) => !allowed.includes(name))).toEqual([]);
  });
  test('asks for sites only when a person turns them on', () => {
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });
  test('stays out of private windows', () => expect(manifest.incognito).toBe('not_allowed'));
  test('lets no page of ours run a string', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });
});

test('Firefox is told that no data is collected', () => {
  const manifest = JSON.parse(readFileSync('.output/firefox-mv3/manifest.json', 'utf8'));
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
