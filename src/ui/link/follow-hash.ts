import type { Figure } from '../../store/figure.ts';
import { followConditions } from '../../store/condition-links.ts';
import { readSelection } from '../../store/link-selection.ts';
import { lessonOfScenario } from '../../store/lesson/opening-lesson.ts';
import { openLinkedLog } from '../../store/linking.ts';
import { ASPECTS, type Aspect } from '../../store/lens.ts';
import { markedRows, markersOf } from '../../store/markers.ts';
import { rulesOffered } from '../../store/rules.ts';
import { openStory } from '../../store/stories.ts';
import type { Lessons } from '../lesson/lessons.ts';
import { parseHash, type HashLink } from './hash.ts';
import { openAddress } from './open-address.ts';

/** Opens what a link says. What it says wrongly is told, and the rest of it is done. Answers whether it opened a log. */
export async function followHash(figure: Figure, hash: string, lessons: Lessons): Promise<boolean> {
  const parsed = parseHash(hash);
  const { actions } = figure;
  if (!parsed.ok) {
    actions.tell('error', 'link-unreadable', { problems: [parsed.problem] });
    return false;
  }
  const link = asLesson(parsed.value);
  const { at, pin, view, semantics, compare, differ, when, select } = link;
  const { theme, speed, autoplay, present } = link;
  if (theme !== undefined) actions.setTheme(theme);
  if (speed !== undefined) actions.setSpeed(speed);
  if (present === true) actions.setSharing('presenting');
  const named = link.log ?? link.lesson ?? link.src ?? link.scenario;
  const opened = await openLog(figure, link, lessons);
  // A moment of another log would be a wrong one.
  if (named !== undefined && !opened) return false;
  if (view !== undefined) actions.setView(view);
  const [rules = semantics, ...others] = compare ?? [];
  if (rules !== undefined && areKnown(figure, rules)) actions.setSemantics(rules);
  if (when !== undefined) followConditions(actions, when);
  if (differ !== undefined) actions.countAsDifferent(aspectsNamed(figure, differ));
  // A list of one ends the comparison that a story opens with.
  if (compare !== undefined) actions.compare(others.filter((id) => areKnown(figure, id)));
  if (typeof at === 'number') actions.seek(at);
  else if (at !== undefined) seekMarker(figure, at);
  if (pin !== undefined) actions.setPin(pin);
  if (select !== undefined) pick(figure, select);
  if (autoplay === true && !matchMedia('(prefers-reduced-motion: reduce)').matches) actions.play();
  return opened;
}

/** Embeds name a lesson as they name a story, and its step as a marker. */
function asLesson<Link extends HashLink>(link: Link): Link {
  const { scenario, at } = link;
  if (scenario === undefined || link.src !== undefined) return link;
  const lesson = lessonOfScenario(scenario);
  if (lesson === undefined) return link;
  const byName = typeof at === 'string' ? { step: at, at: undefined } : {};
  return { ...link, ...byName, scenario: undefined, lesson };
}

/** Those of some words that can differ; says so of others. */
function aspectsNamed({ actions }: Figure, words: readonly string[]): readonly Aspect[] {
  const unknown = words.filter((word) => !ASPECTS.some((aspect) => aspect === word));
  if (unknown.length > 0) {
    actions.tell('error', 'nothing-differs-so', { name: unknown.join(', '), more: ASPECTS.join(', ') });
  }
  return ASPECTS.filter((aspect) => words.includes(aspect));
}

/** Says so of rules that are not. */
function areKnown({ actions, store }: Figure, semantics: string): boolean {
  const known = rulesOffered(store.getState().semantics).some(({ id }) => id === semantics);
  if (!known) actions.tell('error', 'unknown-rules', { name: semantics });
  return known;
}

async function openLog(
  figure: Figure,
  { log, src, scenario, lesson, step }: HashLink,
  lessons: Lessons,
): Promise<boolean> {
  if (log !== undefined) return openLinkedLog(figure, log);
  if (lesson !== undefined) return lessons.open(lesson, step);
  if (src !== undefined) return openAddress(figure, src, step);
  if (scenario === undefined) return false;
  if (openStory(figure, scenario)) return true;
  figure.actions.tell('error', 'unknown-story', { name: scenario });
  return false;
}

/** Goes to a marker by its name; says so where the log has none of that name. */
function seekMarker({ actions, store, playback }: Figure, name: string): void {
  const marker = markedRows(playback(), markersOf(store.getState())).find((each) => each.name === name);
  if (marker === undefined) actions.tell('info', 'unknown-marker', { name });
  else actions.seek(marker.row);
}

function pick({ actions, playback }: Figure, name: string): void {
  const selection = readSelection(playback(), name);
  if (selection === undefined) actions.tell('info', 'unknown-name', { name });
  else actions.select(selection);
}
