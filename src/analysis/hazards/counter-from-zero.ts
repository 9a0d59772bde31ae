import { HARDWARE, saturation, STUCK } from './saturation.ts';

export const COUNTER_FROM_ZERO = saturation('ADD_UAF', 'is already 0', {
  code: 'counter-from-zero',
  title: 'Counter raised from zero',
  rule: 'Nobody takes a reference on something whose last reference is gone.',
  severity: 'error',
  mechanism: `Between looking the ID up and taking the reference somebody dropped the last one, because no lock covers both. ${STUCK}`,
  hardware: HARDWARE,
  story: 'spid-lookup-race',
});
