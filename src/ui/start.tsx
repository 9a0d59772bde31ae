import '../scene/scene.css';
import '../scene/graph/graph.css';
import '../scene/graph/around.css';
import '../scene/graph/pointed.css';
import '../scene/timeline/marks.css';
import '../scene/lanes/lanes.css';
import '../scene/timeline/timeline.css';
import '../scene/timeline/features/features.css';
import './css/fonts.css';
import './css/base.css';
import './css/controls.css';
import './css/layout.css';
import './header/header.css';
import './played/played.css';
import './stage/stage.css';
import './table/table.css';
import './balance/balance.css';
import './told/told.css';
import './locks/locks.css';
import './moments/moments.css';
import './inspector/inspector.css';
import './hazards/hazards.css';
import './composer/composer.css';
import './record/record.css';
import './time/timeline.css';
import './overlays/overlays.css';
import './lens/lens.css';
import './lesson/lesson.css';
import './handout/handout.css';
import './asking/asking.css';
import './conditions/conditions.css';
import './share/share.css';
import { lazy, StrictMode, Suspense } from 'react';
import type { Root } from 'react-dom/client';
import { createFigure } from '../store/figure.ts';
import type { FixSearch } from '../store/fixes.ts';
import { startingLanguage } from '../store/language-choice.ts';
import { createLessonMemory } from '../store/lesson/memory.ts';
import { createOpener, type Importer } from '../store/opening.ts';
import { FIRST_STORY, openStory } from '../store/stories.ts';
import { App } from './App.tsx';
import { FigureContext, FixSearchContext, OpenerContext } from './figure.ts';
import { createLessons } from './lesson/lessons.ts';
import { tellPage } from './lesson/tell-page.ts';
import { LessonsContext } from './lesson/use-lesson.ts';
import { followHash } from './link/follow-hash.ts';
import { parseWindow } from './link/hash.ts';
import { followLessonOnDisk } from './link/live-lessons.ts';
import { createPageApi, type PageApi } from './page-api.ts';
import { createRest } from './rest.ts';

const SpeakerScreen = lazy(async () => ({
  default: (await import('./present/SpeakerScreen.tsx')).SpeakerScreen,
}));

declare global {
  interface Window {
    ioasidVisualizer?: PageApi;
  }
}

/** Puts the app on a page: one figure, opened at what the address says. */
export async function startApp(root: Root, importer: Importer, fixSearch: FixSearch): Promise<void> {
  const figure = createFigure();
  const opener = createOpener(figure, importer, createRest());
  openStory(figure, FIRST_STORY);
  const { lang, speaker, follow } = parseWindow(location.hash);
  figure.actions.setLanguage(startingLanguage(lang, navigator.languages));
  const lessons = createLessons(figure, createLessonMemory(figure));
  if (import.meta.hot) followLessonOnDisk(figure, import.meta.hot);
  await followHash(figure, location.hash, lessons);
  if (follow !== undefined) figure.actions.setSharing('following');
  window.ioasidVisualizer = createPageApi(figure);
  tellPage(figure);
  root.render(
    <StrictMode>
      <FigureContext value={figure}>
        <OpenerContext value={opener}>
          <FixSearchContext value={fixSearch}>
            <LessonsContext value={lessons}>
              {speaker === undefined ? (
                <App follow={follow} />
              ) : (
                <Suspense>
                  <SpeakerScreen id={speaker} />
                </Suspense>
              )}
            </LessonsContext>
          </FixSearchContext>
        </OpenerContext>
      </FigureContext>
    </StrictMode>,
  );
}
