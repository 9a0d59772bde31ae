import type { PictureProps } from './stage-handle.ts';

export function LanesPicture({ onHandle }: PictureProps) {
  void onHandle;
  return <div className="stage-picture" />;
}
