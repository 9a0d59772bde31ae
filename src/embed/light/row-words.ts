import type * as Words from '../../scene/lanes/row-words.ts';
import { said } from '../said.ts';

export const rowWords: typeof Words.rowWords = (playback, _, row) => said(playback, row).rowWords;
