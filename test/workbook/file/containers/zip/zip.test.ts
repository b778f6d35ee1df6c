import assert from "node:assert/strict";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { crc32 } from "../../../../../src/workbook/file/containers/zip/crc32";
import { readZip, unpack } from "../../../../../src/workbook/file/containers/zip/read-zip";
import { writeZip } from "../../../../../src/workbook/file/containers/zip/write-zip";

const part = fc.tuple(
  fc.stringMatching(/^[a-z台账]{1,9}(\/[a-z]{1,5}){0,2}\.xml$/),
  fc.uint8Array({ maxLength: 400 }),
);
const parts = fc.uniqueArray(part, { maxLength: 8, selector: ([path]) => path });

describe("zip archives", () => {
  it("have the checksum of the format", () => {
    assert.equal(crc32(strToU8("123456789")), 0xcbf43926);
    assert.equal(crc32(new Uint8Array()), 0);
    assert.equal(crc32(strToU8("a")), 0xe8b7be43);
  });

  it("written here are read by another reader", () => {
    fc.assert(
      fc.property(parts, (list) => {
        const bytes = writeZip(list.map(([path, content]) => ({ path, bytes: content })));
        assert.deepEqual(unzipSync(bytes), Object.fromEntries(list));
      }),
    );
  });

  it("written elsewhere are read here, packed or stored, in their order", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom(0 as const, 9 as const), (list, level) => {
        const entries = readZip(zipSync(Object.fromEntries(list), { level }), "x");
        assert.deepEqual(
          [...entries.keys()],
          list.map(([path]) => path),
        );
        for (const [path, content] of list) {
          const entry = entries.get(path);
          assert.ok(entry !== undefined);
          assert.deepEqual(unpack(entry, "x"), content);
        }
      }),
    );
  });

  it("give the same bytes for the same parts", () => {
    const list = [{ path: "a.xml", bytes: strToU8("x".repeat(1000)) }];
    assert.deepEqual(writeZip(list), writeZip(list));
  });

  it("copy a part as it is packed", () => {
    const source = zipSync({ "a.xml": strToU8("abc".repeat(500)) }, { level: 9 });
    const entry = readZip(source, "x").get("a.xml");
    assert.ok(entry !== undefined);
    const copy = readZip(writeZip([{ path: "a.xml", entry }]), "x").get("a.xml");
    assert.deepEqual(copy?.packed, entry.packed);
  });

  it("with backslashes in paths, as some programs write them, have slashes", () => {
    const entries = readZip(zipSync({ "xl\\workbook.xml": strToU8("x") }), "x");
    assert.deepEqual([...entries.keys()], ["xl/workbook.xml"]);
  });
});
