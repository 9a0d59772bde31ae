/** Height of a row, as in lanes.css. */
export const ROW_PX = 28;

/** Where the columns stand, in pixels from the left. Depends on the width and the number of users alone. */
export interface LaneColumns {
  /** Names become letters, results are shown only where something went wrong, states have no words. */
  readonly compact: boolean;
  readonly headPx: number;
  /** All columns together; more than the host is wide where there are many users. */
  readonly widthPx: number;
  /** The column of numbers and words: it stays when the rest is scrolled sideways. */
  readonly textPx: number;
  readonly userPx: number;
  /** Middle of each user's column, between two pixels, so that lines are sharp. */
  readonly users: readonly number[];
  /** Left end of the IOASID column and of the Ref column. */
  readonly idsX: number;
  readonly idsPx: number;
  readonly refX: number;
  readonly refPx: number;
  /** Calls go without the prefix that all of them share. */
  readonly shortCalls: boolean;
  /** Names of users stand under their signs instead of beside them. */
  readonly stackedNames: boolean;
  /** There is room for a word on an arrow. */
  readonly wordsOnArrows: boolean;
}

interface Measures {
  readonly text: readonly [least: number, most: number];
  readonly user: readonly [least: number, most: number];
  readonly ids: number;
  readonly track: number;
  readonly ref: number;
  /** Of the room for words and users. */
  readonly wordsShare: number;
}

const COMPACT: Measures = { text: [142, 240], user: [24, 44], ids: 26, track: 10, ref: 44, wordsShare: 0.58 };
const NORMAL: Measures = {
  text: [232, 400],
  user: [46, 150],
  ids: 118,
  track: 15,
  ref: 60,
  wordsShare: 0.52,
};
const COMPACT_BELOW_PX = 620;
const WORD_ON_ARROW_PX = 84;
const NAME_BESIDE_PX = 116;
const LONG_CALLS_PX = 390;

export function laneColumns(hostPx: number, userCount: number, trackCount = 1): LaneColumns {
  const compact = hostPx < COMPACT_BELOW_PX;
  const { text, user, ids, track, ref, wordsShare } = compact ? COMPACT : NORMAL;
  const count = Math.max(userCount, 1);
  // Several IDs side by side need room for their bars and for their numbers before the words.
  const idsPx = ids + (trackCount - 1) * track;
  const forBoth = hostPx - idsPx - ref;
  // Words first, since they say it all; what users cannot use goes back to them.
  const sharePx = (forBoth - Math.max(text[0], forBoth * wordsShare)) / count;
  const leastUserPx = Math.min(Math.max(sharePx, user[0]), user[1]);
  const forWords = Math.max(forBoth - leastUserPx * count, text[0]);
  const textPx = Math.floor(Math.min(forWords, Math.max(text[1], hostPx * 0.4)));
  const sparePx = Math.max(forBoth - textPx - leastUserPx * count, 0) / count;
  const userPx = leastUserPx + (compact ? 0 : Math.min(sparePx, user[1]));
  const stackedNames = userPx < NAME_BESIDE_PX && !compact;
  const refX = textPx + userPx * count + idsPx;
  return {
    compact,
    headPx: stackedNames ? 54 : 34,
    widthPx: refX + ref,
    textPx,
    userPx,
    users: Array.from({ length: userCount }, (_, each) => sharp(textPx + (each + 0.5) * userPx)),
    idsX: refX - idsPx,
    idsPx,
    refX,
    refPx: ref,
    shortCalls: textPx < LONG_CALLS_PX,
    stackedNames,
    wordsOnArrows: userPx >= WORD_ON_ARROW_PX,
  };
}

/** The middle of the pixel there: an upright line of one pixel is drawn as one, not as a blur over two. */
export function sharp(x: number): number {
  return Math.floor(x) + 0.5;
}
