import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import { biff8Stream, compound, joined, label, number, record, u16, u32 } from "../../biff-kit";
import { firstGrid } from "../../kit";

const fixed = "VelvetSweatshop";
const salt = Uint8Array.from({ length: 16 }, (_, i) => i * 11);
const plainVerifier = Uint8Array.from({ length: 16 }, (_, i) => 200 - i);
const hashed = (name: string, ...parts: readonly Uint8Array[]) =>
  new Uint8Array(createHash(name).update(joined(parts)).digest());
const le = (value: number) => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
};
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));

/** RC4 over a whole text, written another way than the one under test. */
function rc4(key: Uint8Array, data: Uint8Array): Uint8Array {
  const s = [...Array(256).keys()];
  let j = 0;
  for (let i = 0; i < 256; i++) {
    j = (j + (s[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    [s[i], s[j]] = [s[j] ?? 0, s[i] ?? 0];
  }
  j = 0;
  return data.map((byte, at) => {
    const i = (at + 1) % 256;
    j = (j + (s[i] ?? 0)) % 256;
    [s[i], s[j]] = [s[j] ?? 0, s[i] ?? 0];
    return byte ^ (s[((s[i] ?? 0) + (s[j] ?? 0)) % 256] ?? 0);
  });
}

/** The stream with the data of its records encrypted by a key stream as long as itself. */
function withCipher(stream: Uint8Array, encrypt: (data: Uint8Array, at: number) => Uint8Array) {
  const out = stream.slice();
  const view = new DataView(out.buffer);
  for (let at = 0; at + 4 <= out.length;) {
    const id = view.getUint16(at, true);
    const end = at + 4 + view.getUint16(at + 2, true);
    const from = id === 0x809 || id === 0x2f ? end : at + 4;
    const entry = out.slice(at + 4, at + 8);
    if (from < end) out.set(encrypt(out.subarray(from, end), from), from);
    if (id === 0x85) out.set(entry, at + 4);
    at = end;
  }
  return out;
}

function rc4Stream(keyOf: (block: number) => Uint8Array, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 1024) }, (_, block) =>
    rc4(keyOf(block), new Uint8Array(1024)),
  );
  return joined(blocks);
}

type Encrypted = (password: string) => Uint8Array;

const rows = Array.from({ length: 90 }, (_, i) => i);
const sheet = {
  name: "台账",
  records: rows.flatMap((i) => [label(i, 0, `村民${String(i)}`), number(i, 1, i * 1.5)]),
};
const workbookWith = (pass: Uint8Array) => biff8Stream([sheet], [pass]);

const plainRc4: Encrypted = (password) => {
  const first = hashed("md5", utf16(password)).subarray(0, 5);
  const base = hashed("md5", ...rows.slice(0, 16).flatMap(() => [first, salt])).subarray(0, 5);
  const keyOf = (block: number) => hashed("md5", base, le(block));
  const lock = rc4(keyOf(0), joined([plainVerifier, hashed("md5", plainVerifier)]));
  const stream = workbookWith(record(0x2f, u16(1), u16(1), u16(1), salt, lock));
  const key = rc4Stream(keyOf, stream.length);
  return withCipher(stream, (data, at) => data.map((byte, i) => byte ^ (key[at + i] ?? 0)));
};

const providerRc4: Encrypted = (password) => {
  const base = hashed("sha1", salt, utf16(password));
  const keyOf = (block: number) => hashed("sha1", base, le(block)).subarray(0, 16);
  const lock = rc4(keyOf(0), joined([plainVerifier, hashed("sha1", plainVerifier)]));
  const header = joined([
    le(4),
    le(0),
    le(0x6801),
    le(0x8004),
    le(128),
    le(1),
    le(0),
    le(0),
    le(0),
  ]);
  const pass = record(
    0x2f,
    u16(1),
    u16(2),
    u16(2),
    u32(4),
    u32(header.length),
    header,
    u32(16),
    salt,
    lock.subarray(0, 16),
    u32(20),
    lock.subarray(16),
  );
  const stream = workbookWith(pass);
  const key = rc4Stream(keyOf, stream.length);
  return withCipher(stream, (data, at) => data.map((byte, i) => byte ^ (key[at + i] ?? 0)));
};

const turned = (byte: number, by: number) => ((byte << by) | (byte >> (8 - by))) & 0xff;
/** A key, which only has to be the same on both sides, and the hash of the password. */
const xorNumbers = new Map([
  [fixed, { key: 0x4dbe, hash: xorHash(fixed) }],
  ["000000000000000", { key: 0x1234, hash: xorHash("000000000000000") }],
]);
function xorHash(password: string): number {
  let hash = 0;
  for (const letter of [...[...password].reverse(), String.fromCharCode(password.length)])
    hash = (((hash >> 14) & 1) | ((hash << 1) & 0x7fff)) ^ letter.charCodeAt(0);
  return hash ^ 0xce4b;
}

const xor: Encrypted = (password) => {
  const { key, hash } = xorNumbers.get(password) ?? { key: 0, hash: 0 };
  const stream = workbookWith(record(0x2f, u16(0), u16(key), u16(hash)));
  const letters = joined([Buffer.from(password, "latin1"), Uint8Array.of(0xbb)]);
  const mix = letters.map((byte, i) => turned(byte ^ (i % 2 === 0 ? key & 255 : key >> 8), 2));
  return withCipher(stream, (data, at) =>
    data.map((byte, i) => turned(byte ^ (mix[(at + data.length + i) % 16] ?? 0), 5)),
  );
};

describe("an encrypted xls", () => {
  const kinds = [
    ["RC4 of Excel 97", plainRc4],
    ["RC4 of a provider", providerRc4],
    ["the oldest obfuscation", xor],
  ] as const;
  const expected = rows.map((i) => [`村民${String(i)}`, i * 1.5]);

  for (const [what, encrypted] of kinds) {
    it(`opens where the password is the fixed one (${what})`, async () => {
      const grid = await firstGrid(compound({ Workbook: encrypted(fixed) }), "台账.xls");
      assert.deepEqual(grid.values, expected);
      assert.equal(grid.sheet, "台账");
    });

    it(`is refused where it is another (${what})`, async () => {
      const bytes = compound({ Workbook: encrypted("000000000000000") });
      await assert.rejects(openWorkbook(bytes, "台账.xls"), { code: "file-encrypted" });
    });
  }
});
