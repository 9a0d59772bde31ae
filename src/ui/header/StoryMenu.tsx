import { useMemo, useState } from 'react';
import { openNew, openStory, storyGroups } from '../../store/stories.ts';
import { useFigure, useFigureState } from '../figure.ts';
import { LessonList } from '../lesson/LessonList.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Popover, closePopover } from '../parts/Popover.tsx';
import { RecordButton } from '../record/RecordButton.tsx';
import { useTexts } from '../use-texts.ts';
import { useFiles } from './use-files.ts';

/** The breadcrumb of what is open, and the way to everything else. */
export function StoryMenu() {
  const origin = useFigureState((state) => state.origin);
  const title = useFigureState((state) => state.document.title);
  const { header: texts, lesson } = useTexts();
  const where = { story: lesson.stories, lesson: lesson.lessons, file: lesson.files, new: lesson.new }[
    origin.kind
  ];
  return (
    <nav className="crumbs" aria-label={texts.isOpen}>
      <span className="crumb-where">{where}</span>
      <span className="crumb-slash" aria-hidden="true">
        /
      </span>
      <Popover
        className="crumb"
        panelLabel={texts.openPanel}
        panelClass="stories"
        title={texts.openAnother}
        button={
          <>
            <span className="crumb-title">{title}</span>
            <Icon name="down" />
          </>
        }
      >
        <OpenList />
      </Popover>
    </nav>
  );
}

/** Logs to look at, or lessons to take; and one's own. */
function OpenList() {
  const { header: texts, lesson } = useTexts();
  const taught = useFigureState((state) => state.origin.kind === 'lesson');
  const [kind, setKind] = useState<'stories' | 'lessons'>(taught ? 'lessons' : 'stories');
  const figure = useFigure();
  const { pick } = useFiles();
  return (
    <>
      <div className="segmented open-kinds" role="group" aria-label={lesson.kinds}>
        {(['stories', 'lessons'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>
            {lesson[each]}
          </button>
        ))}
      </div>
      {kind === 'stories' ? <StoryList /> : <LessonList />}
      <div className="popover-foot">
        <button
          type="button"
          className="button"
          onClick={(event) => {
            closePopover(event.currentTarget);
            pick();
          }}
        >
          <Icon name="open" />
          {texts.openFile}
        </button>
        <button
          type="button"
          className="button"
          onClick={(event) => {
            closePopover(event.currentTarget);
            openNew(figure);
          }}
        >
          <Icon name="plus" />
          {texts.newLog}
        </button>
        <RecordButton />
      </div>
    </>
  );
}

function StoryList() {
  const open = useFigureState((state) => (state.origin.kind === 'story' ? state.origin.id : undefined));
  const groups = useMemo(() => storyGroups(), []);
  const figure = useFigure();
  return (
    <div className="story-groups">
      {groups.map(({ title, stories }) => (
        <section key={title} className="story-group" aria-label={title}>
          <h2>{title}</h2>
          <ul>
            {stories.map((story) => (
              <li key={story.id}>
                <button
                  type="button"
                  className="story"
                  title={story.summary}
                  aria-current={story.id === open ? 'true' : undefined}
                  onClick={(event) => {
                    closePopover(event.currentTarget);
                    openStory(figure, story.id);
                  }}
                >
                  <span className="story-title">{story.title}</span>
                  <span className="story-summary">{story.summary}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
