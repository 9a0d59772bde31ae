import { useEffect, useState } from 'react';
import { formatProblem } from '../../base/result.ts';
import type { Notice } from '../../store/state.ts';
import { StoppedNotice } from '../conditions/StoppedNotice.tsx';
import { useActions, useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { ProblemList } from './ProblemList.tsx';
import { useTexts } from '../use-texts.ts';

/** Long enough to read a short notice twice; it stays while somebody is at it. */
const READ_MS = 8000;

/** What the reader should know, until it is put away. Errors interrupt a screen reader, the rest waits its turn. */
export function Notices() {
  const { notices: texts } = useTexts();
  const notices = useFigureState((state) => state.notices);
  return (
    <div className="notices" role="region" aria-label={texts.notices}>
      <StoppedNotice />
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { notices: texts } = useTexts();
  const { dismissNotice, undo } = useActions();
  const { id, kind, says, problems, undoable } = notice;
  const { title, text } =
    'code' in says
      ? {
          title: texts.told[says.code].title(says.name),
          text: texts.told[says.code].text(says.name, says.more),
        }
      : says;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (kind === 'error' || held) return undefined;
    const timer = setTimeout(() => dismissNotice(id), READ_MS);
    return () => clearTimeout(timer);
  }, [id, kind, held, dismissNotice]);
  const copy = () => void navigator.clipboard.writeText([title, ...problems.map(formatProblem)].join('\n'));
  return (
    <div
      className="notice"
      data-kind={kind}
      role={kind === 'error' ? 'alert' : 'status'}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {kind === 'error' && <Icon name="warning" />}
      <div className="notice-body">
        <p className="notice-title">{title}</p>
        {text !== '' && <p>{text}</p>}
        {problems.length > 0 && <ProblemList problems={problems} />}
        {(problems.length > 0 || undoable === true) && (
          <div className="notice-actions">
            {undoable === true && (
              <button
                type="button"
                className="button button-small"
                onClick={() => {
                  undo();
                  dismissNotice(id);
                }}
              >
                {texts.undo}
              </button>
            )}
            {problems.length > 0 && (
              <button type="button" className="button button-small" onClick={copy}>
                <Icon name="copy" />
                {texts.copy}
              </button>
            )}
          </div>
        )}
      </div>
      <IconButton
        icon="cross"
        label={texts.dismiss}
        className="button button-icon button-small button-plain"
        onClick={() => dismissNotice(id)}
      />
    </div>
  );
}
