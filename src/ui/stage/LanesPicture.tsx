import { useActions } from '../figure.ts';
import { useTimeInput } from '../use-time-input.ts';
import { LanesDrawing } from './LanesDrawing.tsx';

/** The lanes of what is played. */
export function LanesPicture() {
  const { seek, setHover } = useActions();
  return <LanesDrawing input={useTimeInput()} onSeek={seek} onHover={setHover} />;
}
