import type * as StepText from '../../words/step-text.ts';
import { tellerOf, type Said } from '../said.ts';
import type { Playback } from '../../timeline/playback.ts';

const said = (playback: Playback, row: number): Said => tellerOf(playback).step(row);

export const stepSentence: typeof StepText.stepSentence = (playback, row) => said(playback, row).stepSentence;
export const positionText: typeof StepText.positionText = (playback, row) => said(playback, row).positionText;
export const pointedText: typeof StepText.pointedText = (playback, row) => said(playback, row).pointedText;
export const givenText: typeof StepText.givenText = (playback, row) => said(playback, row).givenText;
