export { create } from '../figure.ts';
export { replayed } from './recording.ts';
