export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface CardSpot extends Box {
  readonly user: number;
}

export interface SetSpot extends Box {
  readonly set: number;
}

/** Where a number stands, and how strands reach it. */
export interface PlaceSpot {
  /** The middle of the circle. */
  readonly x: number;
  readonly y: number;
  /** Strands run at this height from the set's left side to `gateX`, then bend to the circle. */
  readonly laneY: number;
  /** Undefined in the first column, which has nothing in front. */
  readonly gateX: number | undefined;
  readonly setX: number;
  /** 0 to 1 from top to bottom: where its strands leave a card. */
  readonly order: number;
}
