import fc from 'fast-check';

/**
 * The seed of all property tests. It is fixed, so that a failure is due to the change at hand and not to chance.
 * PROPERTY_SEED=random (or a number) tries other inputs, which is how new counterexamples are found.
 */
const given = process.env.PROPERTY_SEED ?? '20241109';
const seed = given === 'random' ? Math.trunc(Math.random() * 0x7fff_ffff) : Number(given);
if (!Number.isSafeInteger(seed)) throw new Error(`PROPERTY_SEED is a whole number or "random", not "${given}"`);

fc.configureGlobal({ seed });

// Set where mocha runs files side by side, each in one of its workers.
if (process.env.MOCHA_WORKER_ID !== undefined) {
  // The project's own hooks, and suites that a spec starts, would take the number for theirs.
  Reflect.deleteProperty(process.env, 'MOCHA_WORKER_ID');
  // The commands that specs start run the bundle, which is not measured: counting there would only take time.
  Reflect.deleteProperty(process.env, 'NODE_V8_COVERAGE');
  // At the end mocha gives a worker one second to leave, then sends this signal. Writing down what has been covered takes longer
  // on a busy machine, and would be lost.
  process.on('SIGTERM', () => undefined);
}
