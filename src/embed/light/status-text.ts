import type * as StatusText from '../../words/status-text.ts';
import { tellerOf } from '../said.ts';

export const statusText: typeof StatusText.statusText = (playback, row, place) =>
  tellerOf(playback).status(row, place);
