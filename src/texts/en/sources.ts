/** Where a log's question comes from, and what it offers to compare. */
export const sources = {
  group: 'Where this comes from',
  date: (iso: string) => day('en-GB', iso),
  list: (name: string) => `${name} list`,
  became: 'What became of it',
  compare: (own: string, others: readonly string[]) =>
    `Compare ${own} with ${new Intl.ListFormat('en-GB').format(others)}`,
};

/** A day as its language writes it; the browser's own time zone must not move it. */
export function day(language: string, iso: string): string {
  const format = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Date(`${iso}T00:00:00Z`).toLocaleDateString(language, format);
}
