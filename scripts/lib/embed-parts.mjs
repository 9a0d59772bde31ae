/**
 * Builds what the embed loads on demand: CommonJS chunks, wrapped so that a classic script can bring them. Sandboxed
 * frames load no modules from their own host, and bundlers split no classic scripts.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { minify } from 'terser';
import { build, runnerImport } from 'vite';
import { root } from './files.mjs';

const PARTS = ['figure', 'engine', 'timeline-features', 'tables', 'lesson', 'lesson-text'];
/** Parts that few pages need: the loader, which is on every page, learns of them with the stories. */
const RARE = ['tables', 'timeline-features', 'lesson', 'lesson-text'];
/** Parts that logs need which the engine ran; nobody loads an engine to draw a story. */
const NEED_ENGINE = ['lesson-text', 'timeline-features'];
/** How the name of a story's file begins. */
const STORY = 'story-';
const PARTS_FOLDER = 'src/embed/parts';

/** Stand-ins for what a small figure needs little of; see src/embed/light/README.md. */
const LIGHT = new Map([
  [join(root, 'src/scene/timeline/known-rows.ts'), join(root, 'src/embed/light/known-rows.ts')],
  [join(root, 'src/scene/timeline/flag-path.ts'), join(root, 'src/embed/light/flag-path.ts')],
  [join(root, 'src/scene/graph/differs.ts'), join(root, 'src/embed/light/differs.ts')],
  [join(root, 'src/scene/graph/view.ts'), join(root, 'src/embed/light/view.ts')],
  [join(root, 'src/scene/graph/draw.ts'), join(root, 'src/embed/light/draw.ts')],
  [join(root, 'src/scene/graph/fade.ts'), join(root, 'src/embed/light/graph-fade.ts')],
]);

/** What is said of rows comes with a story, so that a figure of one need not find the words; who finds them has the true ones. */
const SAID = new Map([
  [join(root, 'src/words/step-text.ts'), join(root, 'src/embed/light/step-text.ts')],
  [join(root, 'src/words/status-text.ts'), join(root, 'src/embed/light/status-text.ts')],
  [join(root, 'src/scene/lanes/row-words.ts'), join(root, 'src/embed/light/row-words.ts')],
]);
const SAYS = new Set([join(root, 'src/embed/say.ts'), join(root, 'src/scene/lanes/row-words.ts')]);

const ELEMENT_STYLES = join(root, 'src/embed/element-styles.ts');

/** `Features.LightDark` of lightningcss: properties with which it stands in for light-dark(), a function that no style sheet of ours uses. */
const LIGHT_DARK = 1 << 20;

/** Small, and wanted by parts that share nothing else: as files of their own they would cost more than they are. */
const FIGURE_TOO = new Set([
  join(root, 'src/allocator/machine-interface.ts'),
  join(root, 'src/base/search.ts'),
  join(root, 'src/timeline/places.ts'),
]);

/** How everything of the embed is built. */
export const embedBuild = (rolldownOptions, define = {}) => ({
  configFile: false,
  root,
  logLevel: 'warn',
  publicDir: false,
  define,
  plugins: [lightScene()],
  css: { lightningcss: { exclude: LIGHT_DARK } },
  build: {
    write: false,
    target: 'baseline-widely-available',
    modulePreload: false,
    rolldownOptions: {
      ...rolldownOptions,
      // Loading d3 changes its own prototypes; what is not asked for by name is not wanted.
      treeshake: { moduleSideEffects: (id) => !/node_modules\/d3/.test(id) },
    },
  },
});

function lightScene() {
  return {
    name: 'light-scene',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (importer === undefined || !source.startsWith('.')) return undefined;
      const file = join(importer, '..', source);
      return LIGHT.get(file) ?? (SAYS.has(importer) ? undefined : SAID.get(file));
    },
    /** Style sheets that stand in scripts are read by people, too. */
    transform(code, id) {
      if (id !== ELEMENT_STYLES) return undefined;
      return { code: code.replaceAll(/`\n[^`]*`/g, (css) => css.replaceAll(/\n\s*/g, '')), map: null };
    },
  };
}

/** All part files by name, and the manifest that the loaders carry. */
export async function buildParts() {
  const input = Object.fromEntries(PARTS.map((name) => [name, join(root, PARTS_FOLDER, `${name}.ts`)]));
  const [figure, engine, lesson] = await Promise.all(
    [input.figure, input.engine, input.lesson].map(modulesOf),
  );
  const { output } = await build(
    embedBuild({
      input,
      preserveEntrySignatures: 'allow-extension',
      output: {
        format: 'cjs',
        // Nobody asks these exports whether they are a module.
        generatedCode: { symbols: false },
        entryFileNames: '[name].js',
        chunkFileNames: '[name].js',
        codeSplitting: {
          groups: [
            // Every figure has the first part, so whatever is in it, other parts take from there.
            {
              name: 'figure',
              test: (id) => figure.has(id) || FIGURE_TOO.has(id),
              includeDependenciesRecursively: false,
            },
            // Only logs that it runs need more than that, and whoever reads lessons runs logs as well.
            { name: 'engine', test: (id) => engine.has(id), includeDependenciesRecursively: false },
            { name: 'lesson', test: (id) => lesson.has(id) },
          ],
        },
      },
    }),
  );
  const chunks = output.map((chunk) => ({
    name: partName(chunk.fileName),
    needs: chunk.imports.map(partName),
    code: chunk.code.replaceAll(/require\("\.\/([^"]+)\.js"\)/g, 'require("$1")'),
  }));
  for (const { name, needs } of chunks)
    if (needs.includes('engine') && !NEED_ENGINE.includes(name))
      throw new Error(`the part ${name} needs what only the engine has; see FIGURE_TOO`);
  // A lesson's reader comes with what teaches it.
  chunks.find(({ name }) => name === 'lesson-text')?.needs.push('lesson');
  const stories = await recordedStories();
  chunks.push(...stories.map(storyChunk));

  const build8 = digest('sha256', chunks.map(({ code }) => code).join('\0'), 'hex').slice(0, 8);
  const written = async ({ name, needs, code }) => {
    const text = await shortened(wrapped(`${name}-${build8}`, code));
    return { name, file: `${name}-${build8}.js`, text, needs, sha256: digest('sha256', text, 'base64') };
  };
  const files = await Promise.all(chunks.map(written));
  const isRare = ({ name }) => name.startsWith(STORY) || RARE.includes(name);
  // The loader is on every page and there are many stories: it knows the one part that knows them all.
  const rare = JSON.stringify(listed(files.filter(isRare)));
  const index = await written({ name: 'stories', needs: [], code: `exports.parts=${rare};` });
  const parts = listed([...files.filter((file) => !isRare(file)), index]);
  return { files: [...files, index], manifest: { build: build8, parts } };
}

function listed(files) {
  return Object.fromEntries(files.map(({ name, needs, sha256 }) => [name, { needs, sha256 }]));
}

/** Everything of which an entry needs something. */
async function modulesOf(entry) {
  const { output } = await build(
    embedBuild({ input: entry, preserveEntrySignatures: 'strict', output: { format: 'cjs' } }),
  );
  const modules = Object.entries(output[0].modules);
  return new Set([entry, ...modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))]);
}

/** Each story as it comes out of the allocator, so that a page that shows one need not load the allocator. */
async function recordedStories() {
  const { module } = await runnerImport(join(root, PARTS_FOLDER, 'record-stories.ts'), {
    configFile: false,
    root,
    logLevel: 'warn',
  });
  return module.RECORDED;
}

function storyChunk({ id, recording }) {
  // JSON in a string is read faster than the same as a literal.
  const json = JSON.stringify(JSON.stringify(recording));
  const name = `${STORY}${id}`;
  const code = `exports.recording=JSON.parse(${json});`;
  // What teaches a lesson comes with it.
  return { name, needs: recording.lesson === undefined ? [] : ['lesson'], code };
}

function wrapped(key, code) {
  return `(self.ioasidVisualizerParts??={})[${JSON.stringify(key)}]=function(require,exports){${code}};\n`;
}

/**
 * A second minifier after Vite's own takes another 3 % of what is sent packed. What it calls unsafe is String(x) as "" + x,
 * which differs for symbols and for dates; we write neither.
 */
export async function shortened(script) {
  const options = {
    ecma: 2020,
    compress: { passes: 3, unsafe: true, pure_getters: true, unsafe_arrows: true, lhs_constants: false },
  };
  return `${(await minify(script, options)).code}\n`;
}

function partName(fileName) {
  return fileName.replace(/\.js$/, '');
}

function digest(algorithm, text, encoding) {
  return createHash(algorithm).update(text).digest(encoding);
}
