import { configureGlobal } from 'fast-check';

/**
 * How often each property is tried, and with which seed: few for every change, 100,000 in `npm run soak`. A property that fails
 * names its seed; `PROPERTY_SEED` repeats it.
 */
const { PROPERTY_RUNS, PROPERTY_SEED } = process.env;

configureGlobal({
  numRuns: Number(PROPERTY_RUNS ?? 200),
  ...(PROPERTY_SEED !== undefined && { seed: Number(PROPERTY_SEED) }),
});
