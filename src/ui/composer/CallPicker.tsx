import { useMemo } from 'react';
import type { Call } from '../../allocator/calls.ts';
import { callGroups } from '../../store/composer-calls.ts';
import { usePlayback } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly call: Call;
  readonly onChange: (call: Call) => void;
}

/** The call is what one opens the form for. */
function focusOnce(element: HTMLSelectElement | null): void {
  element?.focus({ preventScroll: true });
  element?.form?.scrollIntoView({ block: 'nearest' });
}

/** Every call in groups; what these rules lack is listed with the reason and cannot be picked. */
export function CallPicker({ call, onChange }: Props) {
  const { composer: texts } = useTexts();
  const playback = usePlayback();
  const groups = useMemo(() => callGroups(playback), [playback]);
  const choices = groups.flatMap((group) => group.calls);
  const purpose = choices.find((choice) => choice.call === call)?.purpose;
  const pick = (value: string) => {
    const choice = choices.find((each) => each.call === value);
    if (choice !== undefined) onChange(choice.call);
  };
  return (
    <label className="composer-field">
      <span>{texts.call}</span>
      <select
        ref={focusOnce}
        className="select mono"
        value={call}
        onChange={(event) => pick(event.target.value)}
      >
        {groups.map((group) => (
          <optgroup key={group.title} label={group.title}>
            {group.calls.map((choice) => (
              <option key={choice.call} value={choice.call} disabled={choice.missing !== undefined}>
                {choice.missing === undefined ? choice.call : `${choice.call} (${choice.missing})`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <small>{purpose}</small>
    </label>
  );
}
