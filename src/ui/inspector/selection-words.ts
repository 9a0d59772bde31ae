import type { Playback } from '../../timeline/playback.ts';
import type { Selection } from '../../store/state.ts';
import { ioasidName, lifeName, setName, stepNumber, userName } from '../../words/names.ts';
import type { Texts } from '../../texts/en.ts';
import { idText } from '../../words/status-text.ts';

type SelectionTexts = Texts['inspector']['selection'];

/** "IOASID 5′", "KVM", "set vm1", "KVM's reference on 5". */
export function selectionTitle(
  playback: Playback,
  cursor: number,
  selection: Selection,
  texts: SelectionTexts,
): string {
  switch (selection.kind) {
    case 'ioasid': {
      const id = playback.snapshotAt(cursor).ids[selection.place];
      return id === undefined ? texts.noId : texts.id(ioasidName(id.ioasid, id.generation));
    }
    case 'user':
      return userName(playback, selection.user);
    case 'set':
      return texts.set(setName(playback, selection.set));
    case 'reference': {
      const { user, life } = playback.reference(selection.reference);
      return texts.reference(userName(playback, user), lifeName(playback, life));
    }
  }
}

/** What is so with it at the cursor, a sentence each. */
export function selectionFacts(
  playback: Playback,
  cursor: number,
  selection: Selection,
  texts: SelectionTexts,
): readonly string[] {
  const snapshot = playback.snapshotAt(cursor);
  switch (selection.kind) {
    case 'ioasid': {
      const id = snapshot.ids[selection.place];
      return id === undefined ? [] : [idText(playback, id)];
    }
    case 'user': {
      const user = snapshot.users[selection.user];
      if (user === undefined) return [];
      const held = texts.holds(user.held);
      return user.queued === 0 ? [held] : [held, texts.queued(user.queued)];
    }
    case 'set': {
      const set = snapshot.sets.find((each) => each.set === selection.set);
      return set === undefined ? [] : [texts.inUse(String(set.nr), String(set.quota))];
    }
    case 'reference': {
      const { takenAt, droppedAt, droppedBy, user } = playback.reference(selection.reference);
      const taken = texts.takenAt(stepNumber(takenAt));
      if (droppedAt < 0) return [taken, texts.neverDropped];
      const at = stepNumber(droppedAt);
      return [
        taken,
        droppedBy === user ? texts.droppedAt(at) : texts.stolenAt(at, userName(playback, droppedBy)),
      ];
    }
  }
}
