import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Builds the production extension for one browser, with the same command as `npm run build`. */
export function buildExtension(browser: 'chromium' | 'firefox'): void {
  const command = fileURLToPath(new URL('../../node_modules/wxt/bin/wxt.mjs', import.meta.url));
  const target = browser === 'firefox' ? ['-b', 'firefox'] : [];
  const { status } = spawnSync(process.execPath, [command, 'build', ...target], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The extension could not be built: see the messages above.');
}
