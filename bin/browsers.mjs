/**
 * Finds the browsers that the demo and the journeys drive. Plain JavaScript for Node 20, since the starter uses it before
 * any package is installed.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/** Set to the path of an executable, these win over the search. */
const OVERRIDES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/**
 * Names on the PATH, best first. Firefox ESR and Developer Edition come before the release, which refuses extensions that
 * are not signed and so cannot run the journeys over a restart.
 */
const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
    'msedge',
  ],
  firefox: ['firefox-esr', 'firefox-developer-edition', 'firefox-nightly', 'firefox'],
};

/** Where the installers of Windows and macOS put them; they are not on the PATH there. */
const PLACES = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: [
    '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'Firefox Developer Edition/firefox.exe',
    'Mozilla Firefox/firefox.exe',
  ],
};

/**
 * @param {BrowserKind} kind
 * @returns {string | null} path of the executable, or null where none was found
 */
export function findBrowser(kind) {
  const override = process.env[OVERRIDES[kind]];
  if (override) return override;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const named = NAMES[kind].flatMap((name) =>
    folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
  );
  const windowsRoots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
    (root) => root !== undefined,
  );
  const placed = PLACES[kind].flatMap((place) =>
    place.endsWith('.exe') ? windowsRoots.map((root) => join(root, place)) : [place],
  );
  return [...named, ...placed].find((path) => existsSync(path)) ?? null;
}

/**
 * @param {BrowserKind} kind
 * @returns {string} one sentence that says what to install
 */
export function howToInstall(kind) {
  return kind === 'chromium'
    ? 'No Chromium was found: install Chrome, Chromium or Edge, or set CHROME_PATH to its executable.'
    : 'No Firefox was found: install Firefox ESR or Firefox Developer Edition, or set FIREFOX_PATH to its executable.';
}
