import { USER_COLOURS } from '../theme.ts';

/** Drawn coordinates have one decimal: finer than a device pixel, and short in the document. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Value of `data-user`, from which the style sheet takes the user's colour. */
export function userSlot(user: number): number {
  return user % USER_COLOURS;
}
