import { useFigureState } from '../figure.ts';
import { stepNumber } from '../../words/names.ts';
import { useTexts } from '../use-texts.ts';
import type { ShareOptions } from './shared-of.ts';
import { viewFor, VIEWS_OF, type Format } from './snippets.ts';

interface Props {
  readonly format: Format;
  readonly options: ShareOptions;
  readonly onChange: (options: ShareOptions) => void;
}

/** How it is to be shown elsewhere. A link and a picture have no buttons to choose. */
export function ShareChoices({ format, options, onChange }: Props) {
  const { share } = useTexts();
  const cursor = useFigureState((state) => state.cursor);
  const set = (change: Partial<ShareOptions>): void => onChange({ ...options, ...change });
  return (
    <div className="share-choices">
      <Choice
        label={share.moment}
        value={options.moment}
        choices={[
          ['here', share.momentHere(stepNumber(cursor))],
          ['opening', share.momentOpening],
        ]}
        onChoose={(moment) => set({ moment })}
      />
      <Choice
        label={share.view}
        value={viewFor(format, options.view)}
        choices={VIEWS_OF[format === 'link' || format === 'markdown' ? format : 'embed'].map((view) => [
          view,
          share.views[view],
        ])}
        onChoose={(view) => set({ view })}
      />
      <Choice
        label={share.theme}
        value={options.theme}
        choices={[
          ['auto', share.themeAuto],
          ['light', share.themeLight],
          ['dark', share.themeDark],
        ]}
        onChoose={(theme) => set({ theme })}
      />
      {format !== 'link' && format !== 'markdown' && (
        <Choice
          label={share.controls}
          value={options.controls}
          choices={[
            ['none', share.controlsNone],
            ['basic', share.controlsBasic],
            ['full', share.controlsFull],
          ]}
          onChoose={(controls) => set({ controls })}
        />
      )}
    </div>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly (readonly [T, string])[];
  readonly onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, choices, onChoose }: ChoiceProps<T>) {
  return (
    <label className="share-choice">
      <span>{label}</span>
      <select
        className="select"
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([each]) => each === event.target.value)?.[0];
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
