import { HARDWARE, saturation, STUCK } from './saturation.ts';

export const COUNTER_UNDERFLOW = saturation('SUB_UAF', 'has nothing left to take away', {
  code: 'counter-underflow',
  title: 'Counter underflow',
  rule: 'A counter that is zero is not taken down.',
  severity: 'error',
  mechanism: `Something dropped a reference too many before: this one finds zero. ${STUCK}`,
  hardware: HARDWARE,
  story: 'over-put',
});
