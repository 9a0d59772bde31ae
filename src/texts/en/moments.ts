export const moments = {
  pin: 'Pin this step',
  unpin: 'Clear the pin',
  card: 'What differs from the pinned step',
  between: 'Between',
  and: 'and',
  pinned: 'pinned',
  onPin: 'This step is pinned. Move to another one: what differs between the two will stand here.',
  nothing: 'Nothing differs.',
  outside: 'The pinned step is not in this branch.',
  allocator: 'Allocator',
  more: (count: string) => `Show ${count} more`,
};
