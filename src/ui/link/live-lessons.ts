import type { Problem } from '../../base/result.ts';
import type { Figure } from '../../store/figure.ts';
import { parseHash } from './hash.ts';
import { openAddress } from './open-address.ts';

/** What `npm run lessons` says of a lesson whose text has changed on disk. */
interface LessonOnDisk {
  /** Its address, relative to the app. */
  readonly src: string;
  readonly name: string;
  /** Whether it could be read as a lesson. */
  readonly usable: boolean;
  readonly problems: readonly Problem[];
}

interface Server {
  on(event: string, listener: (lesson: LessonOnDisk) => void): void;
}

/**
 * Follows the text of the lesson that is open, at the same step. One that cannot be read is told, and the last one that could be
 * stays. Only where the development server serves it: the built program has none of this.
 */
export function followLessonOnDisk(figure: Figure, server: Server): void {
  const { actions, store } = figure;
  // A text that was broken when the page was opened is waited for.
  const link = parseHash(location.hash);
  const waited = link.ok ? link.value.src : undefined;
  let opened = false;

  const srcOpen = (): string | undefined => {
    const { origin } = store.getState();
    const src = origin.kind === 'file' ? origin.src : undefined;
    opened ||= src !== undefined;
    return src ?? (opened ? undefined : waited);
  };

  const tell = (code: 'lesson-broken' | 'lesson-does-not-hold', { name, problems }: LessonOnDisk): void =>
    actions.tell('error', code, { name, problems });

  const follow = async (lesson: LessonOnDisk): Promise<void> => {
    const src = srcOpen();
    if (src === undefined || !isSame(src, lesson.src)) return;
    // What was wrong with the text before is past.
    for (const { id, says, problems } of store.getState().notices)
      if ('code' in says && says.name === lesson.name && problems.length > 0) actions.dismissNotice(id);
    if (!lesson.usable) return tell('lesson-broken', lesson);
    const isOpen = await openAddress(figure, src);
    if (isOpen && lesson.problems.length > 0) tell('lesson-does-not-hold', lesson);
  };

  server.on('ioasid:lesson', (lesson) => void follow(lesson));
}

function isSame(one: string, other: string): boolean {
  return new URL(one, document.baseURI).pathname === new URL(other, document.baseURI).pathname;
}
