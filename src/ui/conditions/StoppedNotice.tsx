import { useActions, useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

/** Why playing stopped here; gone as soon as one goes on. */
export function StoppedNotice() {
  const { conditions: texts } = useTexts();
  const stopped = useFigureState((state) => state.stopped);
  const { play } = useActions();
  return (
    <div role="status">
      {stopped !== undefined && (
        <div className="notice notice-stopped">
          <Icon name="condition" />
          <div className="notice-body">
            <p className="notice-title">{texts.stopped(stopped.titles.length)}</p>
            {stopped.titles.map((title) => (
              <p key={title}>
                <code>{title}</code>
              </p>
            ))}
          </div>
          <button type="button" className="button button-small" onClick={play}>
            {texts.goOn}
          </button>
        </div>
      )}
    </div>
  );
}
