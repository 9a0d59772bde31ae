export const transport = {
  group: 'Playback',
  first: 'First',
  previous: 'Previous',
  play: 'Play',
  pause: 'Pause',
  next: 'Next',
  last: 'Last',
};
