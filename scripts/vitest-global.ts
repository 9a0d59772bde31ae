/**
 * Chooses one seed for all property tests of a run and says it, so that any failure can be run again:
 * `IOASID_SEED=1234 npm run test:unit`. The test processes inherit the environment.
 */
export function setup(): void {
  const wanted = process.env['IOASID_SEED'];
  const seed = wanted === undefined ? Date.now() % 0x7fffffff : Number(wanted);
  if (!Number.isInteger(seed)) throw new Error(`IOASID_SEED must be a whole number, not "${wanted}"`);
  process.env['IOASID_SEED'] = String(seed);
  console.log(`property tests: IOASID_SEED=${seed}`);
}
