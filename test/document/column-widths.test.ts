import assert from "node:assert/strict";
import fc from "fast-check";
import { columnWidths } from "../../src/document/column-widths";
import type { Table } from "../../src/document/document";

const table = (labels: readonly string[], rows: readonly (readonly string[])[]): Table => ({
  kind: "table",
  columns: labels.map((label) => ({ label, align: "left" })),
  rows,
  total: false,
});

describe("widths of columns", () => {
  it("gives long texts more, up to a limit", () => {
    const [name = 0, count = 0, note = 0] = columnWidths(
      table(["村", "件数", "说明"], [["柳林村", "3", "很长的说明".repeat(20)]]),
      9000,
    );
    assert.ok(note > name && name >= count && note < 7000, [name, count, note].join(" "));
  });

  it("fills the width exactly, whatever the texts", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string(), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 1000, max: 20_000 }),
        (texts, whole) => {
          const widths = columnWidths(table(texts, [texts]), whole);
          assert.equal(
            widths.reduce((sum, width) => sum + width, 0),
            whole,
          );
          assert.ok(widths.every((width) => width > 0));
        },
      ),
    );
  });
});
