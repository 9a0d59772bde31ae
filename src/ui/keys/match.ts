import { KEY_GROUPS, type Binding } from './bindings.ts';

type KeyLike = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const BY_CODE: ReadonlyMap<string, Binding> = new Map(
  KEY_GROUPS.flatMap(({ bindings }) =>
    bindings.flatMap((binding) => binding.codes.map((code) => [code, binding] as const)),
  ),
);

/** The code of a key with its modifiers as the table writes them; undefined for combinations that are not ours. */
function codeOf({ code, shiftKey, ctrlKey, metaKey, altKey }: KeyLike): string | undefined {
  if (altKey) return undefined;
  const mod = ctrlKey || metaKey ? 'Mod+' : '';
  return `${mod}${shiftKey ? 'Shift+' : ''}${code}`;
}

/** What a key does, if anything. A question mark asks for help wherever the keyboard has it. */
export function bindingOf(event: KeyLike): { readonly binding: Binding; readonly code: string } | undefined {
  const code = event.key === '?' ? 'Shift+Slash' : codeOf(event);
  const binding = code === undefined ? undefined : BY_CODE.get(code);
  return code === undefined || binding === undefined ? undefined : { binding, code };
}
