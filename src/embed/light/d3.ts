import { select, selection } from 'd3';
import { fadeTo, stopFade } from './fade.ts';

/** What scene/graph/patch.ts asks of d3-transition: a fade of one element that ends in a removal or a call. */
interface Fade {
  duration(ms: number): Fade;
  attr(name: string, value: string): Fade;
  on(name: 'end', then: () => void): Fade;
  remove(): Fade;
}

interface Fading {
  transition(this: { node(): Element | null }): Fade;
  interrupt(this: { node(): Element | null }): unknown;
}

const fading: Fading = {
  transition() {
    const element = this.node();
    const ends: (() => void)[] = [];
    let durationMs = 0;
    const fade: Fade = {
      duration(ms) {
        durationMs = ms;
        return fade;
      },
      attr(_name, value) {
        if (element !== null) fadeTo(element, Number(value), durationMs, () => ends.forEach((end) => end()));
        return fade;
      },
      on(_name, then) {
        ends.push(then);
        return fade;
      },
      remove() {
        ends.push(() => element?.remove());
        return fade;
      },
    };
    return fade;
  },
  interrupt() {
    const element = this.node();
    if (element !== null) stopFade(element);
    return this;
  },
};

Object.assign(selection.prototype, fading);

export { select };
