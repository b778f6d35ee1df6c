import { md5 } from "../../containers/crypto/md5";
import { rc4Stream } from "../../containers/crypto/rc4";
import { sha1 } from "../../containers/crypto/sha1";
import {
  fixedPassword,
  fourBytes,
  joinedBytes,
  passwordBytes,
  sameBytes,
} from "../../containers/encrypted/fixed-password";
import { fileProblem } from "../../problems";
import { Biff } from "./records";
import { byteReader } from "../../containers/byte-reader";
import type { RecordCipher } from "./record-cipher";
import { xorCipher } from "./xor-cipher";

/** Records that stay readable ([MS-XLS] 2.2.10); of a sheet's entry only where it begins. */
const plainRecords: ReadonlySet<number> = new Set([
  Biff.bof,
  Biff.filePass,
  0x0194, // UsrExcl
  0x0195, // FileLock
  0x00e1, // InterfaceHdr
  0x0196, // RRDInfo
  0x0138, // RRDHead
]);

/** The key of RC4 changes after so many bytes of the stream, those that are not encrypted counted. */
const Block = 1024;

/**
 * The stream of an xls file in plain: itself, or where it is encrypted with the fixed password, a copy. Throws
 * `Problem` with `file-encrypted` for any other password, `RangeError` for a damaged file.
 */
export function decipher(stream: Uint8Array, file: string, password = fixedPassword): Uint8Array {
  const pass = filePass(stream);
  if (pass === null) return stream;
  const cipher = cipherOf(pass, password);
  if (cipher === null) throw fileProblem("file-encrypted", { file });
  const out = stream.slice();
  const view = new DataView(out.buffer);
  for (let at = 0; at + 4 <= out.length;) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    if (end > out.length) break;
    const kept = plainRecords.has(id) ? end : id === Biff.boundSheet ? at + 8 : at + 4;
    if (kept < end) {
      const entry = out.slice(at + 4, kept);
      cipher(out.subarray(at + 4, end), at + 4);
      out.set(entry, at + 4);
    }
    at = end;
  }
  return out;
}

/** Data of the record that says how a stream is encrypted; it stands near the beginning. */
function filePass(stream: Uint8Array): Uint8Array | null {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0, count = 0; at + 4 <= stream.length && count < 16; count++) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === Biff.eof) return null;
    if (id === Biff.filePass) return stream.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

function cipherOf(pass: Uint8Array, password: string): RecordCipher | null {
  try {
    const reader = byteReader(pass);
    // Before Excel 97 there was one way only, and no number to say so.
    if (pass.length === 4 || reader.u16() === 0)
      return xorCipher(reader.u16(), reader.u16(), password);
    const major = reader.u16();
    const minor = reader.u16();
    const rest = pass.subarray(6);
    if (major === 1 && minor === 1) return plainRc4(rest, password);
    return minor === 2 && major >= 2 && major <= 4 ? providerRc4(rest, password) : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** RC4 of Excel 97 ([MS-OFFCRYPTO] 2.3.6): salt, verifier and its hash, 16 bytes each. */
function plainRc4(data: Uint8Array, password: string): RecordCipher | null {
  const reader = byteReader(data);
  const salt = reader.bytes(16);
  const verifier = reader.bytes(16);
  const verifierHash = reader.bytes(16);
  const first = md5(passwordBytes(password)).subarray(0, 5);
  // eslint-disable-next-line no-restricted-syntax -- sixteen
  const repeated = joinedBytes(...Array.from({ length: 16 }, () => joinedBytes(first, salt)));
  const base = md5(repeated).subarray(0, 5);
  return checkedRc4(
    (block) => md5(joinedBytes(base, fourBytes(block))),
    md5,
    verifier,
    verifierHash,
  );
}

/** RC4 of a provider, since Excel 2002 ([MS-OFFCRYPTO] 2.3.5). */
function providerRc4(data: Uint8Array, password: string): RecordCipher | null {
  const reader = byteReader(data, 4);
  const headerEnd = reader.u32() + 8;
  reader.at += 8;
  const isRc4 = reader.u32() === 0x6801;
  reader.at += 4;
  const bits = reader.u32() || 40;
  if (!isRc4 || bits < 40 || bits > 128) return null;
  reader.at = headerEnd;
  const salt = reader.bytes(reader.u32());
  const verifier = reader.bytes(16);
  const verifierHash = reader.bytes(reader.u32());
  const base = sha1(joinedBytes(salt, passwordBytes(password)));
  const keyOf = (block: number) => {
    const key = sha1(joinedBytes(base, fourBytes(block))).slice(0, bits / 8);
    return bits === 40 ? joinedBytes(key, new Uint8Array(11)) : key;
  };
  return checkedRc4(keyOf, sha1, verifier, verifierHash);
}

function checkedRc4(
  keyOf: (block: number) => Uint8Array,
  hash: (message: Uint8Array) => Uint8Array,
  verifier: Uint8Array,
  verifierHash: Uint8Array,
): RecordCipher | null {
  const next = rc4Stream(keyOf(0));
  const plain = verifier.map((byte) => byte ^ next());
  const stated = verifierHash.map((byte) => byte ^ next());
  if (!sameBytes(stated, hash(plain), stated.length)) return null;
  // Records are read in order: the key stream of a block is never needed from its beginning again.
  let block = -1;
  let position = 0;
  let stream = next;
  return (data, offset) => {
    for (let i = 0; i < data.length; i++) {
      const at = offset + i;
      if (Math.floor(at / Block) !== block) {
        block = Math.floor(at / Block);
        position = block * Block;
        stream = rc4Stream(keyOf(block));
      }
      for (; position < at; position++) stream();
      position++;
      data[i] = (data[i] as number) ^ stream();
    }
  };
}
