import { VIEW_NAMES, type ViewName } from '../../store/state.ts';

export type Controls = 'none' | 'basic' | 'full';
export type ShareTheme = 'auto' | 'light' | 'dark';

/** What is shared, as the texts for other people's pages need it. */
export interface Shared {
  /** Address of the folder that this program is in, with a slash at its end. */
  readonly folder: string;
  /** Hash of a link that opens all of it in this program; undefined where the log is too large for one. */
  readonly hash: string | undefined;
  readonly title: string;
  /** One sentence: who holds what at this moment. */
  readonly caption: string;
  /** A built-in story, a packed log, or neither: then only the file carries it. */
  readonly log: { readonly scenario: string } | { readonly log: string } | undefined;
  /** Name of the log's file, for pages that have it beside them. */
  readonly file: string;
  /** Name of the picture of this moment. */
  readonly picture: string;
  readonly at: number | undefined;
  readonly view: ViewName;
  readonly semantics: string | undefined;
  readonly theme: ShareTheme;
  readonly controls: Controls;
}

export const FORMATS = ['link', 'element', 'iframe', 'markdown', 'sphinx', 'mdx', 'oembed'] as const;
export type Format = (typeof FORMATS)[number];

/** Views that each kind of text can ask for; the embed's contract has four of them, and two are pictures. */
export const VIEWS_OF: Readonly<Record<'link' | 'markdown' | 'embed', readonly ViewName[]>> = {
  link: VIEW_NAMES,
  embed: ['graph', 'lanes', 'balance', 'table'],
  markdown: ['graph', 'lanes'],
};

/** The view that was chosen, or the first one where this kind of text has no such view. */
export function viewFor(format: Format, view: ViewName): ViewName {
  const views = VIEWS_OF[format === 'link' || format === 'markdown' ? format : 'embed'];
  return views.includes(view) ? view : 'graph';
}

const WIDTH_PX = 720;
/** Of a figure of that width; the embed's style sheet has the same. */
const HEIGHT_PX: Readonly<Record<Controls, number>> = { none: 492, basic: 540, full: 812 };

/** Undefined where the log is too large for this kind of text. */
export function snippet(format: Format, shared: Shared): string | undefined {
  switch (format) {
    case 'link':
      return linkTo(shared);
    case 'element':
      return element(shared, `<script src="${shared.folder}ioasid-visualizer.js" defer></script>`, html);
    case 'mdx':
      // React puts scripts that are async where they belong, and loads each once.
      return element(shared, `<script async src="${shared.folder}ioasid-visualizer.js"></script>\n`, jsx);
    case 'iframe':
      return iframe(shared);
    case 'markdown':
      return markdown(shared);
    case 'sphinx':
      return sphinx(shared);
    case 'oembed':
      return oembed(shared);
  }
}

function linkTo({ folder, hash }: Shared): string | undefined {
  return hash === undefined ? undefined : `${folder}index.html${hash}`;
}

/** Address of the frame's page; undefined where the log is too large for it. */
export function frameAddress(shared: Shared): string | undefined {
  if (shared.log === undefined) return undefined;
  const parameters = new URLSearchParams({ v: '1', ...shared.log, ...parametersOf(shared) });
  return `${shared.folder}embed.html#${parameters.toString()}`;
}

/** Parameters that are not their defaults. */
function parametersOf({ at, view, semantics, theme, controls }: Shared): Readonly<Record<string, string>> {
  return {
    ...(at !== undefined && { at: String(at) }),
    ...(view !== 'graph' && { view }),
    ...(semantics !== undefined && { semantics }),
    ...(theme !== 'auto' && { theme }),
    ...(controls !== 'basic' && { controls }),
  };
}

function element(shared: Shared, script: string, quoted: (text: string) => string): string {
  const attributes = {
    ...(shared.log ?? { src: shared.file }),
    ...parametersOf(shared),
    title: shared.title,
  };
  const link = linkTo(shared);
  const caption = quoted(shared.caption);
  const fallback = link === undefined ? caption : `<a href="${quoted(link)}">${caption}</a>`;
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${quoted(value)}"`);
  return `${script}\n<ioasid-visualizer${written.join('')}>\n  <p>${fallback}</p>\n</ioasid-visualizer>\n`;
}

function iframe(shared: Shared): string | undefined {
  const address = frameAddress(shared);
  if (address === undefined) return undefined;
  return (
    `<iframe src="${html(address)}" title="${html(shared.title)}" width="${WIDTH_PX}" height="${HEIGHT_PX[shared.controls]}" ` +
    'loading="lazy" sandbox="allow-scripts allow-popups" referrerpolicy="no-referrer"></iframe>\n'
  );
}

function markdown(shared: Shared): string {
  const words = (text: string): string => text.replaceAll(/[\\[\]`*_<]/g, String.raw`\$&`);
  const picture = `![${words(shared.caption)}](${shared.picture})`;
  const link = linkTo(shared);
  return link === undefined ? `${picture}\n` : `[${picture}](${link})\n`;
}

/** The directive reads a story by its id and any other log from a file. */
function sphinx(shared: Shared): string {
  const { log, file, title } = shared;
  const argument = log !== undefined && 'scenario' in log ? log.scenario : file;
  const options = Object.entries({ ...parametersOf(shared), title: title.replaceAll(/\s+/g, ' ') });
  return `.. ioasid:: ${argument}\n${options.map(([name, value]) => `   :${name}: ${value}\n`).join('')}`;
}

function oembed(shared: Shared): string | undefined {
  const frame = iframe(shared);
  if (frame === undefined) return undefined;
  const content = {
    version: '1.0',
    type: 'rich',
    provider_name: 'IOASID Visualizer',
    provider_url: shared.folder,
    title: shared.title,
    width: WIDTH_PX,
    height: HEIGHT_PX[shared.controls],
    html: frame.trim(),
  };
  return `${JSON.stringify(content, undefined, 2)}\n`;
}

function html(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Braces begin a script in JSX. */
function jsx(text: string): string {
  return html(text).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
}
