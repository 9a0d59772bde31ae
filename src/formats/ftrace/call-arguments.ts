import type { Fields } from './body.ts';
import { FIELD_NAMES, RESULT_NAMES, type KernelFunction, type Parameter } from './functions.ts';
import type { CallArguments, CallResult } from './recorded-call.ts';
import { errnoName, pointerValue, signed32, unsigned32 } from './values.ts';

const INVALID = 0xffff_ffff;

type Text = Partial<Record<Parameter, string>>;

/** Fields of an entry event by meaning, whatever the probe calls them. */
function parameterTexts(target: KernelFunction, fields: Fields): Text {
  const texts: Text = {};
  for (const parameter of target.parameters) {
    const name = FIELD_NAMES[parameter].find((each) => fields[each] !== undefined);
    const text = name === undefined ? undefined : fields[name];
    if (text !== undefined) texts[parameter] = text;
  }
  if (fields['arg1'] === undefined) return texts;
  // mainline's free(id), get(id) and put(id) have no set: the one argument is the number.
  const withoutSet =
    target.parameters[0] === 'set' && target.parameters[1] === 'id' && fields['arg2'] === undefined;
  const positions = withoutSet ? target.parameters.slice(1) : target.parameters;
  positions.forEach((parameter, index) => {
    const text = fields[`arg${index + 1}`];
    if (text !== undefined) texts[parameter] ??= text;
  });
  return texts;
}

/** Undefined where a field that decides what the call is about is missing or unreadable. */
export function callArguments(target: KernelFunction, fields: Fields): CallArguments | undefined {
  const texts = parameterTexts(target, fields);
  const id = unsigned32(texts.id);
  if (target.parameters.includes('id') && id === undefined) return undefined;
  const args: Record<string, number | string> = {};
  const put = (name: keyof CallArguments, value: number | string | undefined): void => {
    if (value !== undefined) args[name] = value;
  };
  put('id', id);
  for (const name of ['min', 'max', 'spid', 'event', 'flags', 'get', 'number'] as const)
    put(name, unsigned32(texts[name]));
  for (const name of ['quota', 'type'] as const) put(name, signed32(texts[name]));
  for (const name of ['set', 'priv', 'getter', 'token'] as const) put(name, pointerText(texts[name]));
  return args;
}

/** An error code passed as a pointer is still some pointer to the callee. */
function pointerText(text: string | undefined): string | undefined {
  const value = pointerValue(text);
  if (value === undefined) return undefined;
  return 'pointer' in value ? value.pointer : value.errno;
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
