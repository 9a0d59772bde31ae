import type { Texts } from '../en.ts';

export const moments: Texts['moments'] = {
  pin: 'Diesen Schritt festhalten',
  unpin: 'Schritt loslassen',
  card: 'Was vom festgehaltenen Schritt abweicht',
  between: 'Zwischen',
  and: 'und',
  pinned: 'festgehalten',
  onPin:
    'Dieser Schritt ist festgehalten. Geh zu einem anderen: Was zwischen den beiden anders ist, steht dann hier.',
  nothing: 'Nichts ist anders.',
  outside: 'Den festgehaltenen Schritt gibt es in diesem Zweig nicht.',
  allocator: 'Allocator',
  more: (count) => `${count} weitere zeigen`,
};
