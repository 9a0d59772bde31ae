/** What may differ between two variants at an operation. */
export type Aspect = 'results' | 'states' | 'refcounts' | 'holders' | 'sets' | 'notifications';

export const ASPECTS: readonly Aspect[] = [
  'results',
  'states',
  'refcounts',
  'holders',
  'sets',
  'notifications',
];
