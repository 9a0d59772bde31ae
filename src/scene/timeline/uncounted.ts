import type { Playback } from '../../timeline/playback.ts';
import { ioasidName, userName } from '../../words/names.ts';
import { fitText } from '../text-width.ts';
import type { CountBand } from './count-picture.ts';
import type { RowScale } from './row-scale.ts';

/** What is said wherever a count would stand. */
export const UNCOUNTED = 'these rules do not count references';

/** The life of a number under rules that count nothing: from its alloc to its free, and who allocated it. */
export interface AllocatedBand {
  readonly life: number;
  readonly user: number;
  readonly x0: number;
  readonly x1: number;
  /** It is freed within what is shown; otherwise the band is open at its end. */
  readonly ends: boolean;
  /** As much as there is room for. */
  readonly text: string;
  readonly fullText: string;
}

/** Height of a band, at the bottom of where the count would be: the words stand above it. */
export const BAND_PX = 22;
const TEXT_PX = 11;
const PADDING_PX = 8;
const LEAST_TEXT_PX = 24;

export function allocatedBands(playback: Playback, place: number, scale: RowScale): readonly AllocatedBand[] {
  const bands: AllocatedBand[] = [];
  for (const life of playback.cast.places[place]?.lives ?? []) {
    const { ioasid, generation, allocatedAt, reclaimedAt } = playback.life(life);
    const until = reclaimedAt < 0 ? playback.length - 1 : reclaimedAt;
    if (allocatedAt < 0 || until < scale.first || allocatedAt > scale.last) continue;
    const { user } = playback.row(allocatedAt);
    const x0 = Math.max(scale.xOf(allocatedAt), scale.left);
    const end = reclaimedAt < 0 ? scale.edgeOf(playback.length) : scale.xOf(reclaimedAt);
    const x1 = Math.min(end, scale.right);
    const fullText = `${ioasidName(ioasid, generation)} allocated by ${userName(playback, user)}`;
    const roomPx = x1 - x0 - 2 * PADDING_PX;
    const text = roomPx < LEAST_TEXT_PX ? '' : fitText(fullText, TEXT_PX, roomPx);
    bands.push({ life, user, x0, x1, ends: reclaimedAt >= 0 && end <= scale.right, text, fullText });
  }
  return bands;
}

export function bandPath({ x0, x1 }: AllocatedBand, { bottom }: CountBand): string {
  return `M${half(x0)} ${bottom - BAND_PX}H${half(x1)}V${bottom}H${half(x0)}Z`;
}

/** Where the words of a band begin. */
export function bandTextX(band: AllocatedBand): number {
  return half(band.x0 + PADDING_PX);
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}
