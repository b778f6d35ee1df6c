import { decryptAes } from "../crypto/aes";
import { fileProblem } from "../../problems";
import { agileDecrypter } from "./agile";
import { fixedPassword } from "./fixed-password";
import { standardKey } from "./standard";

/**
 * The package within an encrypted workbook of Office 2007 and later, out of its streams `EncryptionInfo` and
 * `EncryptedPackage` (null: unreadable), where it opens with the fixed password. Throws `Problem` with
 * `file-encrypted` for any other password, `file-damaged` for a broken file.
 */
export function openEncrypted(
  info: Uint8Array | null,
  encrypted: Uint8Array | null,
  file: string,
): Uint8Array {
  if (info === null || encrypted === null || info.length < 8 || encrypted.length < 8)
    throw fileProblem("file-encrypted", { file });
  const decrypt = decrypterOf(info);
  if (decrypt === null) throw fileProblem("file-encrypted", { file });
  const view = new DataView(encrypted.buffer, encrypted.byteOffset, 8);
  const size = view.getUint32(0, true) + view.getUint32(4, true) * 4294967296;
  const plain = decrypt(encrypted.subarray(8));
  if (size > plain.length) throw fileProblem("file-damaged", { file });
  return plain.subarray(0, size);
}

function decrypterOf(info: Uint8Array): ((encrypted: Uint8Array) => Uint8Array) | null {
  const major = info[0] ?? 0;
  const minor = info[2] ?? 0;
  if (major === 4 && minor === 4) return agileDecrypter(info, fixedPassword);
  if (major < 2 || major > 4 || minor !== 2) return null;
  try {
    const key = standardKey(info, fixedPassword);
    return key === null ? null : (encrypted) => decryptAes(key, encrypted);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
