const FALLBACK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/**
 * One letter for each user, so that colour never stands alone: the first of its name that nobody before it took.
 * VFIO, IOMMU driver, KVM, VDCM become V, I, K, D.
 */
export function userLetters(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const characters = Array.from(name.toUpperCase() + FALLBACK);
    const letter = characters.find((each) => /[\p{L}\p{N}]/u.test(each) && !taken.has(each)) ?? '?';
    taken.add(letter);
    return letter;
  });
}
