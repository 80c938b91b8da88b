import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { type BundledFile, recordBundles } from './bin/bundle-record.ts';
import { compiledDefaultPack, DEFAULT_PACK } from './bin/default-pack.ts';
import { thirdPartyLicences } from './bin/licences.ts';
import { pdfFiles } from './bin/pdf-files.ts';

/** No page of ours runs anything but our own files, and no string ever becomes markup or a script. */
const EXTENSION_PAGES_CSP = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  // A PDF of a site that the reviewer clicks on; sites within an agency often have no https.
  "connect-src 'self' https: http:",
  "require-trusted-types-for 'script'",
  'trusted-types officer-lens-worker',
].join('; ');

/** What the scripts of this build were made of. */
const bundles: BundledFile[] = [];

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({ plugins: [preact(), recordBundles(bundles, import.meta.dirname)] }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      files.push(...pdfFiles(import.meta.dirname));
    },
    'build:before': () => {
      bundles.length = 0;
    },
    'build:done': ({ config }) => {
      writeFileSync(join(config.outDir, 'default-pack.bin'), compiledDefaultPack());
      copyFileSync(DEFAULT_PACK, join(config.outDir, 'default-pack.json'));
      if (config.command !== 'build') return;
      const { outDir, outBaseDir, browser, root } = config;
      writeFileSync(join(outDir, 'third-party-licences.txt'), thirdPartyLicences(bundles, root));
      writeFileSync(join(outBaseDir, `modules-${browser}.json`), JSON.stringify(bundles, null, 1));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'activeTab', 'unlimitedStorage'],
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    commands: {
      'open-panel': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandOpenPanel__' },
      'next-mention': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_commandNext__' },
      'previous-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_commandPrevious__' },
    },
    content_security_policy: { extension_pages: EXTENSION_PAGES_CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'officer-lens@example.org',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '148' }),
  }),
});
