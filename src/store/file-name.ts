/** The name of a file without its ending: "When free comes before unbind" becomes "when-free-comes-before-unbind". */
export function fileName(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain.slice(0, 60) || 'log';
}
