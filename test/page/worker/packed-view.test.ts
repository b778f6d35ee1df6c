import assert from "node:assert/strict";
import fc from "fast-check";
import {
  buffersOf,
  packValues,
  packView,
  unpackValues,
  unpackView,
} from "../../../src/page/worker/packed-view";
import { openWorkbook } from "../../../src/workbook/file/index";
import { toXlsx } from "../../samples/files";
import { makeReadmeLedger } from "../../samples/readme-ledger";

describe("packed values", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.constantFrom("", "已化解", "\ud800", "0", "张伟"),
    fc.double(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 });

  it("are the same values again, row by row", () => {
    fc.assert(
      fc.property(rows, (values) => {
        assert.deepEqual(unpackValues(packValues(values)), values);
      }),
    );
  });

  it("are the same values again whatever they are held together with", () => {
    const changed = fc.tuple(rows, fc.array(fc.tuple(fc.nat(7), fc.nat(7), cell)));
    fc.assert(
      fc.property(changed, rows, ([before, edits], other) => {
        const after = before.map((row) => [...row]);
        for (const [row, column, value] of edits) {
          const line = after[row];
          if (line !== undefined && column < line.length) line[column] = value;
        }
        assert.deepEqual(unpackValues(packValues(after), before), after);
        assert.deepEqual(unpackValues(packValues(other), before), other);
      }),
    );
  });

  it("are held once where they are as before", () => {
    const before = [["下河村", 45_000, -0, true], ["上河村", null, "", 1.5], ["下河村"]];
    const after = [before[0] ?? [], ["上河村", null, "已化解", 1.5], ["下河村", 1]];
    const again = unpackValues(structuredClone(packValues(after)), before);
    assert.deepEqual(again, after);
    assert.equal(again[0], before[0]);
    assert.notEqual(again[1], before[1]);
    assert.notEqual(again[2], before[2]);
    assert.ok(!Object.is(unpackValues(packValues([[0]]), [[-0]])[0]?.[0], -0));
  });

  it("hold each text once", () => {
    const { texts, numbers } = packValues([
      ["男", 1, "男"],
      ["女", 2, "男"],
    ]);
    assert.deepEqual(texts, ["男", "女"]);
    assert.deepEqual([...numbers], [1, 2]);
  });
});

describe("a packed view", () => {
  it("is the view again after it crossed, its blocks handed over", async () => {
    const ledger = makeReadmeLedger();
    const workbook = await openWorkbook(await toXlsx([ledger]), "台账.xlsx");
    const { name } = (await workbook.sheets())[0] ?? assert.fail();
    const view = await workbook.view(name);
    const packed = packView(await workbook.view(name));
    const crossed = structuredClone(packed, { transfer: buffersOf(packed.grid) as ArrayBuffer[] });
    assert.equal(packed.grid.packed.codes.length, 0, "handed over");
    assert.deepEqual(unpackView(crossed), view);
  });
});
