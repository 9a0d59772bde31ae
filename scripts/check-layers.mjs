/**
 * Checks the table of .dependency-cruiser.mjs, and checks that the checking took place: a parser that reads nothing
 * finds nothing wrong.
 */
import { readFile } from 'node:fs/promises';
import swc from '@swc/core';
import { cruise } from 'dependency-cruiser';
import config, { LAYERS } from '../.dependency-cruiser.mjs';
import { root, sourceFiles } from './lib/files.mjs';

const RELATIVE_IMPORT = /^(?:import|export)\b[^;'"]*\bfrom\s+['"]\.{1,2}\//m;

// dependency-cruiser 17 never tells swc that a .tsx file holds JSX, and such a file is then a syntax error.
const { parseFileSync } = swc;
swc.parseFileSync = (file, how) => parseFileSync(file, { ...how, tsx: file.endsWith('.tsx') });

process.chdir(root);
const { forbidden, options } = config;
const { output } = await cruise(['src'], { ...options, validate: true, ruleSet: { forbidden } });
const seen = new Map(output.modules.map((module) => [module.source, module.dependencies.length]));

const files = await sourceFiles('src');
const complaints = output.summary.violations.map(describe);
for (const file of files) {
  // src/LAYER/..., or a file of src itself such as src/main.tsx.
  if (!Object.hasOwn(LAYERS, file.split('/')[1])) complaints.push(`${file} stands in no layer of the table`);
  const dependencies = seen.get(file);
  if (dependencies === undefined) complaints.push(`${file} was not looked at`);
  else if (dependencies === 0 && RELATIVE_IMPORT.test(await readFile(file, 'utf8'))) {
    complaints.push(`${file} has imports, but none was seen`);
  }
}
if (files.length === 0) complaints.push('there is no source file to look at');

for (const complaint of complaints) console.error(complaint);
const arrows = [...seen.values()].reduce((sum, count) => sum + count, 0);
console.log(`layers: ${files.length} files, ${arrows} imports, ${complaints.length} complaints`);
process.exitCode = complaints.length === 0 ? 0 : 1;

function describe({ from, to, rule, cycle }) {
  const comment = forbidden.find(({ name }) => name === rule.name)?.comment;
  const way = cycle ? cycle.map((step) => step.name ?? step).join(' -> ') : to;
  return `${from} -> ${way}: ${rule.name}${comment ? ` (${comment})` : ''}`;
}
