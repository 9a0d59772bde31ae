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
