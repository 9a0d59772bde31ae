import { newId } from './session.ts';

/**
 * A window's name outlives its reload, is nobody else's, and is refused to no page, as storage may be. It remembers which
 * presentation a window shows.
 */
const PRESENTER = 'ioasid-presenter-';
const FOLLOWER = 'ioasid-follower-';

/** The presentation that this window shows, a new one where it shows none. */
export function presenterSession(): string {
  if (!window.name.startsWith(PRESENTER)) window.name = `${PRESENTER}${newId()}`;
  return window.name.slice(PRESENTER.length);
}

export function forgetPresenter(): void {
  if (window.name.startsWith(PRESENTER)) window.name = '';
}

/** Who this window is among followers: after a reload the same, so that its answer counts once. */
export function followerId(): string {
  if (!window.name.startsWith(FOLLOWER)) window.name = `${FOLLOWER}${newId()}`;
  return window.name.slice(FOLLOWER.length);
}

/** Opens the speaker's window, or goes to it where it is open; undefined where the browser refuses. */
export function openSpeaker(session: string): WindowProxy | undefined {
  return (
    window.open(speakerLink(session), `ioasid-speaker-${session}`, 'popup,width=920,height=720') ?? undefined
  );
}

export function speakerLink(session: string): string {
  return `${pageAddress()}#speaker=${session}`;
}

export function pageAddress(): string {
  return location.href.replace(/#.*/s, '');
}
