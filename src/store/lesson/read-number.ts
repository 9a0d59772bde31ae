/** A whole number, signed, as people type it: they write the minus in several ways. */
export function readNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^[−–]/, '-');
  return /^[+-]?\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}
