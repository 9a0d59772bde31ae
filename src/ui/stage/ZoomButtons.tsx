import type { RefObject } from 'react';
import { IconButton } from '../parts/IconButton.tsx';
import type { StageHandle } from './stage-handle.ts';
import { useTexts } from '../use-texts.ts';

const STEP = 1.25;

export function ZoomButtons({ handle }: { readonly handle: RefObject<StageHandle | undefined> }) {
  const { stage: texts } = useTexts();
  const small = 'button button-icon button-small';
  return (
    <div className="zoom" role="group" aria-label={texts.zoom}>
      <IconButton
        icon="minus"
        label={texts.zoomOut}
        keyHint="−"
        className={small}
        onClick={() => handle.current?.zoom(1 / STEP)}
      />
      <IconButton
        icon="plus"
        label={texts.zoomIn}
        keyHint="+"
        className={small}
        onClick={() => handle.current?.zoom(STEP)}
      />
      <IconButton
        icon="fit"
        label={texts.fit}
        keyHint="F"
        className={small}
        onClick={() => handle.current?.fit()}
      />
    </div>
  );
}
