import { decryptAes } from "../crypto/aes";
import { sha1 } from "../crypto/sha1";
import { sha384, sha512 } from "../crypto/sha512";
import { elements, firstElement, getAttribute, localName, parseTree, XmlError } from "../xml/tree";
import type { XmlElement } from "../xml/tree";
import { fourBytes, joinedBytes, passwordBytes, sameBytes } from "./fixed-password";

/** A password may be hashed up to ten million times by the format; nobody writes more than this. */
const MostRounds = 1_000_000;
/** The package is encrypted in pieces of this size, each with its own start. */
const Piece = 4096;

type Hash = (message: Uint8Array) => Uint8Array;
const hashes: ReadonlyMap<string, Hash> = new Map([
  ["SHA1", sha1],
  ["SHA-1", sha1],
  ["SHA384", sha384],
  ["SHA-384", sha384],
  ["SHA512", sha512],
  ["SHA-512", sha512],
]);

/** What each derived key is for ([MS-OFFCRYPTO] 2.3.4.13). */
const purposes = {
  verifier: Uint8Array.of(0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79),
  verifierHash: Uint8Array.of(0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e),
  key: Uint8Array.of(0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6),
};

interface Method {
  readonly hash: Hash;
  readonly hashSize: number;
  readonly keySize: number;
  readonly blockSize: number;
  readonly salt: Uint8Array;
}

/**
 * Gives a decrypter of the package under agile encryption ([MS-OFFCRYPTO] 2.3.4.10–15), described in XML. Null
 * where the password is another one, or the method is none of those known here.
 */
export function agileDecrypter(
  info: Uint8Array,
  password: string,
): ((encrypted: Uint8Array) => Uint8Array) | null {
  const root = descriptionOf(info);
  const data = root === null ? undefined : firstElement(root, "keyData");
  const encryptor = root === null ? undefined : passwordEncryptor(root);
  const content = data === undefined ? null : methodOf(data);
  const lock = encryptor === undefined ? null : methodOf(encryptor);
  if (encryptor === undefined || content === null || lock === null) return null;
  const rounds = Number(getAttribute(encryptor, "spinCount"));
  if (!Number.isInteger(rounds) || rounds < 0 || rounds > MostRounds) return null;
  let hashed = lock.hash(joinedBytes(lock.salt, passwordBytes(password)));
  for (let round = 0; round < rounds; round++)
    hashed = lock.hash(joinedBytes(fourBytes(round), hashed));
  const open = (name: string, purpose: Uint8Array) => {
    const key = fitted(lock.hash(joinedBytes(hashed, purpose)), lock.keySize);
    const iv = fitted(lock.salt, lock.blockSize);
    return decryptAes(key, base64(getAttribute(encryptor, name) ?? ""), iv);
  };
  const verifier = open("encryptedVerifierHashInput", purposes.verifier).slice(0, lock.salt.length);
  const verifierHash = open("encryptedVerifierHashValue", purposes.verifierHash);
  if (!sameBytes(verifierHash, lock.hash(verifier), lock.hashSize)) return null;
  const key = open("encryptedKeyValue", purposes.key).slice(0, content.keySize);
  if (key.length < content.keySize) return null;
  return (encrypted) => decryptPieces(encrypted, key, content);
}

function decryptPieces(encrypted: Uint8Array, key: Uint8Array, method: Method): Uint8Array {
  const out = new Uint8Array(encrypted.length);
  for (let piece = 0; piece * Piece < encrypted.length; piece++) {
    const iv = fitted(method.hash(joinedBytes(method.salt, fourBytes(piece))), method.blockSize);
    const from = piece * Piece;
    out.set(decryptAes(key, encrypted.subarray(from, from + Piece), iv), from);
  }
  return out;
}

function descriptionOf(info: Uint8Array): XmlElement | null {
  try {
    return parseTree(new TextDecoder().decode(info.subarray(8)).replace(/(?<!\0)\0+$/, "")).root;
  } catch (error) {
    if (error instanceof XmlError) return null;
    throw error;
  }
}

/** The encryptor that takes a password; others take certificates. */
function passwordEncryptor(root: XmlElement): XmlElement | undefined {
  const list = firstElement(root, "keyEncryptors");
  for (const encryptor of list === undefined ? [] : elements(list))
    for (const child of elements(encryptor))
      if (localName(child.name) === "encryptedKey" && getAttribute(child, "spinCount") !== null)
        return child;
  return undefined;
}

function methodOf(element: XmlElement): Method | null {
  const hash = hashes.get((getAttribute(element, "hashAlgorithm") ?? "").toUpperCase());
  const keySize = Number(getAttribute(element, "keyBits")) / 8;
  const blockSize = Number(getAttribute(element, "blockSize"));
  const hashSize = Number(getAttribute(element, "hashSize"));
  const isAes =
    getAttribute(element, "cipherAlgorithm") === "AES" &&
    getAttribute(element, "cipherChaining") === "ChainingModeCBC";
  if (hash === undefined || !isAes || blockSize !== 16) return null;
  if (![16, 24, 32].includes(keySize) || ![20, 48, 64].includes(hashSize)) return null;
  const salt = base64(getAttribute(element, "saltValue") ?? "");
  return { hash, hashSize, keySize, blockSize, salt };
}

/** Bytes cut, or filled up with 0x36, to a size. */
function fitted(bytes: Uint8Array, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, i) => bytes[i] ?? 0x36);
}

function base64(text: string): Uint8Array {
  try {
    return Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
