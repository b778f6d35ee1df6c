import assert from "node:assert/strict";
import type { ReturnData } from "../../../src/report/returns/return-data";
import { rowsSheet } from "../../../src/report/returns/rows-sheet";
import { day } from "../../measure/ledger-of";

/** A ledger of so many text columns of 40 characters, and one of days. */
function listOf(columns: number): ReturnData {
  const text = { value: "长".repeat(20), day: false };
  const cells = [...Array.from({ length: columns }, () => text), { value: 45413, day: true }];
  return {
    village: "柳林村",
    unit: "青河镇",
    asOf: day("2024-06-03"),
    lines: [],
    rows: [{ place: "台账", header: [cells], rows: [{ row: 4, cells }] }],
  };
}

describe("the rows of a 退回清单", () => {
  for (const [columns, least] of [
    [3, 30],
    [10, 10],
    [24, 8],
  ] as const)
    it(`are narrowed until ${columns} long columns can be read on A4`, () => {
      const widths = rowsSheet(listOf(columns))?.columnWidths ?? [];
      const across = widths.reduce((sum, width) => sum + width, 0);
      assert.ok(across <= 230, String(across));
      for (const width of widths.slice(1, -1)) assert.ok(width >= least, String(width));
      assert.equal(widths.at(-1), 12);
    });
});
