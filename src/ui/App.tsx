import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { Composer } from './composer/Composer.tsx';
import { useFigureState } from './figure.ts';
import { useConditionSearch } from './conditions/use-condition-search.ts';
import { Header } from './header/Header.tsx';
import { Inspector } from './inspector/Inspector.tsx';
import { useLongComparison } from './lens/use-comparing.ts';
import { useKeys } from './keys/use-keys.ts';
import { useHashLink } from './link/use-hash-link.ts';
import { askedHere } from '../store/asking.ts';
import { asksToPick } from '../store/lesson/lesson-state.ts';
import { Notices } from './overlays/Notices.tsx';
import { Overlays } from './overlays/Overlays.tsx';
import { PanelSwitch, type SidePanel } from './PanelSwitch.tsx';
import { PlayedPanel } from './played/PlayedPanel.tsx';
import { Stage } from './stage/Stage.tsx';
import type { StageHandle } from './stage/stage-handle.ts';
import { TimelinePanel } from './time/TimelinePanel.tsx';
import { useClock } from './use-clock.ts';
import { useDocumentTitle } from './use-document-title.ts';
import { useFigureMarks } from './use-figure-marks.ts';
import { TextsContext, useLoadedTexts, useTexts } from './use-texts.ts';
import { useTheme } from './use-theme.ts';
import { useWholeLogReading } from './use-whole-log.ts';

const PresentScreen = lazy(async () => ({
  default: (await import('./present/PresentScreen.tsx')).PresentScreen,
}));
const FollowScreen = lazy(async () => ({
  default: (await import('./present/FollowScreen.tsx')).FollowScreen,
}));

/** The whole window. `follow` is the presentation that a link leads to. */
export function App({ follow }: { readonly follow?: string | undefined }) {
  return (
    <TextsContext value={useLoadedTexts()}>
      <Screen follow={follow} />
    </TextsContext>
  );
}

function Screen({ follow }: { readonly follow: string | undefined }) {
  const sharing = useFigureState((state) => state.sharing);
  useHashLink();
  if (sharing === 'presenting')
    return (
      <Suspense>
        <PresentScreen />
      </Suspense>
    );
  if (sharing === 'following' && follow !== undefined)
    return (
      <Suspense>
        <FollowScreen to={follow}>
          <Window />
        </FollowScreen>
      </Suspense>
    );
  return <Window />;
}

function Window() {
  const { panels: texts } = useTexts();
  const stage = useRef<StageHandle>(undefined);
  const setStage = useCallback((handle: StageHandle | undefined) => {
    stage.current = handle;
  }, []);
  const pin = useFigureState((state) => state.pin);
  const [panel, setPanel] = useState<SidePanel>(pin === undefined ? 'played' : 'inspector');
  const selection = useFigureState((state) => state.selection);
  const taught = useFigureState((state) => state.lesson !== undefined);
  const picking = useFigureState(({ lesson }) => lesson !== undefined && asksToPick(lesson));
  const [lastSelection, setLastSelection] = useState(selection);
  if (selection !== lastSelection) {
    // Where only one panel has room, it is the one with the history of what was picked.
    setLastSelection(selection);
    if (selection !== undefined && !picking) setPanel('inspector');
  }
  const [lastPin, setLastPin] = useState(pin);
  if (pin !== lastPin) {
    setLastPin(pin);
    if (pin !== undefined) setPanel('inspector');
  }
  const asked = useFigureState(askedHere);
  const [lastAsked, setLastAsked] = useState(asked);
  if (asked !== lastAsked) {
    setLastAsked(asked);
    if (asked !== undefined) setPanel('inspector');
  }
  const composing = useFigureState((state) => state.dialog === 'composer');
  const shown = composing ? 'inspector' : panel;
  useKeys(stage);
  useClock();
  useTheme();
  useDocumentTitle();
  useWholeLogReading();
  useConditionSearch();
  useLongComparison();
  const marks = useFigureMarks();
  return (
    <div className="app" {...marks} data-panel={shown} data-lesson={taught}>
      <header className="app-header">
        <Header />
      </header>
      <main className="app-stage">
        <Stage handle={stage} onHandle={setStage} />
        <Notices />
      </main>
      <PanelSwitch panel={shown} onChange={setPanel} />
      <aside id="played" className="app-played panel" aria-label={texts.played}>
        <PlayedPanel />
      </aside>
      <aside id="inspector" className="app-inspector panel scrolls" aria-label={texts.step}>
        {composing && <Composer />}
        <Inspector />
      </aside>
      <section className="app-timeline" aria-label={texts.timeline}>
        <TimelinePanel />
      </section>
      <Overlays />
    </div>
  );
}
