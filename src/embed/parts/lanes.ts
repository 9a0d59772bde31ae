import { createLanes } from '../../scene/lanes/lanes.ts';
import { lanesStyles } from '../lanes-styles.ts';
import { rowPicture } from '../row-picture.ts';

export const lanes = rowPicture(lanesStyles, createLanes);
