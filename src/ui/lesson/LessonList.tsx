import { lessonList } from '../../store/lesson/opening-lesson.ts';
import { useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { closePopover } from '../parts/Popover.tsx';
import { useTexts } from '../use-texts.ts';
import { useLessons } from './use-lesson.ts';

/** The lessons that come with the program, with how far one came in this browser. */
export function LessonList() {
  const texts = useTexts().lesson;
  const lessons = useLessons();
  const open = useFigureState(({ origin }) => (origin.kind === 'lesson' ? origin.id : undefined));
  return (
    <ol className="lesson-list" aria-label={texts.lessons}>
      {lessonList().map(({ id, title, minutes }, index) => {
        const progress = lessons.progress(id);
        return (
          <li key={id}>
            <button
              type="button"
              className="story lesson-entry"
              aria-current={id === open ? 'true' : undefined}
              onClick={(event) => {
                closePopover(event.currentTarget);
                void lessons.open(id);
              }}
            >
              <span className="lesson-step-number">{index + 1}</span>
              <span className="story-title">{title}</span>
              {progress !== undefined && (
                <span className="lesson-progress" data-done={progress.done}>
                  {progress.done && <Icon name="check" />}
                  {progress.done ? texts.doneMark : texts.begunMark}
                </span>
              )}
              <span className="quiet">{texts.minutes(minutes)}</span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
