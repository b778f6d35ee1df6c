import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readLayouts, type LabelledLayout } from "./layout";
import { makeLedger } from "./ledger";

const shared = new URL("../../../shared/layouts/", import.meta.url);
const held: LabelledLayout[] = readLayouts(new URL("../layouts/", import.meta.url));
const all = existsSync(shared) ? [...held, ...readLayouts(shared)] : held;

const squeeze = (text: unknown): string => String(text ?? "").replace(/[\s⏎]/gu, "");

describe("sheets in a given layout", () => {
  for (const labelled of all)
    it(`${labelled.layout.id} has its header, its lines and its columns`, () => {
      const { layout, labels } = labelled;
      const kind = labels.kinds[0] ?? null;
      for (const mess of [0, 2, 3] as const) {
        const { grid, truth } = makeLedger({ kind, layout: labelled, rows: 14, seed: 9, mess });
        const [first, last] = truth.headerRows;
        layout.header_rows.forEach((row, level) => {
          row.forEach((label, column) => {
            assert.equal(squeeze(grid.values[first + level]![column]), squeeze(label));
          });
        });
        if (layout.header_first_row !== undefined) assert.equal(first, layout.header_first_row - 1);
        assert.equal(truth.dataRows![0], last + 1);
        const lines = kind === "tenhouse" ? 10 : (layout.stub_rows?.length ?? 14);
        assert.equal(truth.rowOf.length, lines);
        for (const row of truth.rowOf)
          assert.ok(grid.values[row]!.some((value) => value !== "" && value !== null));
      }
    });

  it("tick exactly one column of a group", () => {
    for (const labelled of all)
      for (const group of labelled.layout.tick_groups ?? []) {
        const kind = labelled.labels.kinds[0] ?? null;
        const { grid, truth } = makeLedger({ kind, layout: labelled, rows: 20, seed: 4 });
        for (const [index, row] of truth.rowOf.entries()) {
          const ticks = group.filter((column) => grid.values[row]![column] === "√").length;
          const blank =
            labelled.labels.columns[group[0]!]!.includes("rating") &&
            truth.records[index]!.rating === "";
          assert.equal(ticks, blank ? 0 : 1, `${labelled.layout.id} row ${row}`);
        }
      }
  });
});
