/**
 * A message as the hash functions take it: followed by one bit, zeros and its length in bits, up to whole
 * blocks of 64 or 128 bytes. MD5 writes the length little-endian, the SHA family big-endian.
 */
export function paddedMessage(
  message: Uint8Array,
  block: 64 | 128,
  littleEndian = false,
): DataView<ArrayBuffer> {
  const lengthField = block / 8;
  const size = Math.ceil((message.length + 1 + lengthField) / block) * block;
  const out = new Uint8Array(size);
  out.set(message);
  out[message.length] = 0x80;
  const view = new DataView(out.buffer);
  const high = Math.floor(message.length / 0x20000000);
  const low = (message.length << 3) >>> 0;
  view.setUint32(size - (littleEndian ? 8 : 4), low, littleEndian);
  view.setUint32(size - (littleEndian ? 4 : 8), high, littleEndian);
  return view;
}
