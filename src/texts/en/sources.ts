/** Where a log's question comes from, and what it offers to compare. */
export const sources = {
  group: 'Where this comes from',
  date: (iso: string) => day('en-US', iso),
  list: (name: string) => `${name} list`,
  more: (count: number) => (count === 1 ? 'One more' : `${count} more`),
  became: 'What became of it',
  compare: (own: string, others: readonly string[]) =>
    `Compare ${own} with ${new Intl.ListFormat('en-GB').format(others)}`,
};

/** A day as mails write it, 23 Aug 2020, with the dot that some languages have; the browser's time zone must not move it. */
export function day(language: string, iso: string, dot = ''): string {
  const date = new Date(`${iso}T00:00:00Z`);
  const month = date.toLocaleDateString(language, { month: 'short', timeZone: 'UTC' });
  return `${date.getUTCDate()}${dot} ${month} ${date.getUTCFullYear()}`;
}
