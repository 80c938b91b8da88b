import { vi } from 'vitest';

/**
 * How long a condition may take in a unit test, in milliseconds. It only bounds a test that hangs: a second, which Vitest takes by itself, is
 * not enough for a panel to draw and a database to write on a machine that does much else.
 */
const PATIENCE = 20_000;
const LOOK_AGAIN = 10;

/** Asks again until the check no longer throws, and gives its answer. */
export function until<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: PATIENCE, interval: LOOK_AGAIN });
}
