import marksCss from '../scene/timeline/marks.css?inline';
import css from '../scene/timeline/timeline.css?inline';

/** Of every timeline, whatever else it can do. */
export const timelineStyles: readonly string[] = [marksCss, css];
