import assert from "node:assert/strict";
import { openWorkbook } from "../../../../../src/workbook/file/index";
import { xlsxFaults } from "../../../strict/check-xlsx";
import { worksheet, xlsx } from "../../kit";

const merged = (...refs: readonly string[]) =>
  xlsx(
    worksheet(
      `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells>${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`,
    ),
  );

describe("merged areas of a sheet that is written", () => {
  for (const [what, refs, kept] of [
    ["sound ones stay", ["A3:B4", "C3:C9"], ["A3:B4", "C3:C9"]],
    ["one turned round goes", ["A3:B4", "Z9:D5"], ["A3:B4"]],
    ["one over another goes", ["A3:B4", "B4:C9", "D1:E1"], ["A3:B4", "D1:E1"]],
    ["one of a single cell goes", ["A3:A3"], []],
    ["what is no area goes", ["hallo", "A3:B4"], ["A3:B4"]],
    ["one beyond the sheet goes", ["XFD1048576:XFE1048577"], []],
  ] as const)
    it(what, async () => {
      const workbook = await openWorkbook(merged(...refs), "台账.xlsx");
      const written = await workbook.enter("台账", [{ row: 1, column: 0, value: 2 }]);
      assert.deepEqual(written, []);
      const bytes = await workbook.save();
      assert.deepEqual(xlsxFaults(bytes), []);
      const { merges } = await (await openWorkbook(bytes, "台账.xlsx")).read("台账");
      assert.equal(merges.length, kept.length);
    });
});
