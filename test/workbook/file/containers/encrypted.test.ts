import assert from "node:assert/strict";
import { createCipheriv, createHash } from "node:crypto";
import { openWorkbook } from "../../../../src/workbook/file/index";
import { compound, joined } from "../biff-kit";
import { bytesOf, firstGrid, sheetData, xlsx } from "../kit";

const fixed = "VelvetSweatshop";
const plain = xlsx(
  sheetData(
    `<row r="1"><c r="A1" t="inlineStr"><is><t>石桥村</t></is></c><c r="B1"><v>12</v></c></row>`,
  ),
);
const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 13 + 1);
const verifier = Uint8Array.from({ length: 16 }, (_, i) => i * 5);

const hashed = (name: string, ...parts: readonly Uint8Array[]) =>
  new Uint8Array(createHash(name).update(joined(parts)).digest());
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const le = (...values: readonly number[]) => {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, i) => {
    view.setUint32(i * 4, value, true);
  });
  return new Uint8Array(view.buffer);
};
const filled = (bytes: Uint8Array, size: number, by = 0) =>
  Uint8Array.from({ length: size }, (_, i) => bytes[i] ?? by);
const whole = (bytes: Uint8Array) => filled(bytes, Math.ceil(bytes.length / 16) * 16);

function aes(key: Uint8Array, data: Uint8Array, iv: Uint8Array | null): Uint8Array {
  const name = `aes-${String(key.length * 8)}-${iv === null ? "ecb" : "cbc"}`;
  const cipher = createCipheriv(name, key, iv).setAutoPadding(false);
  return new Uint8Array(cipher.update(whole(data)));
}

/** Standard encryption, as Excel 2007 writes it. */
function standard(password: string, keySize = 16): Uint8Array {
  let hash = hashed("sha1", salt, utf16(password));
  for (let i = 0; i < 50_000; i++) hash = hashed("sha1", le(i), hash);
  hash = hashed("sha1", hash, le(0));
  const stretched = (pad: number) =>
    hashed(
      "sha1",
      filled(hash, 64).map((byte) => byte ^ pad),
    );
  const key = joined([stretched(0x36), stretched(0x5c)]).slice(0, keySize);
  const header = joined([
    le(0x24, 0, 0x6600 + keySize / 8 + 12, 0x8004, keySize * 8, 0x18, 0, 0),
    utf16("x\0"),
  ]);
  const info = joined([
    Uint8Array.of(4, 0, 2, 0),
    le(0x24, header.length),
    header,
    le(16),
    salt,
    aes(key, verifier, null),
    le(20),
    aes(key, filled(hashed("sha1", verifier), 32), null),
  ]);
  return compound({
    EncryptionInfo: info,
    EncryptedPackage: joined([le(plain.length, 0), aes(key, plain, null)]),
  });
}

/** Agile encryption, as Excel has written it since 2010. */
function agile(password: string, name: "SHA1" | "SHA384" | "SHA512", keySize: number): Uint8Array {
  const algorithm = name.toLowerCase();
  const size = createHash(algorithm).digest().length;
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  let hash = hashed(algorithm, salt, utf16(password));
  for (let i = 0; i < 1000; i++) hash = hashed(algorithm, le(i), hash);
  const locked = (purpose: string, data: Uint8Array) => {
    const key = filled(hashed(algorithm, hash, Buffer.from(purpose, "hex")), keySize, 0x36);
    return base64(aes(key, data, salt));
  };
  const key = Uint8Array.from({ length: keySize }, (_, i) => 255 - i * 3);
  const method = `saltSize="16" blockSize="16" keyBits="${String(keySize * 8)}" hashSize="${String(size)}" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="${name}" saltValue="${base64(salt)}"`;
  const info = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData ${method}/><dataIntegrity/><keyEncryptors><keyEncryptor uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="1000" ${method} encryptedVerifierHashInput="${locked("fea7d2763b4b9e79", verifier)}" encryptedVerifierHashValue="${locked("d7aa0f6d3061344e", hashed(algorithm, verifier))}" encryptedKeyValue="${locked("146e0be7abacd0d6", key)}"/></keyEncryptor></keyEncryptors></encryption>`;
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < plain.length; at += 4096) {
    const iv = hashed(algorithm, salt, le(at / 4096)).slice(0, 16);
    pieces.push(aes(key, plain.subarray(at, at + 4096), iv));
  }
  return compound({
    EncryptionInfo: joined([Uint8Array.of(4, 0, 4, 0, 0x40, 0, 0, 0), bytesOf(info)]),
    EncryptedPackage: joined([le(plain.length, 0), ...pieces]),
  });
}

describe("an encrypted workbook of Office 2007 and later", () => {
  const methods = [
    ["standard, AES-128", standard],
    ["standard, AES-256", (password: string) => standard(password, 32)],
    ["agile, SHA-1, AES-128", (password: string) => agile(password, "SHA1", 16)],
    ["agile, SHA-384, AES-192", (password: string) => agile(password, "SHA384", 24)],
    ["agile, SHA-512, AES-256", (password: string) => agile(password, "SHA512", 32)],
  ] as const;

  for (const [method, encrypted] of methods) {
    it(`opens where Excel asks for no password (${method})`, async () => {
      const grid = await firstGrid(encrypted(fixed));
      assert.deepEqual(grid.values, [["石桥村", 12]]);
    });

    it(`is refused where Excel would ask (${method})`, async () => {
      await assert.rejects(openWorkbook(encrypted("另一个"), "台账.xlsx"), {
        code: "file-encrypted",
      });
    });
  }

  for (const [what, info] of [
    ["another version", Uint8Array.of(9, 0, 9, 0, 0, 0, 0, 0)],
    ["no description", Uint8Array.of(4, 0, 4, 0, 0x40, 0, 0, 0)],
    ["a description cut short", Uint8Array.of(4, 0, 2, 0, 0x24, 0, 0, 0, 5)],
  ] as const)
    it(`is refused with ${what}`, async () => {
      const bytes = compound({ EncryptionInfo: info, EncryptedPackage: new Uint8Array(64) });
      await assert.rejects(openWorkbook(bytes, "台账.xlsx"), { code: "file-encrypted" });
    });
});
