import fc from 'fast-check';

/**
 * Property tests try the same cases at every run, so that a change is what makes them fail; `FUZZ_SEED=<n>` tries
 * others.
 */
fc.configureGlobal({ seed: Number(process.env.FUZZ_SEED ?? 20_261_123) });
