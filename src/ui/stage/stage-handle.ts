/** What keys and buttons can ask of whichever picture is on the stage. */
export interface StageHandle {
  fit(): void;
  /** Above 1 comes closer. */
  zoom(factor: number): void;
}

export interface PictureProps {
  /** Told of the picture that is on the stage, and of its end. */
  readonly onHandle: (handle: StageHandle | undefined) => void;
}
