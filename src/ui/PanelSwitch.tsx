import { useActions, useFigureState } from './figure.ts';
import { useTexts } from './use-texts.ts';

export type SidePanel = 'played' | 'inspector';

interface Props {
  readonly panel: SidePanel;
  readonly onChange: (panel: SidePanel) => void;
}

const PANELS: readonly { readonly value: SidePanel; readonly label: string }[] = [
  { value: 'played', label: 'Steps' },
  { value: 'inspector', label: 'This step' },
];

/** Where there is no room for both panels: which of the two stands beside the stage. */
export function PanelSwitch({ panel, onChange }: Props) {
  const composing = useFigureState((state) => state.dialog === 'composer');
  const taught = useFigureState((state) => state.lesson !== undefined);
  const { panel: lessonPanel } = useTexts().lesson;
  const { closeDialog } = useActions();
  return (
    <nav className="panel-switch" aria-label="Panels">
      <div className="segmented" role="group" aria-label="Panel">
        {PANELS.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            aria-pressed={panel === value}
            aria-controls={value}
            onClick={() => {
              if (composing && value === 'played') closeDialog();
              onChange(value);
            }}
          >
            {taught && value === 'played' ? lessonPanel : label}
          </button>
        ))}
      </div>
    </nav>
  );
}
