import type { Fields } from './body.ts';
import { FIELD_NAMES, RESULT_NAMES, type KernelFunction, type Parameter } from './functions.ts';
import type { CallArguments, CallResult } from './recorded-call.ts';
import { errnoName, pointerValue, signed32, unsigned32 } from './values.ts';

const INVALID = 0xffff_ffff;

const POINTERS: ReadonlySet<Parameter> = new Set(['set', 'priv', 'getter', 'token']);
const SIGNED: ReadonlySet<Parameter> = new Set(['quota', 'type']);

/** Undefined where a field that decides what the call is about is missing or unreadable. */
export function callArguments(target: KernelFunction, fields: Fields): CallArguments | undefined {
  const { parameters } = target;
  // mainline's free(id), get(id) and put(id) have no set: the one argument is the number.
  const skipped =
    parameters[0] === 'set' &&
    parameters[1] === 'id' &&
    fields['arg2'] === undefined &&
    fields['arg1'] !== undefined
      ? 1
      : 0;
  const args: Record<string, number | string> = {};
  for (let index = 0; index < parameters.length; index += 1) {
    const parameter = parameters[index] as Parameter;
    const text =
      namedField(fields, parameter) ?? (index < skipped ? undefined : fields[`arg${index - skipped + 1}`]);
    const value = text === undefined ? undefined : argumentValue(parameter, text);
    if (value !== undefined) args[parameter] = value;
    else if (parameter === 'id') return undefined;
  }
  return args;
}

/** A field by what it means, whatever the probe calls it. */
function namedField(fields: Fields, parameter: Parameter): string | undefined {
  for (const name of FIELD_NAMES[parameter]) {
    const text = fields[name];
    if (text !== undefined) return text;
  }
  return undefined;
}

function argumentValue(parameter: Parameter, text: string): number | string | undefined {
  if (POINTERS.has(parameter)) {
    const value = pointerValue(text);
    // An error code passed as a pointer is still some pointer to the callee.
    return value === undefined ? undefined : 'pointer' in value ? value.pointer : value.errno;
  }
  return SIGNED.has(parameter) ? signed32(text) : unsigned32(text);
}

/** The one field of a return event, whatever it is called, by what the function returns. */
export function callResult(target: KernelFunction, fields: Fields): CallResult | undefined {
  const name = RESULT_NAMES.find((each) => fields[each] !== undefined);
  const text = name === undefined ? undefined : fields[name];
  if (text === undefined) return undefined;
  switch (target.result) {
    case 'void':
      return undefined;
    case 'pointer':
    case 'set':
      return pointerResult(text);
    case 'ioasid': {
      const value = unsigned32(text);
      if (value === undefined) return undefined;
      return value === INVALID ? { kind: 'invalid' } : { kind: 'number', value };
    }
    case 'errno':
    case 'count':
    case 'bool': {
      const value = signed32(text);
      if (value === undefined) return undefined;
      return value < 0 ? { kind: 'errno', errno: errnoName(-value) } : { kind: 'number', value };
    }
  }
}

function pointerResult(text: string): CallResult | undefined {
  const value = pointerValue(text);
  if (value === undefined) return undefined;
  return 'errno' in value
    ? { kind: 'errno', errno: value.errno }
    : { kind: 'pointer', pointer: value.pointer };
}
