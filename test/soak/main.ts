/**
 * `npm run soak`: what takes too long for every change. Properties are tried 100,000 times, then the tests of test/soak: browsers
 * killed while a reviewer decides, an hour of redraws, damaged and hostile texts. The seed is printed; `npm run soak -- SEED` repeats a run.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PROPERTY_RUNS = 100_000;
/** Hours are for people; a test that hangs must still end. */
const TIMEOUT_MS = 30 * 60_000;

const seed = Number(process.argv[2] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`Seed ${seed}`);

const properties = readdirSync('test/unit', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.test\.tsx?$/.test(name))
  .map((name) => join('test/unit', name))
  .filter((file) => readFileSync(file, 'utf8').includes("from 'fast-check'"));
const environment = {
  ...process.env,
  SOAK: '1',
  PROPERTY_RUNS: String(PROPERTY_RUNS),
  PROPERTY_SEED: String(seed),
};
const options = ['vitest', 'run', '--project=unit*', '--project=soak', `--testTimeout=${TIMEOUT_MS}`];
const { status } = spawnSync('npx', [...options, ...properties, 'test/soak/'], {
  stdio: 'inherit',
  env: environment,
  shell: process.platform === 'win32',
});
process.exitCode = status ?? 1;
