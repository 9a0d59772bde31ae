import { createGraph } from '../scene/graph/host.ts';
import { createLanes } from '../scene/lanes/lanes.ts';
import { createTimeline } from '../scene/timeline/timeline.ts';
import type { View } from './contract.ts';
import type { Environment } from './environment.ts';
import type { Parts } from './parts/parts.ts';
import type { MakePicture, Picture } from './picture.ts';
import { lanesStyles } from './lanes-styles.ts';
import type { Player, PlayerState } from './player.ts';
import { rowPicture } from './row-picture.ts';
import { timelineStyles } from './timeline-styles.ts';

/** Of timelines and lanes there is one for stories, and one that can do more. */
type Pictured = View | 'lanesFeatures' | 'timeline' | 'timelineFeatures';

export interface Stage {
  /** Shows a moment in a picture; without one the place is empty. */
  update(state: PlayerState, wanted: Pictured | undefined): void;
  zoom(factor: number): void;
  fit(): void;
  /** Settled when the picture that was asked for last is drawn. */
  drawn(): Promise<void>;
}

/** A place of pictures: makes the one that is asked for, and drops the one before it. */
export function createStage(
  host: HTMLElement,
  player: Player,
  { parts, styleRoot, tell }: Environment,
): Stage {
  let shown: Pictured | undefined;
  let picture: Picture | undefined;
  let making: Promise<void> = Promise.resolve();

  async function change(wanted: Pictured | undefined): Promise<void> {
    const make = wanted && (await makerOf(wanted, parts));
    // Another picture was asked for meanwhile, or the figure is gone.
    if (shown !== wanted) return;
    picture?.destroy();
    host.replaceChildren();
    host.dataset['view'] = (wanted ?? '').replace('Features', '');
    picture = make?.(host, player, styleRoot);
    picture?.update(player.store.getState());
  }

  return {
    update(state, wanted) {
      if (wanted === shown) picture?.update(state);
      else {
        shown = wanted;
        making = change(wanted).catch((error: unknown) =>
          tell('error', { code: 'part/unreachable', message: String(error) }),
        );
      }
    },
    zoom: (factor) => picture?.zoom?.(factor),
    fit: () => picture?.fit?.(),
    drawn: () => making,
  };
}

/** Loads what a picture needs; drawing begins when the answer is called. */
async function makerOf(wanted: Pictured, parts: Parts): Promise<MakePicture> {
  switch (wanted) {
    case 'graph':
      return graph;
    case 'lanes':
      return rowPicture(lanesStyles, createLanes);
    case 'timeline':
      return rowPicture(timelineStyles, createTimeline);
    case 'timelineFeatures':
      return (await parts.timelineFeatures()).timeline;
    case 'lanesFeatures':
      return (await parts.timelineFeatures()).lanes;
    case 'balance':
    case 'table':
      return (await parts.tables())[wanted];
  }
}

const graph: MakePicture = (host, { store }) => {
  const drawing = createGraph(host, { select: (selection) => store.setState({ selection }) });
  return {
    ...drawing,
    update: ({ played, cursor, selection, highlights }) => {
      const { playback, crowd } = played;
      drawing.update({ playback, row: cursor, crowd, selection, highlights });
    },
  };
};
