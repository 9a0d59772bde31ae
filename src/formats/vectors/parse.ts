import { semanticsOf, VARIANTS } from '../../allocator/variants.ts';
import { fail, ok, type Problem, type Result } from '../../base/result.ts';
import { readJson } from '../log/json-text.ts';
import {
  isObject,
  type Json,
  type JsonObject,
  type JsonScalar,
  type Vector,
  type VectorStep,
} from './vector.ts';

const SCHEMA = 'ioasid-vectors/1';

/** Every vector of a file, one JSON object a line. Blank lines are skipped. */
export function parseVectors(text: string, file: string): Result<readonly Vector[]> {
  const vectors: Vector[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const vector = parseLine(line);
    if (!vector.ok) return fail({ column: 1, ...vector.problem, file, line: index + 1 });
    vectors.push(vector.value);
  }
  if (vectors.length > 0) return ok(vectors);
  return fail({
    code: 'vectors/empty',
    message: 'There is no vector in it.',
    hint: `A vector is a line of JSON with "schema": "${SCHEMA}".`,
    file,
    line: 1,
    column: 1,
  });
}

function parseLine(line: string): Result<Vector> {
  const json = parseJson(line);
  if (!json.ok) return json;
  const found = json.value;
  if (!isObject(found) || found['schema'] !== SCHEMA) {
    const schema = isObject(found) ? `schema ${JSON.stringify(found['schema'] ?? 'none')}` : 'no JSON object';
    return wrong('schema', `expected an object with schema "${SCHEMA}", found ${schema}.`);
  }
  return parseVector(found);
}

function parseVector(found: JsonObject): Result<Vector> {
  const { variant, name, init, steps, final } = found;
  if (typeof variant !== 'string' || semanticsOf(variant) === undefined) {
    const known = VARIANTS.map(({ id }) => id).join(', ');
    return wrong('variant', `expected "variant" to be one of ${known}; found ${JSON.stringify(variant)}.`);
  }
  if (typeof name !== 'string') return wrong('name', `expected a "name", found ${JSON.stringify(name)}.`);
  if (!isObject(init)) return wrong('init', `expected "init" of ${name} to be an object.`);
  if (!isObject(final)) return wrong('final', `expected "final" of ${name} to be an object.`);
  if (!Array.isArray(steps)) return wrong('steps', `expected "steps" of ${name} to be a list.`);
  const parsed: VectorStep[] = [];
  for (const [index, step] of steps.entries()) {
    const result = parseStep(step as Json, `steps[${index}] of ${name}`);
    if (!result.ok) return result;
    parsed.push(result.value);
  }
  return ok({ variant, name, init, steps: parsed, final });
}

function parseStep(step: Json, place: string): Result<VectorStep> {
  if (!isObject(step)) return wrong('step', `expected ${place} to be an object.`);
  const { op, in: args = {}, ret, crash, ev = [], d } = step;
  if (typeof op !== 'string') return wrong('step', `expected ${place} to have an "op".`);
  if (!isObject(args)) return wrong('step', `expected "in" of ${place} to be an object.`);
  const scalars: Record<string, JsonScalar> = {};
  for (const [name, value] of Object.entries(args)) {
    if (!isScalar(value)) return wrong('step', `expected "in.${name}" of ${place} to be a plain value.`);
    scalars[name] = value;
  }
  if (ret !== undefined && !isScalar(ret))
    return wrong('step', `expected "ret" of ${place} to be a plain value.`);
  if (crash !== undefined && typeof crash !== 'string')
    return wrong('step', `expected "crash" of ${place} to be a name.`);
  if (!Array.isArray(ev)) return wrong('step', `expected "ev" of ${place} to be a list.`);
  return ok({ op, in: scalars, ret, crash, ev: ev as readonly Json[], d });
}

function isScalar(value: Json): value is JsonScalar {
  return value === null || typeof value !== 'object';
}

function parseJson(line: string): Result<Json> {
  try {
    return ok(JSON.parse(line) as Json);
  } catch {
    // Slower, and able to say where.
    const read = readJson(line);
    if (read.ok) return read;
    const { offset, ...problem } = read.problem;
    return fail({ hint: 'Each line is one vector; is the file cut off?', ...problem, column: offset + 1 });
  }
}

function wrong(what: string, message: string): { readonly ok: false; readonly problem: Problem } {
  return fail({
    code: `vectors/${what}`,
    message,
    hint: `See the description of ${SCHEMA} in the conformance README.`,
  });
}
