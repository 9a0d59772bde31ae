/** The panel of a lesson. It comes along with whatever brings a lesson. */
export { teach } from '../lesson/teach.ts';
