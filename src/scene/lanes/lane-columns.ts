/** Where the columns stand, in pixels from the left. Depends on the width and the number of users alone. */
export interface LaneColumns {
  /** Names become letters, results are shown only where something went wrong. */
  readonly compact: boolean;
  readonly rowPx: number;
  readonly headPx: number;
  /** All columns together; more than the host is wide where there are many users. */
  readonly widthPx: number;
  /** The column of numbers and words: it stays when the rest is scrolled sideways. */
  readonly textPx: number;
  readonly userPx: number;
  /** Middle of each user's column. */
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
  /** There is room for the words of states beside the bars. */
  readonly wordsOfStates: boolean;
}

interface Measures {
  readonly text: readonly [least: number, most: number];
  readonly user: readonly [least: number, most: number];
  readonly ids: number;
  readonly track: number;
  readonly ref: number;
}

const COMPACT: Measures = { text: [142, 240], user: [24, 44], ids: 26, track: 10, ref: 44 };
const NORMAL: Measures = { text: [232, 400], user: [46, 150], ids: 118, track: 15, ref: 60 };
const COMPACT_BELOW_PX = 620;
const COMPACT_WORDS_SHARE = 0.58;
const WORDS_SHARE = 0.52;
const WORD_ON_ARROW_PX = 84;
const NAME_BESIDE_PX = 116;
const LONG_CALLS_PX = 390;

export function laneColumns(hostPx: number, userCount: number, trackCount = 1): LaneColumns {
  const compact = hostPx < COMPACT_BELOW_PX;
  const measures = compact ? COMPACT : NORMAL;
  const [leastUser, mostUser] = measures.user;
  const [leastText, mostText] = measures.text;
  const count = Math.max(userCount, 1);
  // Several IDs side by side need room for their bars and for their numbers before the words.
  const idsPx = measures.ids + (trackCount - 1) * measures.track;
  const forBoth = hostPx - idsPx - measures.ref;
  // Words first, since they say it all; what users cannot use goes back to them.
  const wordsShare = compact ? COMPACT_WORDS_SHARE : WORDS_SHARE;
  const userPx = Math.min(
    Math.max((forBoth - Math.max(leastText, forBoth * wordsShare)) / count, leastUser),
    mostUser,
  );
  const textPx = Math.min(Math.max(forBoth - userPx * count, leastText), Math.max(mostText, hostPx * 0.4));
  const spare = Math.max(forBoth - textPx - userPx * count, 0);
  const wideUserPx = userPx + (compact ? 0 : Math.min(spare / count, mostUser));
  const idsX = textPx + wideUserPx * count;
  const refX = idsX + idsPx;
  return {
    compact,
    rowPx: 28,
    headPx: wideUserPx < NAME_BESIDE_PX && !compact ? 54 : 34,
    widthPx: Math.max(refX + measures.ref, 1),
    textPx,
    userPx: wideUserPx,
    users: Array.from({ length: userCount }, (_, user) => textPx + (user + 0.5) * wideUserPx),
    idsX,
    idsPx,
    refX,
    refPx: measures.ref,
    shortCalls: textPx < LONG_CALLS_PX,
    stackedNames: wideUserPx < NAME_BESIDE_PX && !compact,
    wordsOnArrows: wideUserPx >= WORD_ON_ARROW_PX,
    wordsOfStates: !compact,
  };
}
