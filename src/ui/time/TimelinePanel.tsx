import { BranchMenu } from './BranchMenu.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { Position } from './Position.tsx';
import { SpeedPicker } from './SpeedPicker.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { Transport } from './Transport.tsx';
import { TroubleCount } from './TroubleCount.tsx';

/** Time: where one stands, how to move, and what is there to come. */
export function TimelinePanel() {
  return (
    <div className="timeline">
      <div className="timeline-bar">
        <Transport />
        <SpeedPicker />
        <Position />
        <span className="timeline-gap" />
        <TroubleCount />
        <FilterMenu />
        <BranchMenu />
      </div>
      <TimelinePicture />
    </div>
  );
}
