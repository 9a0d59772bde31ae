import type * as FigurePart from './parts/figure.ts';
import type { Parts } from './parts/parts.ts';
import type { Recording } from './parts/recording.ts';

/** Which file a part is in, and which parts it needs; written by the build. */
export interface Manifest {
  /** Tells the files of one build from those of another that may be on the same page. */
  readonly build: string;
  readonly parts: Readonly<Record<string, Part>>;
}

interface Part {
  readonly needs: readonly string[];
  /** In base64, as browsers want it. */
  readonly sha256: string;
}

/** The part that knows the parts that few pages need, and the stories. */
interface Index {
  readonly parts: Manifest['parts'];
}

export interface ScriptParts extends Parts {
  figure(): Promise<typeof FigurePart>;
}

type Exports = Record<string, unknown>;
type Factory = (require: (name: string) => Exports, exports: Exports) => void;

declare global {
  /** Where part files put what they define, by part and build. */
  var ioasidVisualizerParts: Record<string, Factory> | undefined;
}

/**
 * Loads the parts of a figure as classic scripts from the folder of this one: a sandboxed frame may load nothing else
 * from its own host. With `checked`, browsers compare each file with what the build wrote.
 */
export function scriptParts(manifest: Manifest, base: string, checked: boolean): ScriptParts {
  const folder = new URL('ioasid-visualizer/', base).href;
  const loading = new Map<string, Promise<Exports>>();
  const made = new Map<string, Exports>();
  const parts: Record<string, Part> = { ...manifest.parts };

  function load(name: string): Promise<Exports> {
    const known = loading.get(name);
    if (known !== undefined) return known;
    const promise = make(name, parts[name]);
    loading.set(name, promise);
    // A network that comes back deserves another try.
    promise.catch(() => loading.delete(name));
    return promise;
  }

  async function make(name: string, part: Part | undefined): Promise<Exports> {
    if (part === undefined) throw new Error(`there is no part ${name}`);
    const key = `${name}-${manifest.build}`;
    const script = runScript(`${folder}${key}.js`, checked ? `sha256-${part.sha256}` : undefined);
    await Promise.all([script, ...part.needs.map((needed) => load(needed))]);
    const factory = globalThis.ioasidVisualizerParts?.[key];
    if (factory === undefined) throw new Error(`${key}.js is not what was expected`);
    const exports: Exports = {};
    factory((needed) => made.get(needed) ?? {}, exports);
    made.set(name, exports);
    return exports;
  }

  // Each name has one type, that of the module it was built from.
  const part = <T>(name: string): Promise<T> => load(name) as Promise<T>;
  const index = async () => Object.assign(parts, (await part<Index>('stories')).parts);
  const rare = async <T>(name: string): Promise<T> => {
    await index();
    return part(name);
  };
  const figure = () => part<typeof FigurePart>('figure');
  return {
    figure,
    engine: () => part('engine'),
    timelineFeatures: () => rare('timeline-features'),
    tables: () => rare('tables'),
    lesson: () => rare('lesson'),
    lessonText: () => rare('lesson-text'),
    async story(id) {
      // What is wanted in any case is under way meanwhile.
      void figure().catch(() => undefined);
      const name = `story-${id}`;
      if (!(name in (await index()))) return undefined;
      const [{ replayed }, story] = await Promise.all([
        figure(),
        part<{ readonly recording: Recording }>(name),
      ]);
      return replayed(story.recording);
    },
  };
}

function runScript(url: string, integrity: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.async = true;
    // Else it would be read as the page around it is: not all pages are in UTF-8.
    script.setAttribute('charset', 'utf-8');
    if (integrity !== undefined) {
      script.integrity = integrity;
      script.crossOrigin = 'anonymous';
    }
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () =>
      reject(new Error(`${url} cannot be loaded: the files beside the script may be missing.`)),
    );
    script.src = trustedUrl(url);
    document.head.append(script);
  });
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Where a page demands it, the address is vouched for: it is made of the build's names and this script's own folder. */
function trustedUrl(url: string): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return url;
  policy ??= trustedTypes.createPolicy('ioasid-visualizer', { createScriptURL: (each) => each });
  return policy.createScriptURL(url);
}
