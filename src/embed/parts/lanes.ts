import { createLanes } from '../../scene/lanes/lanes.ts';
import css from '../../scene/lanes/lanes.css?inline';
import marksCss from '../../scene/timeline/marks.css?inline';
import { rowPicture } from '../row-picture.ts';

export const lanes = rowPicture([marksCss, css], createLanes);
