/** What counts as a difference where rules are compared. */
export const differ = {
  button: 'What counts',
  title: 'What counts as a difference',
  panel: 'What counts as a difference',
  legend: 'These count as a difference',
  note: 'States that differ only by name (IDLE and ACTIVE) never do.',
  last: 'At least one has to count.',
  some: (count: number, all: number): string => `${count} of ${all}`,
  results: 'results of calls',
  states: 'states',
  refcounts: 'refcounts',
  holders: 'holders',
  sets: 'sets',
  notifications: 'notifications',
  comparing: (percent: number): string => `Comparing… ${percent} %`,
  cancel: 'Cancel the comparison',
};
