import { assertNever } from '../base/assert.ts';
import type { WorkItem } from './books.ts';
import { newestOf } from './holders.ts';
import type { Kernel } from './kernel.ts';
import { ROW_FLAG } from './machine-interface.ts';
import type { WorkAction } from './operation.ts';
import type { Outcome } from './outcome.ts';
import { VOID } from './outcomes.ts';
import { perform } from './perform.ts';

/** Schedules work of the given user; a row of its own. */
export function queueWork(k: Kernel, user: number, ioasid: number, life: number, item: WorkItem): void {
  k.frames.inner('call', 'queue_work', user, -1, ioasid, () => {
    enqueue(k, user, ioasid, life, item);
    return VOID;
  });
}

export function enqueue(k: Kernel, user: number, ioasid: number, life: number, item: WorkItem): void {
  k.about(life);
  const work = k.state.workCount;
  k.state.workCount = work + 1;
  k.books.works.write(work, user, ioasid, life, k.books.workItems.place(item), k.row);
  k.tell?.({ kind: 'work-queued', by: user, ioasid });
}

/** The oldest item that waits, of one user or of anybody; -1 if none does. */
export function nextWork(k: Kernel, user: number | undefined): number {
  const { state, books } = k;
  for (let work = state.workHead; work < state.workCount; work += 1) {
    if (!state.isWorkDone(work) && (user === undefined || books.works.user(work) === user)) return work;
  }
  return -1;
}

/** Runs one item outside all locks; the current row is its `work` row. */
export function runWork(k: Kernel, work: number): void {
  const { state, books } = k;
  state.setWorkDone(work);
  let head = state.workHead;
  while (head < state.workCount && state.isWorkDone(head)) head += 1;
  state.workHead = head;
  const ioasid = books.works.ioasid(work);
  const life = books.works.life(work);
  const item = books.workItems.at(books.works.actions(work)) ?? [];
  k.flag(ROW_FLAG.deferred);
  k.about(life);
  k.tell?.({ kind: 'work', by: k.user, ioasid, action: item[0]?.do ?? '' });
  let result: boolean | undefined;
  for (const action of item) {
    const outcome = runWorkAction(k, action, ioasid, life);
    if (outcome.kind === 'boolean') result = outcome.value;
  }
  k.tell?.({ kind: 'work-done', result });
}

function runWorkAction(k: Kernel, action: WorkAction, id: number, life: number): Outcome {
  switch (action.do) {
    case 'put':
      return perform(k, 'ioasid_put', k.user, { id }, ROW_FLAG.deferred);
    case 'put_if_held':
      if (life < 0 || newestOf(k, life, k.user) < 0) return VOID;
      return perform(k, 'ioasid_put', k.user, { id }, ROW_FLAG.deferred);
    case 'set_context':
    case 'clear_context': {
      const args = action.context === undefined ? { id } : { id, context: action.context };
      return perform(k, action.do, k.user, args, ROW_FLAG.deferred);
    }
    default:
      return assertNever(action);
  }
}
