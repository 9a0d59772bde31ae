import type { Playback } from '../../timeline/playback.ts';
import type { Selection } from '../../store/state.ts';
import { countOf, ioasidName, lifeName, setName, stepNumber, userName } from '../../words/names.ts';
import { idText } from '../../words/status-text.ts';

/** "IOASID 5′", "KVM", "set vm1", "KVM's reference on 5". */
export function selectionTitle(playback: Playback, cursor: number, selection: Selection): string {
  switch (selection.kind) {
    case 'ioasid': {
      const id = playback.snapshotAt(cursor).ids[selection.place];
      return id === undefined ? 'IOASID' : `IOASID ${ioasidName(id.ioasid, id.generation)}`;
    }
    case 'user':
      return userName(playback, selection.user);
    case 'set':
      return `Set ${setName(playback, selection.set)}`;
    case 'reference': {
      const { user, life } = playback.reference(selection.reference);
      return `${userName(playback, user)}’s reference on ${lifeName(playback, life)}`;
    }
  }
}

/** What is so with it at the cursor, a sentence each. */
export function selectionFacts(playback: Playback, cursor: number, selection: Selection): readonly string[] {
  const snapshot = playback.snapshotAt(cursor);
  switch (selection.kind) {
    case 'ioasid': {
      const id = snapshot.ids[selection.place];
      return id === undefined ? [] : [idText(playback, id)];
    }
    case 'user': {
      const user = snapshot.users[selection.user];
      if (user === undefined) return [];
      const held = `Holds ${countOf(user.held, 'counted reference')}.`;
      return user.queued === 0 ? [held] : [held, `Has ${countOf(user.queued, 'work item')} waiting to run.`];
    }
    case 'set': {
      const set = snapshot.sets.find((each) => each.set === selection.set);
      return set === undefined ? [] : [`${set.nr} of ${set.quota} in use.`];
    }
    case 'reference': {
      const { takenAt, droppedAt, droppedBy, user } = playback.reference(selection.reference);
      const taken = `Taken at ${stepNumber(takenAt)}.`;
      if (droppedAt < 0) return [taken, 'Never dropped in this log.'];
      const by = droppedBy === user ? '' : ` by ${userName(playback, droppedBy)}, who held none`;
      return [taken, `Dropped at ${stepNumber(droppedAt)}${by}.`];
    }
  }
}
