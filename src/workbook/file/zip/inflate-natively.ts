import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-zip";

/**
 * Inflates a part by the platform's own means, some four times as fast as by script; null where there are
 * none or the part is not what its directory says. `unpack` then tells what is wrong with it.
 */
export async function inflateNatively(entry: ZipEntry): Promise<Uint8Array | null> {
  try {
    const stream = new Blob([entry.packed as Uint8Array<ArrayBuffer>])
      .stream()
      .pipeThrough(new DecompressionStream("deflate-raw"));
    const out = new Uint8Array(entry.size);
    const filled = await fill(stream.getReader(), out);
    return filled === out.length && crc32(out) === entry.crc ? out : null;
  } catch {
    return null;
  }
}

/** Reads a stream into `out`; answers how many bytes came, null as soon as there are more than fit. */
async function fill(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  out: Uint8Array,
): Promise<number | null> {
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
