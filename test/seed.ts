import fc from 'fast-check';

/** The same cases at every run, so that a red test is red for everybody; `SEED=…` tries others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20070515) });
