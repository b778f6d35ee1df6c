import assert from "node:assert/strict";
import { zipSync } from "fflate";
import {
  deflateNatively,
  inflateNatively,
} from "../../../../../src/workbook/file/containers/zip/natively";
import {
  readZip,
  unpack,
  type ZipEntry,
} from "../../../../../src/workbook/file/containers/zip/read-zip";
import { writeZip } from "../../../../../src/workbook/file/containers/zip/write-zip";

const content = new TextEncoder().encode("矛盾纠纷台账".repeat(20_000));

describe("the platform's own zip", () => {
  it("inflates what was packed elsewhere to the same bytes", async () => {
    assert.deepEqual(await inflateNatively(packed()), content);
  });

  it("deflates to what is read here", async () => {
    const entry = await deflateNatively("a.xml", content);
    assert.ok(entry !== null && entry.packed.length < content.length / 10);
    const again = readZip(writeZip([{ path: "a.xml", entry }]), "x").get("a.xml");
    assert.ok(again !== undefined);
    assert.deepEqual(unpack(again, "x"), content);
  });

  it("leaves alone what does not get smaller", async () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => (i * i * 7919) >> 5);
    assert.equal(await deflateNatively("a.png", packed(noise).packed.slice(0, 200)), null);
  });

  const broken: Readonly<Record<string, (entry: ZipEntry) => ZipEntry>> = {
    "another checksum": (entry) => ({ ...entry, crc: entry.crc ^ 1 }),
    "less than comes out": (entry) => ({ ...entry, size: entry.size - 1 }),
    "more than comes out": (entry) => ({ ...entry, size: entry.size + 1 }),
    "data cut off": (entry) => ({ ...entry, packed: entry.packed.subarray(0, 50) }),
    "no packed data": (entry) => ({ ...entry, packed: content.subarray(0, 500) }),
  };
  for (const [name, change] of Object.entries(broken))
    it(`answers nothing where the directory tells ${name}`, async () => {
      assert.equal(await inflateNatively(change(packed())), null);
    });
});

function packed(bytes = content): ZipEntry {
  const entry = readZip(zipSync({ "a.xml": bytes }, { level: 6 }), "x").get("a.xml");
  assert.ok(entry !== undefined);
  return entry;
}
