/** What stands in several panels. */
export const parts = {
  close: 'Close',
  list: (items: readonly string[]) => new Intl.ListFormat('en-GB').format(items),
  goTo: (step: string) => `Go to operation ${step}`,
};
