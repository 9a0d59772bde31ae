/** The value, or the bound that it is beyond; the lower one where they cross. */
export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
