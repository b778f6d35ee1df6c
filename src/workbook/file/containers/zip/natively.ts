import type { ZipEntry } from "./read-zip";

/** A gzip stream is a raw one between these: what no name, no time and no system say … */
const HEAD = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** … and check sum and length, four bytes each (RFC 1952). */
const TAIL = 8;

/**
 * Inflates a part by the platform's own means, several times as fast as by script; null where there are
 * none or the part is not what its directory says. `unpack` then tells what is wrong with it. Dressed as
 * gzip, so that the platform compares the check sum too.
 */
export async function inflateNatively(entry: ZipEntry): Promise<Uint8Array | null> {
  try {
    const out = new Uint8Array(entry.size);
    const parts = [HEAD, entry.packed, tailOf(entry)];
    const filled = await fill(streamOf(parts, new DecompressionStream("gzip")), out);
    return filled === out.length ? out : null;
  } catch {
    return null;
  }
}

function tailOf({ crc, size }: ZipEntry): Uint8Array {
  const tail = new DataView(new ArrayBuffer(TAIL));
  tail.setUint32(0, crc, true);
  tail.setUint32(4, size, true);
  return new Uint8Array(tail.buffer);
}

/** Deflates bytes by the platform's own means; null where there are none or they do not get smaller. */
export async function deflateNatively(path: string, bytes: Uint8Array): Promise<ZipEntry | null> {
  try {
    const out = new Uint8Array(bytes.length + HEAD.length + TAIL);
    const filled = await fill(streamOf([bytes], new CompressionStream("gzip")), out);
    if (filled === null || !isBare(out)) return null;
    const crc = new DataView(out.buffer).getUint32(filled - TAIL, true);
    const packed = out.slice(HEAD.length, filled - TAIL);
    return { path, method: 8, crc, packedSize: packed.length, size: bytes.length, packed };
  } catch {
    return null;
  }
}

/** Whether a gzip head has no optional parts: then what is packed follows it at once. */
function isBare(head: Uint8Array): boolean {
  return head[2] === HEAD[2] && head[3] === 0;
}

function streamOf(
  parts: readonly Uint8Array[],
  through: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  return new Blob(parts as Uint8Array<ArrayBuffer>[]).stream().pipeThrough(through);
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
