import type { Problem, Result } from '../base/result.ts';
import { fail } from '../base/result.ts';

/** Packed files are unpacked up to this; a small file that would become more is refused instead of filling the memory. */
const MOST_BYTES = 512 * 1024 * 1024;

const GZIP_MAGIC = [0x1f, 0x8b] as const;

/** The text in a file as people have it: gzipped or not, with or without a byte order mark. */
export async function textOfBytes(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<Result<string>> {
  const unpacked = await unpackedBytes(bytes, file);
  if (!unpacked.ok) return unpacked;
  return { ok: true, value: new TextDecoder().decode(unpacked.value) };
}

async function unpackedBytes(
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  if (!GZIP_MAGIC.every((byte, index) => bytes[index] === byte)) return { ok: true, value: bytes };
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip')).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > MOST_BYTES) {
        await reader.cancel();
        return fail(tooLarge(file));
      }
      parts.push(part.value);
    }
  } catch {
    return fail({
      file,
      code: 'file/gzip',
      message: 'The file begins like a gzip file but cannot be unpacked.',
      hint: 'copy it again: it may be cut off',
    });
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return { ok: true, value: whole };
}

function tooLarge(file: string): Problem {
  return {
    file,
    code: 'file/too-large',
    message: `Unpacked, the file has more than ${MOST_BYTES / 1024 / 1024} MB.`,
    hint: 'record a shorter time, or cut the file',
  };
}
