import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { turnOn } from '../demo/tour.ts';
import { type Driver, until, type View } from '../e2e/driver.ts';
import { launch } from '../e2e/launch.ts';
import { documentOf, startOwnPages } from '../e2e/page/own-pages.ts';
import { clickWords, untilSays, visibleText } from '../e2e/words.ts';

/** Room for a copy of the extension and a fresh profile, with some to spare. */
const DISK = '300m';
/** What a browser has reserved before the disk is full still takes some decisions. */
const MENTIONS = 50;
const line = (_: unknown, at: number) => `<p>Loan Officer</p><p>Bank of Marlow, branch ${at}, 2012 – 2014</p>`;
const resume = documentOf(
  `<h1>Dana Whitlock</h1><h2>Experience</h2>${Array.from({ length: MENTIONS }, line).join('')}`,
);

/** A disk of its own for one profile, so that nothing else runs out of room; null where this user may not mount one. */
function mountSmallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'officer-lens-disk-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', folder]);
  if (status === 0) return folder;
  rmSync(folder, { recursive: true });
  return null;
}

/** Writes until not one byte more finds room. @returns the file that holds it all */
function fill(folder: string): string {
  const path = join(folder, 'filling');
  const file = openSync(path, 'w');
  for (const size of [1_000_000, 1000, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(file);
  return path;
}

const disk = mountSmallDisk();
if (disk === null) console.log('No full disk is tried: only root on Linux may mount a small one.');

describe.skipIf(disk === null).each(['chromium', 'firefox'] as const)('on a full disk, %s', (kind) => {
  const folder = disk as string;
  let driver: Driver;
  let pages: Awaited<ReturnType<typeof startOwnPages>>;
  let panel: View;
  let filling = '';
  beforeAll(async () => {
    pages = await startOwnPages({ '/': resume });
    driver = await launch(kind, { origins: ['http://127.0.0.1/*'], folder });
    const tab = await driver.open(`${pages.origin}/`);
    await turnOn(driver, tab);
    panel = await driver.openBeside(tab, 'sidepanel.html');
    await untilSays(panel, new RegExp(`0 of ${MENTIONS} read`));
    await panel.click('.it');
    await clickWords(panel, 'Confirm');
    await panel.fill('#reviewer', 'Renée Okafor');
    await clickWords(panel, 'Save name');
    await untilSays(panel, new RegExp(`0 of ${MENTIONS} read(?!.*Your name)`));
  });
  afterAll(async () => {
    rmSync(filling, { force: true });
    await driver?.close();
    await pages?.close();
  });

  test('a decision that finds no room is said to be not saved, and is saved once there is room', async () => {
    filling = fill(folder);
    let saved = 0;
    for (let isFull = false; !isFull; ) {
      await clickWords(panel, 'Confirm');
      await until('an answer to the click', async () => {
        const text = await visibleText(panel);
        isFull = /Not saved\..*What was saved before is safe\. Export it/.test(text);
        return isFull || text.includes(`${saved + 1} of ${MENTIONS} read`);
      });
      if (!isFull) saved++;
    }
    // A full disk lets nobody else open the database.
    unlinkSync(filling);
    expect((await driver.readDatabase()).decisions).toHaveLength(saved);
    await clickWords(panel, 'Confirm');
    await untilSays(panel, new RegExp(`${saved + 1} of ${MENTIONS} read`));
    expect((await driver.readDatabase()).decisions).toHaveLength(saved + 1);
  });
});

afterAll(() => {
  if (disk === null) return;
  spawnSync('umount', [disk]);
  rmSync(disk, { recursive: true });
});
