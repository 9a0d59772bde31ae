import { lessonHandout } from '../../handout/lesson-handout.ts';
import type { CompiledLesson } from '../../lessons/compiled-lesson.ts';
// As text, with everything the command line reads of them: both make the same bytes.
import graphCss from '../../scene/graph/graph.css?raw';
import sceneCss from '../../scene/scene.css?raw';

export function makeHandout(compiled: CompiledLesson, notes: boolean): Promise<string> {
  return lessonHandout(compiled, { sceneCss: `${sceneCss}\n${graphCss}`, notes });
}
