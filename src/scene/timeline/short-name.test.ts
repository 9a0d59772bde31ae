import { expect, test } from 'vitest';
import { textWidth } from '../text-width.ts';
import { shortName } from './short-name.ts';

test('a name that fits is left alone', () => {
  expect(shortName('IOMMU driver', 12, 120)).toBe('IOMMU driver');
});

test('names that begin alike are still told apart', () => {
  const names = ['qemu-system-x86_64-vcpu-10', 'qemu-system-x86_64-vcpu-11'];
  const short = names.map((name) => shortName(name, 12, 100));
  expect(new Set(short).size).toBe(2);
  for (const name of short) expect(textWidth(name, 12)).toBeLessThanOrEqual(100);
});

test('no room at all', () => {
  expect(shortName('KVM', 12, 3)).toBe('…');
});
