/// <reference types="office-js" />
import { strict as assert } from "node:assert";
import { startExcel } from "./node/excel-in-node";

describe("excel-host: Excel's part at the wire", () => {
  it("answers a range that office.js reads", async () => {
    const excel = startExcel({
      sheets: [
        {
          name: "台账",
          rows: [
            ["序号", "姓名"],
            [1, "张三"],
          ],
        },
      ],
    });
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("台账").getRange("A1:B2");
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    assert.deepEqual(values, [
      ["序号", "姓名"],
      [1, "张三"],
    ]);
    assert.deepEqual(excel.notPlayed, []);
  });
});
