import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react';
import { flushSync } from 'react-dom';

interface Props {
  /** What the button says; with an icon in it, give `label` too. */
  readonly button: ReactNode;
  readonly label?: string;
  readonly title?: string;
  readonly className?: string;
  /** Names the panel for screen readers. */
  readonly panelLabel: string;
  readonly panelClass?: string;
  readonly id?: string;
  readonly children: ReactNode;
}

const GAP_PX = 6;
const MARGIN_PX = 8;

/** A button and the native popover it opens, placed below it or above, whichever has the room. */
export function Popover({
  button,
  label,
  title,
  className = 'button',
  panelLabel,
  panelClass = '',
  id,
  children,
}: Props) {
  const ownId = useId();
  const panelId = id ?? ownId;
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // What it holds must be there when it is measured; closed, it costs nothing.
  const onBeforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'open') flushSync(() => setOpen(true));
  };
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'closed') setOpen(false);
    if (event.newState !== 'open' || !trigger.current || !panel.current) return;
    place(panel.current, trigger.current.getBoundingClientRect());
    const first = panel.current.querySelector<HTMLElement>('[data-autofocus], [aria-current="true"]');
    first?.focus();
  };
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className={className}
        popoverTarget={panelId}
        aria-haspopup="dialog"
        aria-label={label}
        title={title}
      >
        {button}
      </button>
      <div
        ref={panel}
        id={panelId}
        popover="auto"
        className={`popover ${panelClass}`}
        role="dialog"
        aria-label={panelLabel}
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
      >
        {open && children}
      </div>
    </>
  );
}

function place(panel: HTMLElement, anchor: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const room = document.documentElement;
  const left = Math.max(MARGIN_PX, Math.min(anchor.left, room.clientWidth - width - MARGIN_PX));
  const below = anchor.bottom + GAP_PX;
  const above = anchor.top - GAP_PX - height;
  const fitsBelow = below + height <= room.clientHeight - MARGIN_PX;
  const top = fitsBelow ? below : Math.max(MARGIN_PX, above);
  panel.style.left = `${left}px`;
  panel.style.top = `${top}px`;
}

/** Closes the popover that an element stands in. */
export function closePopover(inside: Element): void {
  inside.closest<HTMLElement>('[popover]')?.hidePopover();
}
