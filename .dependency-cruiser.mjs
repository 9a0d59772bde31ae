/**
 * Who may import whom. The table is the architecture: a folder may import itself, the folders beside its name and
 * the packages named, nothing else. `npm run layers` checks it.
 */
export const LAYERS = {
  base: { folders: [] },
  allocator: { folders: ['base'] },
  timeline: { folders: ['base', 'allocator'] },
  analysis: { folders: ['base', 'allocator', 'timeline'] },
  explore: { folders: ['base', 'allocator', 'analysis'] },
  words: { folders: ['base', 'allocator', 'timeline', 'analysis'] },
  // analysis for one thing: a log's conditions must be readable in their own language.
  formats: { folders: ['base', 'allocator', 'timeline', 'analysis'], packages: ['valibot'] },
  lessons: {
    folders: ['base', 'allocator', 'timeline', 'analysis', 'words', 'formats'],
    packages: ['mdast-util-from-markdown', 'yaml'],
  },
  storage: { folders: ['base'], packages: ['valibot'] },
  texts: { folders: ['base'] },
  handout: { folders: ['base', 'allocator', 'timeline', 'words', 'lessons', 'scene', 'texts'] },
  sync: { folders: ['base'] },
  // d3 is narrowed to one file by a rule below.
  scene: { folders: ['base', 'allocator', 'timeline', 'analysis', 'words'], packages: ['d3'] },
  workers: {
    folders: ['base', 'allocator', 'timeline', 'analysis', 'explore', 'words', 'formats', 'lessons'],
  },
  store: {
    folders: [
      'base',
      'allocator',
      'timeline',
      'analysis',
      'explore',
      'words',
      'formats',
      'lessons',
      'workers',
      'storage',
      'texts',
      'sync',
    ],
    packages: ['zustand'],
  },
  // Only the types of allocator, timeline, analysis, formats and lessons: the linter sees to that.
  ui: {
    folders: [
      'base',
      'allocator',
      'timeline',
      'analysis',
      'words',
      'formats',
      'lessons',
      'store',
      'scene',
      'texts',
      'handout',
      'sync',
    ],
    packages: ['react', 'react-dom', 'zustand', '@fontsource-variable', 'uqr'],
  },
  // ui only by a dynamic import: a rule below. texts: the panel of a lesson says what the app's says.
  embed: {
    folders: [
      'base',
      'allocator',
      'timeline',
      'analysis',
      'words',
      'formats',
      'lessons',
      'store',
      'scene',
      'ui',
      'texts',
    ],
    packages: ['valibot', 'zustand', '@fontsource-variable', 'd3'],
  },
  cli: {
    folders: [
      'base',
      'allocator',
      'timeline',
      'analysis',
      'explore',
      'words',
      'formats',
      'lessons',
      'scene',
      'texts',
      'handout',
    ],
    node: true,
  },
  'main.tsx': {
    folders: ['base', 'formats', 'lessons', 'workers', 'store', 'embed', 'ui'],
    packages: ['react', 'react-dom', '@fontsource-variable'],
  },
};

/** Tests and what only tests use may look anywhere; nobody else may look at them. */
const TEST = '\\.(test|testing)\\.tsx?$';

const either = (names) => `(${names.join('|')})`;

/** A folder `x/` of src, or a file of that very name. */
const inside = (names) => `^src/${either(names)}(/|$)`;

const layerRules = Object.entries(LAYERS).flatMap(([name, { folders, packages = [], node = false }]) => [
  {
    name: `layer-${name}`,
    comment: `${name} may import ${folders.join(', ') || 'nothing'}.`,
    severity: 'error',
    from: { path: inside([name]), pathNot: TEST },
    to: { path: '^(src|bench|e2e|scripts)/', pathNot: inside([name, ...folders]) },
  },
  {
    name: `packages-${name}`,
    comment: `${name} may use ${packages.join(', ') || 'no package'}.`,
    severity: 'error',
    from: { path: inside([name]), pathNot: TEST },
    to: {
      path: 'node_modules/',
      ...(packages.length > 0 && { pathNot: `node_modules/(@types/)?${either(packages)}/` }),
    },
  },
  ...(node
    ? []
    : [
        {
          name: `node-${name}`,
          comment: 'Only the command line uses modules of Node.',
          severity: 'error',
          from: { path: inside([name]), pathNot: TEST },
          to: { dependencyTypes: ['core'] },
        },
      ]),
]);

export default {
  forbidden: [
    ...layerRules,
    {
      name: 'd3-in-one-file',
      comment: 'scene/d3.ts takes what the scene needs of d3 by name, so that the rest of d3 is not shipped.',
      severity: 'error',
      // The second is the first's stand-in in the embed.
      from: { path: '^src/', pathNot: ['^src/(scene|embed/light)/d3\\.ts$', TEST] },
      to: { path: 'node_modules/(@types/)?d3[^/]*/' },
    },
    {
      name: 'embed-loads-ui-lazily',
      comment: 'A figure without panels does not pay for React: import() it.',
      severity: 'error',
      from: { path: '^src/embed/', pathNot: TEST },
      to: { path: '^src/ui/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^src/', pathNot: TEST },
      to: { path: TEST },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // TypeScript 7 has no compiler interface that dependency-cruiser knows; without swc it would read nothing and pass.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      conditionNames: ['import', 'browser', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
