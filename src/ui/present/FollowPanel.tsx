import { useEffect, useState } from 'react';
import { useFigure } from '../figure.ts';
import { linkOf } from '../link/link-of.ts';
import { useTexts } from '../use-texts.ts';
import { CopyField } from './CopyField.tsx';
import { InviteMachine } from './InviteMachine.tsx';
import { QrCode } from './QrCode.tsx';
import { useSession } from './use-session.ts';
import { pageAddress } from './window-name.ts';

/** Three ways to take part: a link to the step, a window of this browser, another machine. */
export function FollowPanel() {
  const { follow } = useTexts();
  const { peer } = useSession();
  const step = useStepLink();
  const tab = `${pageAddress()}#follow=${peer.session}`;
  return (
    <div className="follow-ways">
      <section>
        <h3>{follow.stepLink}</h3>
        {step === undefined ? (
          <p>{follow.tooLong}</p>
        ) : (
          <>
            <p className="quiet">{follow.stepLinkHint}</p>
            <div className="follow-code">
              <QrCode text={step} />
              <CopyField label={follow.stepLink} text={step} />
            </div>
          </>
        )}
      </section>
      <section>
        <h3>{follow.machine}</h3>
        <p className="quiet">{follow.machineHint}</p>
        <InviteMachine />
      </section>
      <section>
        <h3>{follow.tabLink}</h3>
        <p className="quiet">{follow.tabLinkHint}</p>
        <div className="speaker-buttons">
          <a className="button" href={tab} target="_blank" rel="noopener">
            {follow.openTab}
          </a>
        </div>
        <CopyField label={follow.tabLink} text={tab} />
      </section>
    </div>
  );
}

/** The address that opens what is shown now; undefined where a link cannot hold it. */
function useStepLink(): string | undefined {
  const figure = useFigure();
  const [link, setLink] = useState<string | undefined>('');
  useEffect(() => {
    let wanted = true;
    const make = async () => {
      const hash = await linkOf(figure);
      if (wanted) setLink(hash === undefined ? undefined : `${pageAddress()}${hash}`);
    };
    const stop = figure.store.subscribe(() => void make());
    void make();
    return () => {
      wanted = false;
      stop();
    };
  }, [figure]);
  return link;
}
