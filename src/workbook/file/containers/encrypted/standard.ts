import { decryptAes } from "../crypto/aes";
import { sha1 } from "../crypto/sha1";
import { byteReader } from "../byte-reader";
import { fourBytes, joinedBytes, passwordBytes, sameBytes } from "./fixed-password";

/** How often the password is hashed; the format fixes it. */
const Rounds = 50_000;

/**
 * The key of a package under standard encryption ([MS-OFFCRYPTO] 2.3.4.5–9): AES by block. Null where the
 * password is another one, or the cipher is. Throws `RangeError` for a description cut short.
 */
export function standardKey(info: Uint8Array, password: string): Uint8Array | null {
  const reader = byteReader(info, 8);
  const headerEnd = reader.u32() + 12;
  reader.at += 8;
  const isAes = reader.u32() >>> 8 === 0x66;
  reader.at += 4;
  const keySize = reader.u32() / 8;
  if (!isAes || ![16, 24, 32].includes(keySize)) return null;
  reader.at = headerEnd;
  const salt = reader.bytes(reader.u32());
  const verifier = reader.bytes(16);
  const hashSize = reader.u32();
  const verifierHash = reader.bytes(32);
  if (salt.length !== 16 || hashSize !== 20) return null;
  let hash = sha1(joinedBytes(salt, passwordBytes(password)));
  for (let round = 0; round < Rounds; round++) hash = sha1(joinedBytes(fourBytes(round), hash));
  const last = sha1(joinedBytes(hash, fourBytes(0)));
  const key = joinedBytes(stretched(last, 0x36), stretched(last, 0x5c)).slice(0, keySize);
  const expected = sha1(decryptAes(key, verifier));
  return sameBytes(decryptAes(key, verifierHash), expected, 20) ? key : null;
}

function stretched(hash: Uint8Array, pad: number): Uint8Array {
  return sha1(Uint8Array.from({ length: 64 }, (_, i) => pad ^ (hash[i] ?? 0)));
}
