/**
 * The starter: makes a bare clone ready, then runs an npm script. Node 20 and npm are all it needs.
 *
 *   node start.mjs                    installs the packages
 *   node start.mjs SCRIPT [ARG...]    also finds or installs the browsers that SCRIPT drives, then `npm run SCRIPT`
 *
 * It ends by calling `npm run`, since only npm puts Node 24 of node_modules/.bin on the PATH.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, howToInstall } from './bin/browsers.mjs';

const NODE_MAJOR = 24;
const DEBIAN_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

process.chdir(dirname(fileURLToPath(import.meta.url)));
const [script, ...args] = process.argv.slice(2);

installPackages();
requireNode();
for (const kind of browsersFor(script, args)) requireBrowser(kind);
if (script) process.exitCode = run('npm', ['run', '--silent', script, '--', ...args]);

/** Packages are missing, or the lock file came after them. npm writes its hidden lock file at the end of every install. */
function installPackages() {
  const installed = 'node_modules/.package-lock.json';
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing the packages (npm ci).');
  const status = run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) stop('npm ci failed: see its messages above.');
}

/** The packages bring Node 24 for Linux and Windows; there is none for macOS. */
function requireNode() {
  const own = existsSync('node_modules/.bin/node') || existsSync('node_modules/.bin/node.cmd');
  if (!own && Number(process.versions.node.split('.')[0]) < NODE_MAJOR) {
    stop(`This system has Node ${process.versions.node}: install Node ${NODE_MAJOR} or newer.`);
  }
}

/** @returns {import('./bin/browsers.mjs').BrowserKind[]} */
function browsersFor(/** @type {string | undefined} */ name, /** @type {string[]} */ options) {
  if (name === undefined) return [];
  if (name.startsWith('demo')) return options.includes('--firefox') ? ['firefox'] : ['chromium'];
  return name.startsWith('bench') ? ['chromium'] : ['chromium', 'firefox'];
}

function requireBrowser(/** @type {import('./bin/browsers.mjs').BrowserKind} */ kind) {
  if (findBrowser(kind)) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) installDebianPackage(DEBIAN_PACKAGES[kind]);
  if (!findBrowser(kind)) stop(howToInstall(kind));
}

/** apt asks nothing: there may be nobody to answer. */
function installDebianPackage(/** @type {string} */ name) {
  console.log(`Installing Debian's ${name}.`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-qq'], environment);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], environment);
}

function run(/** @type {string} */ command, /** @type {string[]} */ options, environment = process.env) {
  const shell = process.platform === 'win32';
  const { status, error } = spawnSync(command, options, { stdio: 'inherit', env: environment, shell });
  if (error) console.error(`${command} could not be started: ${error.message}`);
  return status ?? 1;
}

/** @returns {never} */
function stop(/** @type {string} */ reason) {
  console.error(reason);
  process.exit(1);
}
