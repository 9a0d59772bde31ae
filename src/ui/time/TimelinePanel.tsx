import { useState } from 'react';
import { useFigureState } from '../figure.ts';
import { PinButton } from '../moments/PinButton.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { ConditionsMenu } from '../conditions/ConditionsMenu.tsx';
import { BranchMenu } from './BranchMenu.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { Position } from './Position.tsx';
import { SpeedPicker } from './SpeedPicker.tsx';
import { TimelinePicture } from './TimelinePicture.tsx';
import { Transport } from './Transport.tsx';
import { TroubleCount } from './TroubleCount.tsx';
import { useTexts } from '../use-texts.ts';

/** On a phone the lanes would leave no room for the picture; they are a button away. */
const NARROW_PX = 760;

/** Lower windows, such as a projector's, have no room for lanes beside a lesson. */
const LOW_PX = 820;

/** Time: where one stands, how to move, and what is there to come. */
export function TimelinePanel() {
  const { time: texts } = useTexts();
  const taught = useFigureState((state) => state.lesson !== undefined);
  const [folded, setFolded] = useState(() => innerWidth < NARROW_PX || (taught && innerHeight < LOW_PX));
  const [wasTaught, setWasTaught] = useState(taught);
  if (taught !== wasTaught) {
    setWasTaught(taught);
    if (taught && innerHeight < LOW_PX) setFolded(true);
  }
  return (
    <div className="timeline" data-folded={folded}>
      <div className="timeline-bar">
        <Transport />
        <SpeedPicker />
        <Position />
        <PinButton />
        <span className="timeline-gap" />
        <TroubleCount />
        <FilterMenu />
        <ConditionsMenu />
        <BranchMenu />
        <IconButton
          icon={folded ? 'up' : 'down'}
          label={folded ? texts.showLanes : texts.hideLanes}
          className="button button-icon button-plain timeline-fold"
          aria-expanded={!folded}
          aria-controls="timeline-picture"
          onClick={() => setFolded(!folded)}
        />
      </div>
      <TimelinePicture />
    </div>
  );
}
