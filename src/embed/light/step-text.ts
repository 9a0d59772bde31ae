import type * as StepText from '../../words/step-text.ts';
import { said } from '../said.ts';

export const stepSentence: typeof StepText.stepSentence = (playback, row) => said(playback, row).stepSentence;
export const positionText: typeof StepText.positionText = (playback, row) => said(playback, row).positionText;
export const pointedText: typeof StepText.pointedText = (playback, row) => said(playback, row).pointedText;
export const givenText: typeof StepText.givenText = (playback, row) => said(playback, row).givenText;
