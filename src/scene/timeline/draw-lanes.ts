import type { Selection } from '../d3.ts';

export type Group = Selection<SVGGElement, unknown, null, undefined>;

export function troubleClass(trouble: string): string {
  return `ioasid-tl-trouble ioasid-tl-trouble-${trouble}`;
}
