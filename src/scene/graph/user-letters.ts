/**
 * One letter for each user, so that colour never stands alone: the first of its name that nobody before it took.
 * VFIO, IOMMU driver, KVM, VDCM become V, I, K, D.
 */
export function userLetters(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const letter = candidates(name).find((each) => !taken.has(each)) ?? '?';
    taken.add(letter);
    return letter;
  });
}

function candidates(name: string): readonly string[] {
  const letters = Array.from(name.toUpperCase()).filter((character) => /[\p{L}\p{N}]/u.test(character));
  return [...letters, ...FALLBACK];
}

const FALLBACK = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789');
