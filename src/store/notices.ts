import type { StoreApi } from 'zustand/vanilla';
import type { Problem } from '../base/result.ts';
import type { FigureState, Notice, ToldCode } from './state.ts';

/** `name` and `more` stand in the text. */
interface TellOptions {
  readonly name?: string;
  readonly more?: string;
  readonly problems?: readonly Problem[];
  readonly undoable?: boolean;
}

export type NoticeActions = ReturnType<typeof createNoticeActions>;

/** What the reader is told, and what becomes of it. */
export function createNoticeActions(store: StoreApi<FigureState>) {
  let next = 1;

  const put = (notice: Omit<Notice, 'id'>): void => {
    store.setState({ notices: [...store.getState().notices, { ...notice, id: next }] });
    next += 1;
  };

  return {
    /** Says what a panel has words for. */
    notify(
      kind: Notice['kind'],
      title: string,
      text: string,
      problems: readonly Problem[] = [],
      undoable = false,
    ): void {
      put({ kind, says: { title, text }, problems, undoable });
    },

    /** Says it by its code, where no language is known. */
    tell(
      kind: Notice['kind'],
      code: ToldCode,
      { name = '', more = '', problems = [], undoable = false }: TellOptions = {},
    ): void {
      put({ kind, says: { code, name, more }, problems, undoable });
    },

    dismissNotice(id: number): void {
      store.setState({ notices: store.getState().notices.filter((notice) => notice.id !== id) });
    },
  };
}
