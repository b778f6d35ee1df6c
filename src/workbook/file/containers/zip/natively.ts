import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-zip";

/**
 * Inflates a part by the platform's own means, several times as fast as by script; null where there are
 * none or the part is not what its directory says. `unpack` then tells what is wrong with it.
 */
export async function inflateNatively(entry: ZipEntry): Promise<Uint8Array | null> {
  try {
    const out = new Uint8Array(entry.size);
    const stream = streamOf(entry.packed, new DecompressionStream("deflate-raw"));
    const filled = await fill(stream, out);
    return filled === out.length && crc32(out) === entry.crc ? out : null;
  } catch {
    return null;
  }
}

/** Deflates bytes by the platform's own means; null where there are none or they do not get smaller. */
export async function deflateNatively(path: string, bytes: Uint8Array): Promise<ZipEntry | null> {
  try {
    const out = new Uint8Array(bytes.length);
    const stream = streamOf(bytes, new CompressionStream("deflate-raw"));
    const size = await fill(stream, out);
    if (size === null) return null;
    const packed = out.slice(0, size);
    const crc = crc32(bytes);
    return { path, method: 8, crc, packedSize: size, size: bytes.length, packed };
  } catch {
    return null;
  }
}

function streamOf(
  bytes: Uint8Array,
  through: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(through);
}

/** Reads a stream into `out`; answers how many bytes came, null as soon as there are more than fit. */
async function fill(stream: ReadableStream<Uint8Array>, out: Uint8Array): Promise<number | null> {
  const reader = stream.getReader();
  let filled = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return filled;
    if (filled + value.length > out.length) {
      await reader.cancel();
      return null;
    }
    out.set(value, filled);
    filled += value.length;
  }
}
