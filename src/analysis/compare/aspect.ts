/** What may differ between two variants at an operation. */
export type Aspect = 'results' | 'states' | 'counts' | 'holders' | 'sets' | 'notifications';

export const ASPECTS: readonly Aspect[] = ['results', 'states', 'counts', 'holders', 'sets', 'notifications'];
