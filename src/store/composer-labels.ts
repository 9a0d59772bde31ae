import type { ArgName } from '../allocator/calls.ts';

/** What a form calls an argument. */
export const ARGUMENT_LABEL: Readonly<Record<ArgName, string>> = {
  set: 'Set',
  id: 'IOASID',
  min: 'Lowest',
  max: 'Highest',
  priv: 'Private data',
  quota: 'Quota',
  type: 'Type',
  token: 'Token',
  n: 'How many',
  spid: 'Guest number',
  get: 'Take a reference',
  event: 'Event',
  flags: 'To whom',
  nb: 'Subscriber',
  allocator: 'Allocator',
  as: 'Name',
  getter: 'The getter says',
  act: 'With each ID',
  context: 'Context',
  mm: 'mm',
  value: 'Value',
  what: 'What fails',
  race: 'Race',
};
