import { useActions, useFigureState } from './figure.ts';
import { useTexts } from './use-texts.ts';

export type SidePanel = 'played' | 'inspector';

interface Props {
  readonly panel: SidePanel;
  readonly onChange: (panel: SidePanel) => void;
}

const PANELS: readonly SidePanel[] = ['played', 'inspector'];

/** Where there is no room for both panels: which of the two stands beside the stage. */
export function PanelSwitch({ panel, onChange }: Props) {
  const { panels: texts, lesson } = useTexts();
  const composing = useFigureState((state) => state.dialog === 'composer');
  const taught = useFigureState((state) => state.lesson !== undefined);
  const { closeDialog } = useActions();
  return (
    <nav className="panel-switch" aria-label={texts.panels}>
      <div className="segmented" role="group" aria-label={texts.panel}>
        {PANELS.map((value) => (
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
            {value === 'inspector' ? texts.step : taught ? lesson.panel : texts.steps}
          </button>
        ))}
      </div>
    </nav>
  );
}
