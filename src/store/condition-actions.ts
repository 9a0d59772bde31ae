import type { StoreApi } from 'zustand/vanilla';
import type { LogCondition } from '../timeline/document.ts';
import { conditionTitle, nextConditionRow, type ShownCondition } from './conditions.ts';
import { remembered } from './edits.ts';
import type { FigureState } from './state.ts';

interface Needs {
  readonly conditions: () => readonly ShownCondition[];
  readonly seek: (row: number) => void;
  /** Tells that a condition is gone, which can be taken back. */
  readonly tellRemoved: (title: string) => void;
}

/** What may change the conditions of the open log. */
export function createConditionActions(
  store: StoreApi<FigureState>,
  { conditions, seek, tellRemoved }: Needs,
) {
  const get = store.getState;

  const change = (label: string, changed: readonly LogCondition[]): void =>
    store.setState({ ...remembered(get(), label), conditions: changed, stopped: undefined });

  return {
    addCondition(condition: LogCondition): void {
      change('Add a condition', [...get().conditions, condition]);
    },

    /** Puts another in the place of one. */
    changeCondition(index: number, condition: LogCondition): void {
      change('Change a condition', get().conditions.with(index, condition));
    },

    removeCondition(index: number): void {
      const gone = get().conditions[index];
      if (gone === undefined) return;
      change(`Remove the condition ${conditionTitle(gone)}`, get().conditions.toSpliced(index, 1));
      tellRemoved(conditionTitle(gone));
    },

    /** All at once, as a link says; that is no edit. */
    setConditions(all: readonly LogCondition[]): void {
      store.setState({ conditions: all });
    },

    /** To where a condition becomes true next, or did before; round at the ends. */
    toCondition(by: 1 | -1): void {
      const row = nextConditionRow(conditions(), get().cursor, by);
      if (row !== undefined) seek(row);
    },
  };
}
