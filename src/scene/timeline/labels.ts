import type { Playback } from '../../timeline/playback.ts';
import { userLetters } from '../graph/user-letters.ts';
import { shortName } from './short-name.ts';
import { signElement } from './sign.ts';
import { child, type TimelineDom } from './timeline-dom.ts';
import {
  BESIDE_NAME_PX,
  LABEL_TEXT_PX,
  MOST_LANES_SHOWN,
  SIGN_PX,
  type TimelineLayout,
} from './timeline-layout.ts';

/** What only another log or another width changes. */
export function drawLabels({ root, labels }: TimelineDom, layout: TimelineLayout, playback: Playback): void {
  const { users } = playback.cast;
  const { compact, left } = layout;
  root.classList.toggle('ioasid-tl-compact', compact);
  root.classList.toggle('ioasid-tl-scrolls', users.length > MOST_LANES_SHOWN);
  root.classList.toggle('ioasid-tl-empty', playback.length === 0);
  root.style.setProperty('--ioasid-track-left', `${left}px`);
  const letters = userLetters(users.map(({ name }) => name));
  labels.replaceChildren();
  for (const { user, name } of users) {
    const label = child(labels, 'lane-label');
    label.title = name;
    label.append(signElement(user, letters[user] ?? '', SIGN_PX));
    child(label, 'lane-name').textContent = compact
      ? ''
      : shortName(name, LABEL_TEXT_PX, left - BESIDE_NAME_PX);
  }
}
