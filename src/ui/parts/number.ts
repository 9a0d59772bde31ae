const FORMAT = new Intl.NumberFormat('en');

/** "1,204": large numbers in groups. */
export function number(value: number): string {
  return FORMAT.format(value);
}
