import { useState } from 'react';
import { useConditions } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { Popover } from '../parts/Popover.tsx';
import { useTexts } from '../use-texts.ts';
import { ConditionForm } from './ConditionForm.tsx';
import { ConditionItem } from './ConditionItem.tsx';
import { CONDITIONS_ID } from './conditions-id.ts';

/** What the reader waits for: list, add, change, remove, and where it becomes true. */
export function ConditionsMenu() {
  const { conditions: texts } = useTexts();
  const conditions = useConditions();
  return (
    <Popover
      id={CONDITIONS_ID}
      panelLabel={texts.panel}
      panelClass="conditions"
      title={texts.buttonTitle}
      className={conditions.length > 0 ? 'button button-on' : 'button'}
      button={
        <>
          <Icon name="condition" />
          <span className="button-text">{texts.button}</span>
          {conditions.length > 0 && <span className="badge">{conditions.length}</span>}
        </>
      }
    >
      <ConditionsPanel />
    </Popover>
  );
}

function ConditionsPanel() {
  const { conditions: texts } = useTexts();
  const conditions = useConditions();
  const [edited, setEdited] = useState<number>();
  const stopEditing = () => setEdited(undefined);
  return (
    <div className="conditions-panel">
      {conditions.length === 0 ? (
        <p className="popover-note">{texts.none}</p>
      ) : (
        <ul className="condition-list" aria-label={texts.list}>
          {conditions.map((shown, index) => (
            <li key={`${index} ${shown.condition.when}`}>
              {index === edited ? (
                <ConditionForm index={index} edited={shown.condition} onDone={stopEditing} />
              ) : (
                <ConditionItem
                  index={index}
                  shown={shown}
                  onEdit={() => setEdited(index)}
                  onGone={stopEditing}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {edited === undefined && <ConditionForm index={undefined} edited={undefined} />}
    </div>
  );
}
