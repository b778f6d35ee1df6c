import type { RecordCipher } from "./record-cipher";

/**
 * The oldest obfuscation ([MS-OFFCRYPTO] 2.3.7): each byte turned and mixed with one of sixteen made of the
 * password (of fifteen letters) and a key, which stands in the file beside the password's hash. Null where the
 * hash is another password's.
 */
export function xorCipher(key: number, hash: number, password: string): RecordCipher | null {
  if (hash !== passwordHash(password)) return null;
  const mix = Uint8Array.from({ length: 16 }, (_, i) => {
    const letter = i < password.length ? password.charCodeAt(i) : 0xbb;
    return turned(letter ^ (i % 2 === 0 ? key & 0xff : key >> 8), 2);
  });
  return (data, offset) => {
    const end = offset + data.length;
    for (let i = 0; i < data.length; i++)
      data[i] = turned(data[i] ?? 0, 3) ^ (mix[(end + i) % 16] ?? 0);
  };
}

/** The 16-bit hash of a password, as sheets are protected with too. */
function passwordHash(password: string): number {
  let hash = 0;
  const step = (byte: number) => {
    hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ byte;
  };
  for (let i = password.length - 1; i >= 0; i--) step(password.charCodeAt(i));
  step(password.length);
  return hash ^ 0xce4b;
}

function turned(byte: number, by: number): number {
  return ((byte << by) | (byte >> (8 - by))) & 0xff;
}
