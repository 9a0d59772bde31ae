import type { Operation } from '../../allocator/operation.ts';
import type { Gap, LogDocument, Marker, Place } from '../../timeline/document.ts';

/** A single change of a log. Places are operations of the log as it is, from 0. */
export type Change =
  /** `before` an operation; the length of the log is its end. */
  | { readonly kind: 'add'; readonly before: number; readonly operation: Operation }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'move'; readonly from: number; readonly before: number };

function changedOperations(operations: readonly Operation[], change: Change): readonly Operation[] {
  switch (change.kind) {
    case 'add':
      return operations.toSpliced(change.before, 0, change.operation);
    case 'remove':
      return operations.toSpliced(change.at, 1);
    case 'move': {
      const moved = operations[change.from];
      if (moved === undefined) return operations;
      const to = change.before > change.from ? change.before - 1 : change.before;
      return operations.toSpliced(change.from, 1).toSpliced(to, 0, moved);
    }
  }
}

/** The log with the change made; markers, gaps and the start keep to the operations they are about. */
export function changedLog(log: LogDocument, change: Change): LogDocument {
  const { start, gaps } = log;
  return {
    ...log,
    operations: changedOperations(log.operations, change),
    markers: log.markers.map((marker): Marker => ({
      ...marker,
      operation: placeAfter(marker.operation, change),
    })),
    ...(start !== undefined && {
      start: { ...start, operation: placeAfter(start.operation, change) } satisfies Place,
    }),
    ...(gaps !== undefined && {
      gaps: gaps.map((gap): Gap => ({ ...gap, afterOperation: placeAfter(gap.afterOperation, change) })),
    }),
  };
}

/** Where an operation of the old log is in the new one; what was removed is where its successor is. */
function placeAfter(operation: number, change: Change): number {
  switch (change.kind) {
    case 'add':
      return operation >= change.before ? operation + 1 : operation;
    case 'remove':
      return operation > change.at ? operation - 1 : operation;
    case 'move': {
      if (operation === change.from) return change.before > change.from ? change.before - 1 : change.before;
      const without = operation > change.from ? operation - 1 : operation;
      const to = change.before > change.from ? change.before - 1 : change.before;
      return without >= to ? without + 1 : without;
    }
  }
}
