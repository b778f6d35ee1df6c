/** Bytes given as arguments at once: far below what a stack holds. */
const Slice = 4096;

/** One character a byte, as `btoa` takes it. */
export function byteText(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += Slice)
    // eslint-disable-next-line no-restricted-syntax -- a slice
    parts.push(String.fromCharCode(...bytes.subarray(at, at + Slice)));
  return parts.join("");
}
