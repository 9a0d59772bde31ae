import { useActions, useFigureState } from '../figure.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { LiveRegion } from './LiveRegion.tsx';
import { Loading } from './Loading.tsx';
import { ShareDialog } from '../share/ShareDialog.tsx';
import { ReportDialog } from './ReportDialog.tsx';

/** Everything that lies above the window for a while. */
export function Overlays() {
  const dialog = useFigureState((state) => state.dialog);
  const { closeDialog } = useActions();
  return (
    <>
      {dialog === 'help' && <HelpDialog onClose={closeDialog} />}
      {dialog === 'compare' && <CompareDialog onClose={closeDialog} />}
      {dialog === 'report' && <ReportDialog onClose={closeDialog} />}
      {dialog === 'share' && <ShareDialog onClose={closeDialog} />}
      <Loading />
      <DropOverlay />
      <LiveRegion />
    </>
  );
}
