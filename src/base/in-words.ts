const SMALL = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A count as an English sentence has it: up to twelve in words, "no" for none. */
export function inWords(count: number): string {
  return SMALL[count] ?? String(count);
}

/** "one reference", "3 references"-style counts: small ones as words. */
export function countOf(count: number, thing: string, things = `${thing}s`): string {
  return `${inWords(count)} ${count === 1 ? thing : things}`;
}
