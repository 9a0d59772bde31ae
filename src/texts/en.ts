import { asking } from './en/asking.ts';
import { balance } from './en/balance.ts';
import { composer } from './en/composer.ts';
import { conditions } from './en/conditions.ts';
import { differ } from './en/differ.ts';
import { follow } from './en/follow.ts';
import { handout } from './en/handout.ts';
import { hazards } from './en/hazards.ts';
import { header } from './en/header.ts';
import { inspector } from './en/inspector.ts';
import { keys } from './en/keys.ts';
import { lens } from './en/lens.ts';
import { lesson } from './en/lesson.ts';
import { locks } from './en/locks.ts';
import { moments } from './en/moments.ts';
import { notices } from './en/notices.ts';
import { outcomes } from './en/outcomes.ts';
import { overlays } from './en/overlays.ts';
import { panels } from './en/panels.ts';
import { parts } from './en/parts.ts';
import { played } from './en/played.ts';
import { present } from './en/present.ts';
import { record } from './en/record.ts';
import { report } from './en/report.ts';
import { share } from './en/share.ts';
import { sources } from './en/sources.ts';
import { speaker, vote } from './en/speaker.ts';
import { stage } from './en/stage.ts';
import { tables } from './en/tables.ts';
import { theme } from './en/theme.ts';
import { time } from './en/time.ts';
import { told } from './en/told.ts';
import { transport } from './en/transport.ts';

/** The whole catalogue in English, a part for each part of the screen. */
export const EN = {
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

export type Texts = typeof EN;
