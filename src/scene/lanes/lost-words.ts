export function lostWords(lostEvents: number): string {
  return `${lostEvents} ${lostEvents === 1 ? 'event' : 'events'} lost`;
}
