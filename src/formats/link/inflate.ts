/**
 * So much is handed to the decompressor at once: it may make a thousand times as much of it before anybody can look.
 * Node hands out no smaller pieces one by one.
 */
const SLICE_BYTES = 16 * 1024;

export type Inflated =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'broken' }
  /** How many bytes were given to the decompressor, and how many came out, until it was stopped. */
  | { readonly kind: 'too-large'; readonly taken: number; readonly read: number };

/**
 * Unpacks a text and stops at a cap, whatever the bytes would become: slice by slice, and each only when all that came
 * of the one before was read.
 */
export async function inflate(
  bytes: Uint8Array<ArrayBuffer>,
  format: 'deflate' | 'deflate-raw',
  mostBytes: number,
): Promise<Inflated> {
  const { readable, writable } = new DecompressionStream(format);
  const reader = readable.getReader();
  let taken = 0;
  let read = 0;

  async function feed(): Promise<void> {
    const writer = writable.getWriter();
    while (taken < bytes.length) {
      const slice = bytes.slice(taken, taken + SLICE_BYTES);
      taken += slice.length;
      await writer.write(slice);
    }
    await writer.close();
  }

  // What goes wrong here, the reader meets as well.
  feed().catch(() => undefined);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      read += part.value.byteLength;
      if (read > mostBytes) {
        await reader.cancel();
        return { kind: 'too-large', taken, read };
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return { kind: 'text', text: text + decoder.decode() };
  } catch {
    return { kind: 'broken' };
  }
}
