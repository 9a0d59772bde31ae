/** What stands in several panels. */
export const parts = {
  close: 'Close',
  goTo: (step: string) => `Go to operation ${step}`,
};
