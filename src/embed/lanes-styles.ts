import css from '../scene/lanes/lanes.css?inline';
import marksCss from '../scene/timeline/marks.css?inline';

/** What lanes of any kind look like. */
export const lanesStyles: readonly string[] = [marksCss, css];
