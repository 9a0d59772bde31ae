import { asking } from './de/asking.ts';
import { balance } from './de/balance.ts';
import { composer } from './de/composer.ts';
import { conditions } from './de/conditions.ts';
import { differ } from './de/differ.ts';
import { follow } from './de/follow.ts';
import { handout } from './de/handout.ts';
import { hazards } from './de/hazards.ts';
import { header } from './de/header.ts';
import { inspector } from './de/inspector.ts';
import { keys } from './de/keys.ts';
import { lens } from './de/lens.ts';
import { lesson } from './de/lesson.ts';
import { locks } from './de/locks.ts';
import { moments } from './de/moments.ts';
import { notices } from './de/notices.ts';
import { outcomes } from './de/outcomes.ts';
import { overlays } from './de/overlays.ts';
import { panels } from './de/panels.ts';
import { parts } from './de/parts.ts';
import { played } from './de/played.ts';
import { present } from './de/present.ts';
import { record } from './de/record.ts';
import { report } from './de/report.ts';
import { share } from './de/share.ts';
import { sources } from './de/sources.ts';
import { speaker, vote } from './de/speaker.ts';
import { stage } from './de/stage.ts';
import { tables } from './de/tables.ts';
import { theme } from './de/theme.ts';
import { time } from './de/time.ts';
import { told } from './de/told.ts';
import { transport } from './de/transport.ts';
import type { Texts } from './en.ts';

export const DE: Texts = {
  asking,
  balance,
  composer,
  conditions,
  differ,
  follow,
  handout,
  hazards,
  header,
  inspector,
  keys,
  lens,
  lesson,
  locks,
  moments,
  notices,
  outcomes,
  overlays,
  panels,
  parts,
  played,
  present,
  record,
  report,
  share,
  sources,
  speaker,
  stage,
  tables,
  theme,
  time,
  told,
  transport,
  vote,
};
