import { createGraph } from '../scene/graph/host.ts';
import { lostAt } from '../store/lost.ts';
import type { MarkedRow } from '../store/markers.ts';
import { placeSelected } from './selected.ts';
import type { View } from './contract.ts';
import type { Parts } from './parts/parts.ts';
import type { Picture } from './picture.ts';
import type { Player, PlayerState } from './player.ts';

interface Stage {
  update(state: PlayerState): void;
  zoom(factor: number): void;
  fit(): void;
  /** Settled when the view that was asked for last is drawn. */
  drawn(): Promise<void>;
  destroy(): void;
}

interface StageOf {
  readonly player: Player;
  readonly parts: Parts;
  readonly styleRoot: Document | ShadowRoot;
  readonly markers: () => readonly MarkedRow[];
  readonly onFailure: (error: unknown) => void;
}

/** The place of the pictures: makes the one that is asked for, and drops the one before it. */
export function createStage(host: HTMLElement, of: StageOf): Stage {
  let view: View | undefined;
  let picture: Picture | undefined;
  let making: Promise<void> = Promise.resolve();

  async function change(next: View): Promise<void> {
    const made = await make(next, host, of);
    // Another view was asked for meanwhile, or the figure is gone.
    if (view !== next) return;
    picture?.destroy();
    host.replaceChildren();
    host.dataset['view'] = next;
    picture = made();
    picture.update(of.player.store.getState());
  }

  return {
    update(state) {
      if (state.view === view) picture?.update(state);
      else {
        view = state.view;
        making = change(state.view).catch(of.onFailure);
      }
    },
    zoom: (factor) => picture?.zoom?.(factor),
    fit: () => picture?.fit?.(),
    drawn: () => making,
    destroy() {
      view = undefined;
      picture?.destroy();
    },
  };
}

/** Loads what a view needs; drawing begins when the answer is called. */
async function make(view: View, host: HTMLElement, of: StageOf): Promise<() => Picture> {
  const { player, styleRoot, parts } = of;
  if (view === 'graph') return () => graphPicture(host, player);
  if (view === 'lanes') {
    const { createLanes, adoptStyles } = await parts.lanes();
    return () => {
      adoptStyles(styleRoot);
      const lanes = createLanes(host, {
        seek: player.seek,
        hover: (hover) => player.store.setState({ hover }),
      });
      return { update: (state) => lanes.update(timeInput(state, of.markers())), destroy: lanes.destroy };
    };
  }
  const { createBalance, createTable, adoptStyles } = await parts.tables();
  return () => {
    adoptStyles(styleRoot);
    return view === 'balance' ? createBalance(host, player) : createTable(host, player);
  };
}

function graphPicture(host: HTMLElement, { store }: Player): Picture {
  const graph = createGraph(host, { select: (selection) => store.setState({ selection }) });
  return {
    update: ({ played, cursor, selection }) =>
      graph.update({ playback: played.playback, row: cursor, selection }),
    destroy: graph.destroy,
    zoom: graph.zoom,
    fit: graph.fit,
  };
}

/** What the timeline and the lanes are given: both draw the same rows. The lists are the same objects while nothing changed. */
export function timeInput(state: PlayerState, markers: readonly MarkedRow[]) {
  const { played, cursor, hover, selection } = state;
  return {
    playback: played.playback,
    cursor,
    hovered: hover,
    selectedPlace: placeSelected(selection),
    flags: flagsOf(markers),
    gaps: gapsOf(played),
    hazards: played.hazards,
  };
}

interface Flag {
  readonly row: number;
  readonly text: string;
  readonly kind: 'marker';
}

const flags = new WeakMap<readonly MarkedRow[], readonly Flag[]>();

function flagsOf(markers: readonly MarkedRow[]): readonly Flag[] {
  const known = flags.get(markers);
  if (known !== undefined) return known;
  const made = markers.map(({ row, text, name }) => ({ row, text: text || name, kind: 'marker' as const }));
  flags.set(markers, made);
  return made;
}

type Gaps = ReturnType<typeof lostAt<{ readonly afterOperation: number; readonly lostEvents: number }>>;

const gaps = new WeakMap<object, Gaps>();

function gapsOf({ playback, document }: PlayerState['played']): Gaps {
  const known = gaps.get(playback);
  if (known !== undefined) return known;
  const made = lostAt(playback, document.gaps ?? []);
  gaps.set(playback, made);
  return made;
}
