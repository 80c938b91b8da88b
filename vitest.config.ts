import { defineConfig } from 'vitest/config';

/** Seconds that one step in a browser may take before it counts as hung; Firefox needs up to 11 s to start. */
const BROWSER_STEP_TIMEOUT = 60_000;

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], sequence: { groupOrder: 0 } } },
      { test: { name: 'build', include: ['test/build/**/*.test.ts'], sequence: { groupOrder: 1 } } },
      {
        test: {
          name: 'browsers',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: BROWSER_STEP_TIMEOUT,
          hookTimeout: BROWSER_STEP_TIMEOUT,
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
