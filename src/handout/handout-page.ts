import { semanticsOf } from '../allocator/variants.ts';
import { staticFigure } from '../scene/static/figure.ts';
import type { CompiledLesson, CompiledStep, StopPlace } from '../lessons/compiled-lesson.ts';
import type { Block, LessonStep, Quiz } from '../lessons/lesson.ts';
import type { Texts } from '../texts/en.ts';
import { rowAtPlace } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { rowTitle, resultText } from '../words/step-text.ts';
import { statusText } from '../words/status-text.ts';
import { HANDOUT_STYLE } from './handout-style.ts';
import { element, escaped, inlineMarkup, notesMarkup, proseMarkup } from './markup.ts';
import { answerMarkup, questionMarkup } from './quiz-markup.ts';
import { valueNames } from './value-names.ts';

export interface HandoutOptions {
  /** Text of the scene's style sheets, for the pictures. */
  readonly sceneCss: string;
  readonly texts: Texts['handout'];
  /** Speaker notes are printed too. */
  readonly notes: boolean;
}

/** Wide enough for six users and their names. */
const PICTURE_PX = 630;

/**
 * The whole handout as one HTML document: no script, no reference. `playback` is the run of the lesson's log under the
 * lesson's rules. The same lesson gives the same bytes.
 */
export function handoutPage(compiled: CompiledLesson, playback: Playback, options: HandoutOptions): string {
  const { lesson } = compiled;
  const { texts } = options;
  const sheet: Sheet = { compiled, playback, ...options };
  const parts = lesson.steps.map((step, index) => stepParts(sheet, step, index));
  const objectives =
    lesson.objectives.length === 0
      ? ''
      : `<div class="objectives"><h2>${escaped(texts.objectives)}</h2><ul>${lesson.objectives
          .map((objective) => element('li', escaped(objective)))
          .join('')}</ul></div>`;
  const answers = parts.map(({ answer }) => answer).join('');
  const last =
    answers === ''
      ? ''
      : `<section class="answers"><h1>${escaped(texts.answers)}</h1><p class="about">${escaped(texts.answersLead)}</p>${answers}</section>`;
  const about = [
    lesson.minutes === undefined ? '' : `${texts.minutes(lesson.minutes)}. `,
    texts.rules(semanticsOf(lesson.semantics)?.title ?? lesson.semantics),
  ].join('');
  return `<!doctype html>
<html lang="${escaped(lesson.lang)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(lesson.title)}</title><style>${HANDOUT_STYLE}</style></head>
<body>
<main><h1>${escaped(lesson.title)}</h1><p class="about">${escaped(capitalised(about))}</p>${objectives}
${parts.map(({ section }) => section).join('\n')}
${last}</main>
</body>
</html>
`;
}

interface Sheet extends HandoutOptions {
  readonly compiled: CompiledLesson;
  readonly playback: Playback;
}

interface StepParts {
  readonly section: string;
  /** What stands with the answers; empty where the step asks nothing. */
  readonly answer: string;
}

/** Up to the first question everything is told; the rest of the step would answer it. */
function stepParts(sheet: Sheet, step: LessonStep, index: number): StepParts {
  const { compiled, texts } = sheet;
  const plan = compiled.steps[index];
  if (plan === undefined) return { section: '', answer: '' };
  const question = plan.stops.find(({ kind }) => kind === 'quiz');
  const shown = question?.shown ?? step.blocks.length;
  const place = question === undefined ? plan.place : question.place;
  const heading = `<p class="number">${escaped(texts.step(index + 1, compiled.steps.length))}</p>${element('h2', escaped(step.title))}`;
  const section = `<section class="step">${heading}${picture(sheet, place, step.title)}${happens(sheet, plan.from, afterPlace(place))}${step.blocks
    .slice(0, shown)
    .map((block) => told(sheet, block, questionMarkup))
    .join('')}</section>`;
  if (question === undefined) return { section, answer: '' };
  return { section, answer: answersOf(sheet, step, plan, shown, place, heading) };
}

function answersOf(
  sheet: Sheet,
  step: LessonStep,
  plan: CompiledStep,
  shown: number,
  place: StopPlace,
  heading: string,
): string {
  const asked = step.blocks[shown - 1];
  const first = asked?.kind === 'quiz' ? answered(sheet, asked) : '';
  const behind = step.blocks
    .slice(shown)
    .map((block) => told(sheet, block, (quiz) => answered(sheet, quiz)))
    .join('');
  const ran = happens(sheet, afterPlace(place), plan.to);
  const drawn = plan.to > afterPlace(place) ? picture(sheet, plan.place, step.title) : '';
  const rest = `${ran}${drawn}${behind}`;
  const continued = rest === '' ? '' : `<h3>${escaped(sheet.texts.continued)}</h3>${rest}`;
  return `<section class="step">${heading}${first}${continued}</section>`;
}

function answered(sheet: Sheet, quiz: Quiz): string {
  const asked = element('p', inlineMarkup(quiz.question), 'asked');
  return `${asked}${answerMarkup(quiz, valueNames(sheet.compiled, sheet.playback), sheet.texts)}`;
}

function told(sheet: Sheet, block: Block, quiz: (quiz: Quiz, texts: Texts['handout']) => string): string {
  switch (block.kind) {
    case 'paragraph':
    case 'list':
      return proseMarkup(block);
    case 'quiz':
      return quiz(block, sheet.texts);
    case 'notes':
      return sheet.notes ? notesMarkup(block, sheet.texts.notes) : '';
    // What a fence runs is in the picture and in the list of what happens.
    case 'fence':
      return '';
  }
}

/** The picture as an image of its own: its ids and styles cannot meet those of the next one. */
function picture({ playback, sceneCss }: Sheet, place: StopPlace, title: string): string {
  const row = place === undefined ? -1 : rowAtPlace(playback, place);
  const svg = staticFigure(
    { playback, row, title, view: 'graph', theme: 'light', widthPx: PICTURE_PX, gaps: [] },
    sceneCss,
  );
  return `<img alt="${escaped(statusText(playback, row))}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`;
}

/** What ran, a line an operation, with its result. */
function happens({ playback, texts }: Sheet, from: number, to: number): string {
  const lines: string[] = [];
  for (let operation = from; operation < to; operation += 1) {
    const row = playback.row(rowAtPlace(playback, { operation, step: 0 }));
    // The result of a call that notified somebody is that of the row with which it returns.
    const result = resultText(playback.row(rowAtPlace(playback, { operation })));
    lines.push(element('li', escaped(`${rowTitle(playback, row)}${result === '' ? '' : ` → ${result}`}`)));
  }
  return lines.length === 0
    ? ''
    : `<ul class="happens" aria-label="${escaped(texts.happens)}">${lines.join('')}</ul>`;
}

/** How many operations have run where the picture stands. */
function afterPlace(place: StopPlace): number {
  return place === undefined ? 0 : place.operation + 1;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
