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

  it("never breaks a figure where the page has room for all of them", () => {
    const labels = [
      "单位",
      "矛盾纠纷（300分）",
      "办理时效（250分）",
      "总分",
      "名次",
      "等次",
      "否决事项",
    ];
    const rows = [["大槐树村", "300.00", "250.00", "972.86", "1", "优秀", "化解率低于60%"]];
    const widths = columnWidths(table(labels, rows), 8800, 210);
    for (const c of [1, 2, 3]) assert.ok((widths[c] ?? 0) >= 6 * 0.6 * 210, String(widths[c]));
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
