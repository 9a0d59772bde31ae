import { balance } from './de/balance.ts';
import { composer } from './de/composer.ts';
import { conditions } from './de/conditions.ts';
import { differ } from './de/differ.ts';
import { follow } from './de/follow.ts';
import { handout } from './de/handout.ts';
import { hazards } from './de/hazards.ts';
import { lesson } from './de/lesson.ts';
import { locks } from './de/locks.ts';
import { present } from './de/present.ts';
import { sources } from './de/sources.ts';
import { speaker, vote } from './de/speaker.ts';
import { share } from './de/share.ts';
import { tables } from './de/tables.ts';
import { moments } from './de/moments.ts';
import { theme } from './de/theme.ts';
import { told } from './de/told.ts';
import { transport } from './de/transport.ts';
import type { Texts } from './en.ts';

export const DE: Texts = {
  balance,
  composer,
  conditions,
  differ,
  follow,
  handout,
  hazards,
  lesson,
  locks,
  moments,
  present,
  sources,
  speaker,
  share,
  tables,
  theme,
  told,
  transport,
  vote,
};
