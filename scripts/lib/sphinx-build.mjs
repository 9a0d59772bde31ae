/**
 * The pages of e2e/publishing/sphinx-pages, built by a real Sphinx with our extension, in all formats that authors use.
 * Sphinx is the system's, and installed when we may; a machine without it says why it is left out.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, root } from './files.mjs';
import { run } from './run.mjs';

const SOURCES = join(root, 'e2e/publishing/sphinx-pages');
const BROKEN = join(root, 'e2e/publishing/sphinx-broken');
export const SPHINX_BUILT = join(cacheFolder, 'sphinx');
const PACKAGES = ['python3-sphinx', 'librsvg2-bin'];
const FORMATS = ['html', 'latex', 'text', 'man', 'texinfo', 'epub'];

/** Lines that every written form of the pages has to hold: a call, what came of it, a mark of trouble. */
const WORDS = [
  'ioasid_alloc_set(mm1, 4, MM) = vm1',
  'ioasid_get(vm1, 5) = 0',
  'it held none: somebody else’s reference is gone',
  'ioasid_find_by_spid(vm1, 101) = 5',
  'The second free takes KVM’s reference.',
];

/** Each mistake of the broken page is told with its line, and what was expected. */
const COMPLAINTS = [
  [4, 'There is no scenario of this name. (expected one of exception-flow'],
  [6, 'broken.ioasid.json:5:'],
  [8, 'nowhere.ioasid.json:1:1 cli/unreadable'],
  [10, '--at expects a number or a marker (taken-twice'],
  [13, 'Error in "ioasid" directive'],
  [16, 'there is no semantics "v9"; expected one of v2'],
];

/** Counts of the formats that came out whole; undefined with a reason where there is no Sphinx. */
export async function buildSphinxPages() {
  await rm(SPHINX_BUILT, { recursive: true, force: true });
  const found = await findSphinx();
  if (found.missing !== undefined) return { reason: found.missing };
  let passed = 0;
  let failed = 0;
  for (const format of [...FORMATS, 'complaints']) {
    const complaint =
      format === 'complaints'
        ? await complaintsMissing(found.command)
        : ((await build(found.command, format)) ?? (await wordsMissing(format)));
    if (complaint === undefined) passed += 1;
    else {
      failed += 1;
      console.log(`  ${format}: ${complaint}`);
    }
  }
  console.log(`  Sphinx ${found.version}: ${FORMATS.join(', ')}`);
  return { passed, failed };
}

async function findSphinx() {
  const known = await sphinx();
  if (known !== undefined) return known;
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    return {
      missing: 'there is no sphinx-build, and installing Debian’s python3-sphinx needs root and apt-get',
    };
  console.log(`  installing ${PACKAGES.join(', ')} with apt-get`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const options = { quiet: true, env, silenceMs: 300_000 };
  await run(['apt-get', 'update', '-qq'], options);
  const { code, output } = await run(
    ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...PACKAGES],
    options,
  );
  const installed = code === 0 ? await sphinx() : undefined;
  return (
    installed ?? { missing: `apt-get could not install python3-sphinx: ${output.trim().split('\n').at(-1)}` }
  );
}

async function sphinx() {
  for (const command of ['/usr/bin/sphinx-build', 'sphinx-build']) {
    const { code, output } = await run([command, '--version'], { quiet: true });
    if (code === 0) return { command, version: output.trim().split(' ').at(-1) };
  }
  return undefined;
}

/** Warnings are errors. Undefined when there were none, else what was said. */
async function build(command, format) {
  const { code, output } = await sphinxBuild(command, format, SOURCES, join(SPHINX_BUILT, format));
  return code === 0 ? undefined : output.trim();
}

async function complaintsMissing(command) {
  const { code, output } = await sphinxBuild(command, 'html', BROKEN, join(SPHINX_BUILT, 'broken'));
  if (code === 0) return 'a broken page was built without a warning';
  const lines = output.split('\n');
  const isSaid = ([line, words]) =>
    lines.some((each) => each.includes(`index.rst:${line}: `) && each.includes(words));
  const missing = COMPLAINTS.filter((each) => !isSaid(each));
  return missing.length === 0 ? undefined : `not said: ${JSON.stringify(missing)}\n${output}`;
}

function sphinxBuild(command, format, sources, out) {
  const env = {
    IOASID_SPHINX_EXTENSION: join(root, 'docs/generators/sphinx'),
    IOASID_PROGRAM: join(root, 'dist'),
    IOASID_NODE: process.execPath,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const trees = join(SPHINX_BUILT, sources === SOURCES ? 'doctrees' : 'doctrees-broken');
  const strict = ['-q', '-W', '--keep-going'];
  return run([command, ...strict, '-b', format, '-c', SOURCES, '-d', trees, sources, out], {
    quiet: true,
    env,
    silenceMs: 300_000,
  });
}

async function wordsMissing(format) {
  const folder = join(SPHINX_BUILT, format);
  const names = (await readdir(folder)).filter((name) =>
    /^(index\.(x?html|txt)|[a-z]+\.(tex|7|texi))$/.test(name),
  );
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const all = texts.join('\n');
  const missing = WORDS.filter((words) => !plain(all).includes(plain(words)));
  if (missing.length > 0) return `not found in ${names.join(', ')}: ${missing.join(' | ')}`;
  const isPictured = /includegraphics.*ioasid-\w+\.pdf/.test(all) || !existsSync('/usr/bin/rsvg-convert');
  return format !== 'latex' || isPictured ? undefined : 'no picture, although there is a converter';
}

/** Letters, digits and signs of calls, whatever the format marks up or escapes. */
function plain(text) {
  return text
    .replaceAll(/<[^<>]*>|\\f[BIPR]|\\[a-zA-Z]+|\\\[aq\]|&#?\w+;/g, ' ')
    .replaceAll(/[^A-Za-z0-9=,()]+/g, '');
}
