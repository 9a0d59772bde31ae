import type { TimelineEvents, TimelineInput } from '../scene/timeline/timeline-input.ts';
import { adopt } from './adopt.ts';
import { placeSelected, type MakePicture } from './picture.ts';

interface Drawing {
  update(input: TimelineInput): void;
  destroy(): void;
}

/** The timeline and the lanes draw the same rows, and tell the same of them. */
export function rowPicture(
  css: readonly string[],
  create: (host: HTMLElement, events: TimelineEvents) => Drawing,
): MakePicture {
  return (host, { seek, store }, styleRoot) => {
    for (const each of css) adopt(styleRoot, each);
    const drawing = create(host, { seek, hover: (hover) => store.setState({ hover }) });
    return {
      destroy: () => drawing.destroy(),
      update(state) {
        const { played, cursor, hover: hovered } = state;
        const { playback, flags, gaps, hazards } = played;
        drawing.update({
          playback,
          cursor,
          hovered,
          flags,
          gaps,
          hazards,
          selectedPlace: placeSelected(state),
        });
      },
    };
  };
}
