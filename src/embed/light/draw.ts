import type { drawMarks as drawSceneMarks } from '../../scene/graph/draw.ts';
import { joinChildren } from '../../scene/graph/join.ts';
import { paint } from '../../scene/graph/paint.ts';

/** The same join without d3. */
export const drawMarks: typeof drawSceneMarks = (layer, drawings, durationMs) =>
  joinChildren(layer, drawings, durationMs, paint);
