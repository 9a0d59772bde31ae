import { ioasidName, userName } from '../../../words/names.ts';
import { svg, svgText, type SvgNode } from '../../svg-tree.ts';
import { fitText } from '../../text-width.ts';
import { BOTTOM, TOP } from '../count-picture.ts';
import type { Detail } from '../detail.ts';
import { classes, path, words } from '../nodes.ts';
import { tenth, userSlot } from '../pixels.ts';
import { UNCOUNTED } from '../uncounted.ts';

/** Height of a band, at the bottom of where the count would be: the words stand above it. */
const BAND_PX = 22;
const TEXT_PX = 11;
const PADDING_PX = 8;
const LEAST_TEXT_PX = 24;

/**
 * In place of the step line where nothing is counted: the reason in words, and under them a plain band for each life of
 * the number, from its alloc to its free, that says who allocated it. It is open at its end if that is not in sight.
 */
export function allocated(
  { playback, scale }: Pick<Detail, 'playback' | 'scale'>,
  place: number | undefined,
): readonly SvgNode[] {
  if (place === undefined) return [];
  const lives = playback.cast.places[place]?.lives ?? [];
  const bands = lives.flatMap((life) => {
    const { ioasid, generation, allocatedAt, reclaimedAt } = playback.life(life);
    const until = reclaimedAt < 0 ? playback.length - 1 : reclaimedAt;
    if (allocatedAt < 0 || until < scale.first || allocatedAt > scale.last) return [];
    const { user } = playback.row(allocatedAt);
    const end = reclaimedAt < 0 ? scale.edgeOf(playback.length) : scale.xOf(reclaimedAt);
    const [x0, x1] = [half(scale.inside(scale.xOf(allocatedAt))), half(scale.inside(end))];
    const ends = reclaimedAt >= 0 && end <= scale.right;
    const fullText = `${ioasidName(ioasid, generation)} allocated by ${userName(playback, user)}`;
    const roomPx = x1 - x0 - 2 * PADDING_PX;
    const text = roomPx < LEAST_TEXT_PX ? '' : fitText(fullText, TEXT_PX, roomPx);
    return svg(
      'g',
      { class: classes('allocated'), 'data-user': userSlot(user) },
      path('allocated-ground', `M${x0} ${BOTTOM - BAND_PX}H${x1}V${BOTTOM}H${x0}Z`),
      path('allocated-by', `M${x0} ${BOTTOM - BAND_PX}v${BAND_PX}`),
      ends && path('allocated-end', `M${x1} ${BOTTOM - BAND_PX - 3}v${BAND_PX + 6}`),
      svgText('text', { x: x0 + PADDING_PX, y: BOTTOM - BAND_PX / 2 + 4 }, text),
      svgText('title', {}, fullText),
    );
  });
  const reason = `${UNCOUNTED.charAt(0).toUpperCase()}${UNCOUNTED.slice(1)}`;
  return [words('uncounted', tenth(scale.left), TOP + 8, reason), ...bands];
}

function half(value: number): number {
  return Math.round(value * 2) / 2;
}
