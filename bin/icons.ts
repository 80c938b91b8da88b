/** `npm run icons`: draws `public/icon/mark.svg` at the sizes that browsers ask for. Run it after the drawing changed. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, howToInstall } from './browsers.mjs';

/** Sizes in px, by the names under which WXT finds them for the manifest. */
const SIZES = [16, 32, 48, 128];
const FOLDER = join(import.meta.dirname, '../public/icon');

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error(howToInstall('chromium'));
const drawing = readFileSync(join(FOLDER, 'mark.svg'), 'utf8');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
for (const size of SIZES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${drawing}`);
  writeFileSync(join(FOLDER, `${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
