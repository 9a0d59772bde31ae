import type { RefObject } from 'react';
import { IconButton } from '../parts/IconButton.tsx';
import type { StageHandle } from './stage-handle.ts';

const STEP = 1.25;

export function ZoomButtons({ handle }: { readonly handle: RefObject<StageHandle | undefined> }) {
  const small = 'button button-icon button-small';
  return (
    <div className="zoom" role="group" aria-label="Zoom">
      <IconButton
        icon="minus"
        label="Zoom out"
        keyHint="−"
        className={small}
        onClick={() => handle.current?.zoom(1 / STEP)}
      />
      <IconButton
        icon="plus"
        label="Zoom in"
        keyHint="+"
        className={small}
        onClick={() => handle.current?.zoom(STEP)}
      />
      <IconButton
        icon="fit"
        label="Fit the picture"
        keyHint="F"
        className={small}
        onClick={() => handle.current?.fit()}
      />
    </div>
  );
}
