import { HARDWARE, saturation, STUCK } from './saturation.ts';

export const COUNTER_SATURATED = saturation('ADD_OVF', 'overflows', {
  code: 'counter-saturated',
  title: 'Counter overflow',
  rule: 'A counter stays below its limit of 2147483647 references.',
  severity: 'error',
  mechanism: `References were taken and never dropped until the counter was full. ${STUCK}`,
  hardware: HARDWARE,
  story: 'saturation',
});
