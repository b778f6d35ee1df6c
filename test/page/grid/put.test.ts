import assert from "node:assert/strict";
import { LocaleType, LogLevel, Univer, UniverInstanceType } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import fc from "fast-check";
import type { CellValue } from "../../../src/sheet/grid";
import { gridOf } from "../../../src/sheet/grid";
import { putCells } from "../../../src/page/grid/put";
import { cellAt, sheetData } from "../../../src/page/grid/sheet-data";
import { createUnit } from "../../../src/page/grid/unit";
import { viewKey, type SheetView } from "../../../src/workbook/file/index";

describe("cells put into the grid", function () {
  this.timeout(20_000);
  const [rows, columns] = [6, 4];
  const cell = fc.oneof(
    fc.constantFrom<CellValue>("", null, "已化解", "110101199003070000", "007", "TRUE", "2024-5-6"),
    fc.integer({ min: -5, max: 60_000 }),
    fc.boolean(),
  );
  const sheet = fc.record({
    values: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    styles: fc.array(fc.nat({ max: 2 }), { minLength: rows * columns, maxLength: rows * columns }),
    formulas: fc.array(fc.tuple(fc.nat({ max: rows - 1 }), fc.nat({ max: columns - 1 }))),
  });

  it("are what a sheet put anew holds", () => {
    fc.assert(
      fc.property(sheet, sheet, (one, other) => {
        const [before, after] = [viewOf(one), viewOf(other)];
        const univer = new Univer({ locale: LocaleType.ZH_CN, logLevel: LogLevel.SILENT });
        try {
          univer.registerPlugin(UniverFormulaEnginePlugin);
          univer.registerPlugin(UniverSheetsPlugin);
          univer.createUnit(UniverInstanceType.UNIVER_SHEET, { id: "blank" });
          const unit = createUnit(univer, [sheetData(before, "s0", 0)]);
          const all = Array.from({ length: rows * columns }, (_, at) => at);
          putCells(
            unit,
            after,
            all.map((at) => [Math.floor(at / columns), at % columns] as const),
          );
          const shown = unit.workbook.getSheetBySheetId("s0");
          const styles = unit.workbook.getStyles();
          for (const at of all) {
            const [row, column] = [Math.floor(at / columns), at % columns];
            const { s, ...found } = shown?.getCellRaw(row, column) ?? {};
            const { s: style, ...wanted } = cellAt(after, "s0", row, column) ?? {};
            assert.deepEqual(found, wanted, `${String(row)},${String(column)}`);
            assert.deepEqual(styles.get(s)?.n, styles.get(style)?.n);
          }
        } finally {
          univer.dispose();
        }
      }),
      { numRuns: 40 },
    );
  });

  function viewOf(given: {
    values: CellValue[][];
    styles: number[];
    formulas: [number, number][];
  }): SheetView {
    return {
      grid: gridOf("台账", given.values),
      dropdowns: [],
      rowCount: rows,
      columnCount: columns,
      styles: Uint16Array.from(given.styles),
      looks: [{}, { format: "yyyy-mm-dd" }, { format: "@" }],
      formulas: new Map(given.formulas.map(([row, column]) => [viewKey(row, column), "A1+1"])),
      columns: [],
      heights: new Map(),
      defaultWidth: null,
      defaultHeight: null,
      frozen: { rows: 0, columns: 0 },
      links: new Map(),
      notes: new Map(),
      marks: [],
      protected: false,
      drawings: false,
    };
  }
});
