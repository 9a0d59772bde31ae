import type * as Words from '../../scene/lanes/row-words.ts';
import { tellerOf } from '../said.ts';

export const rowWords: typeof Words.rowWords = (playback, _, row) => tellerOf(playback).step(row).rowWords;
