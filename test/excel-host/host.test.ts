/// <reference types="office-js" />
import { strict as assert } from "node:assert";
import { formatOf } from "./model/cell";
import { cellAt } from "./model/sheet";
import { startExcel } from "./node/excel-in-node";
import type { ExcelInNode } from "./node/excel-in-node";

let excel: ExcelInNode;

const sheetOf = (context: Excel.RequestContext, name = "台账") =>
  context.workbook.worksheets.getItem(name);

/** Runs a batch on a workbook with a plain and a protected sheet. */
function run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run(batch);
}

/** The code of the error a batch ends with, `""` when there is none. */
async function codeOf(batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<string> {
  return run(batch).then(
    () => "",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
}

const write = (value: unknown, address = "A1", sheet = "台账") =>
  codeOf(async (context) => {
    sheetOf(context, sheet).getRange(address).values = value as unknown[][];
    await context.sync();
  });

describe("excel-host: as strict as Excel", () => {
  beforeEach(() => {
    excel = startExcel({
      sheets: [
        {
          name: "台账",
          rows: [
            ["序号", "姓名"],
            [1, "张三"],
          ],
        },
        { name: "锁", rows: [["x"]], protected: true },
      ],
    });
  });

  it("answers a range that office.js reads", async () => {
    const values = await run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.load("values");
      await context.sync();
      return range.values as unknown[][];
    });
    assert.deepEqual(values, [
      ["序号", "姓名"],
      [1, "张三"],
    ]);
  });

  const refusals: readonly [string, unknown, string, string, string][] = [
    ["values of another shape", [[1, 2]], "A1", "台账", "InvalidArgument"],
    ["a write to a protected sheet", [[1]], "A1", "锁", "AccessDenied"],
    ["a sheet that is not there", [[1]], "A1", "没有", "ItemNotFound"],
    ["an address that is none", [[1]], "1A", "台账", "InvalidArgument"],
    ["more than 32,767 characters", [["字".repeat(32_768)]], "A1", "台账", "InvalidArgument"],
    ["32,767 characters", [["字".repeat(32_767)]], "A1", "台账", ""],
  ];
  for (const [name, value, address, sheet, code] of refusals)
    it(`answers ${code === "" ? "no error" : code} to ${name}`, async () => {
      assert.equal(await write(value, address, sheet), code);
    });

  const entries: readonly [unknown, unknown, string][] = [
    ["=A2+1", 2, "General"],
    ["2024-05-06", 45_418, "m/d/yyyy"],
    ["001", 1, "General"],
    ["50%", 0.5, "0.00%"],
    ["true", true, "General"],
    ["'001", "001", "General"],
    ["已化解", "已化解", "General"],
  ];
  for (const [entry, value, format] of entries)
    it(`takes ${JSON.stringify(entry)} as ${JSON.stringify(value)}`, async () => {
      await write([[entry]], "C3");
      const cell = cellAt(excel.book.sheets[0]!, 2, 2);
      assert.deepEqual([cell?.value, formatOf(cell)], [value, format]);
    });

  it("leaves cells given null alone", async () => {
    await write(
      [
        [null, "李四"],
        ["", null],
      ],
      "A1:B2",
    );
    const rows = excel.book.sheets[0]!.rows.map((row) => row.map((cell) => cell?.value));
    assert.deepEqual(rows, [
      ["序号", "李四"],
      ["", "张三"],
    ]);
  });

  it("stops at the first action that fails; what was done stays done", async () => {
    const code = await codeOf(async (context) => {
      sheetOf(context).getRange("A1").values = [["先"]];
      sheetOf(context, "锁").getRange("A1").values = [["中"]];
      sheetOf(context).getRange("B1").values = [["后"]];
      await context.sync();
    });
    const [first, second] = excel.book.sheets[0]!.rows[0]!;
    assert.deepEqual([code, first?.value, second?.value], ["AccessDenied", "先", "姓名"]);
  });

  it("lets office.js say what was not loaded", async () => {
    const code = await codeOf(async (context) => {
      const range = sheetOf(context).getRange("A1");
      await context.sync();
      return Reflect.get(range, "values") as unknown;
    });
    assert.equal(code, "PropertyNotLoaded");
  });

  it("refuses everything while a cell is edited, unless it may wait", async () => {
    const leave = excel.editCell();
    assert.equal(await write([[1]]), "InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      sheetOf(context).getRange("A1").values = [["等到了"]];
      await context.sync();
    });
    leave();
    await waiting;
    assert.equal(cellAt(excel.book.sheets[0]!, 0, 0)?.value, "等到了");
  });

  it("keeps to 5 MB on the web, and to a number of cells everywhere", async () => {
    excel = startExcel({ sheets: [{ name: "台账" }] }, { web: true, maxCells: 100 });
    const long = [Array.from({ length: 200 }, () => "字".repeat(10_000))];
    assert.equal(await write(long, "A1:GR1"), "RequestPayloadSizeLimitExceeded");
    const values = await run(async (context) => {
      const range = sheetOf(context).getRange("A1:B51");
      range.load("values");
      await context.sync();
      return range.values as unknown;
    });
    assert.equal(values, null);
  });

  it("forgets a fit to the page that comes with the orientation", async () => {
    await run(async (context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1 };
      await context.sync();
    });
    assert.deepEqual(excel.book.sheets[0]?.page.zoom, { scale: 100 });
  });

  it("fails loudly for a member it does not play", async () => {
    const said: string[] = [];
    const { error } = console;
    console.error = (text: string) => said.push(text);
    const code = await codeOf(async (context) => {
      sheetOf(context).getRange("A1").getEntireRow().insert("Down");
      await context.sync();
    });
    console.error = error;
    assert.equal(code, "NotImplemented");
    assert.deepEqual(excel.notPlayed, ["excel-host: Range.getEntireRow() is not implemented"]);
    assert.deepEqual(said, excel.notPlayed);
  });
});
