import { defineConfig } from 'vitest/config';

/** Milliseconds that one step in a browser may take before it counts as hung; Firefox needs up to 11 s to start. */
const BROWSER_STEP_TIMEOUT = 60_000;

/** Milliseconds that a test of the built files may take: some build everything anew, on a machine that may be busy. */
const BUILD_TIMEOUT = 300_000;

/** One story at a time, though some are told in both browsers at once: more would wait for each other on two cores. */
const ONE_AT_A_TIME = {
  testTimeout: BROWSER_STEP_TIMEOUT,
  hookTimeout: BROWSER_STEP_TIMEOUT,
  pool: 'forks',
  maxWorkers: 1,
  fileParallelism: false,
} as const;

const setupFiles = ['./test/properties.ts'];
/** Milliseconds that a unit test may take; compiling the whole pack takes seconds on a machine that does much else. */
const UNIT_TIMEOUT = 30_000;

/** Tests of code that keeps nothing between calls: their files share a worker, which halves their time. */
const KEEPS_NOTHING =
  'test/unit/{agreement,bin,demo,docs,documents,engine,lint,messages,metamorphic,packs,packs-sources,pages,review,sites}/**/*.test.ts';

const unit = {
  name: 'unit',
  include: ['test/unit/**/*.test.{ts,tsx}'],
  exclude: [KEEPS_NOTHING],
  setupFiles,
  testTimeout: UNIT_TIMEOUT,
  sequence: { groupOrder: 0 },
};
const pure = { ...unit, name: 'unit-pure', include: [KEEPS_NOTHING], exclude: [], isolate: false };
const build = {
  name: 'build',
  include: ['test/build/**/*.test.ts'],
  testTimeout: BUILD_TIMEOUT,
  hookTimeout: BUILD_TIMEOUT,
  sequence: { groupOrder: 1 },
};
const browsers = {
  name: 'browsers',
  include: ['test/e2e/**/*.test.ts'],
  ...ONE_AT_A_TIME,
  sequence: { groupOrder: 2 },
};
const soak = {
  name: 'soak',
  include: ['test/soak/**/*.test.ts'],
  ...ONE_AT_A_TIME,
  setupFiles,
  sequence: { groupOrder: 3 },
};

export default defineConfig({
  test: {
    reporters: ['default', './test/closing-line.ts'],
    projects: [unit, pure, build, browsers, ...(process.env.SOAK ? [soak] : [])].map((test) => ({ test })),
  },
});
