import { Dialog } from '../parts/Dialog.tsx';
import { useTexts } from '../use-texts.ts';
import { CopyField } from './CopyField.tsx';
import { useSession } from './use-session.ts';
import { speakerLink } from './window-name.ts';

/** Browsers open windows only where the reader allows it. */
export function SpeakerRefused({ onClose }: { readonly onClose: () => void }) {
  const { present } = useTexts();
  const link = speakerLink(useSession().peer.session);
  return (
    <Dialog title={present.refused} onClose={onClose} className="follow-dialog">
      <p>{present.refusedHint}</p>
      <p>
        <a href={link} target="_blank" rel="opener" className="button button-primary">
          {present.openByHand}
        </a>
      </p>
      <CopyField label={present.speaker} text={link} />
    </Dialog>
  );
}
