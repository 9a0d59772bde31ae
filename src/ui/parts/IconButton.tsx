import type { ComponentProps } from 'react';
import { useTexts } from '../use-texts.ts';
import { Icon, type IconName } from './Icon.tsx';

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'title' | 'aria-label'> {
  readonly icon: IconName;
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  /** The key that does the same, for the tooltip. */
  readonly keyHint?: string;
}

export function IconButton({ icon, label, keyHint, className = 'button button-icon', ...rest }: Props) {
  const { keys } = useTexts();
  const hint = keyHint === undefined ? label : `${label} (${keys.cap(keyHint)})`;
  return (
    <button type="button" {...rest} className={className} aria-label={label} title={hint}>
      <Icon name={icon} />
    </button>
  );
}
