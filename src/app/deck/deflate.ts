/** So little goes in at a time that what comes out, at most a thousand times as much, can be counted in between. */
const SLICE = 4096;

export async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return (await through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)).bytes;
}

export interface Inflated {
  readonly bytes: Uint8Array;
  /** False where the rest could not be read, or would have been more than `most`. */
  readonly whole: boolean;
}

/** As much as can be read, but not more than about `most` bytes. */
export function inflate(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Inflated> {
  return through(bytes, new DecompressionStream('deflate-raw'), most);
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Inflated> {
  // Where the stream breaks off, reading says so; writing has nothing to add.
  void write(bytes, stream.writable.getWriter()).catch(() => {});
  const reader = stream.readable.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      parts.push(read.value);
      size += read.value.length;
      if (size > most) {
        await reader.cancel();
        return { bytes: joined(parts, size), whole: false };
      }
    }
    return { bytes: joined(parts, size), whole: true };
  } catch {
    return { bytes: joined(parts, size), whole: false };
  }
}

async function write(
  bytes: Uint8Array<ArrayBuffer>,
  writer: WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>,
): Promise<void> {
  for (let at = 0; at < bytes.length; at += SLICE) await writer.write(bytes.subarray(at, at + SLICE));
  await writer.close();
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
