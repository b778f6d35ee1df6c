/// <reference types="office-js" />
import { strict as assert } from "node:assert";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { closeChromium, openInChromium } from "./excel-in-chromium";
import type { ExcelInChromium } from "./excel-in-chromium";
import { folder } from "./site";

const officeJs = folder(
  join(
    dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")),
    "dist",
  ),
);

const pane = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <script src="/office.js"></script>
    <script>
      Office.onReady((info) => {
        Office.actions.associate("checkSheet", (event) => {
          document.title = "pressed";
          event.completed();
        });
        CustomFunctions.associate("SUMALL", (table) => table.flat().reduce((a, b) => a + b, 0));
        CustomFunctions.associate("REFUSE", () => {
          throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "基数为零");
        });
        document.body.dataset.host = info.host;
      });
    </script>
  </head>
  <body></body>
</html>`;

describe("excel-host in Chromium: Excel on the web for unmodified office.js", function () {
  this.timeout(60_000);
  let excel: ExcelInChromium;

  before(async () => {
    const rows = [
      ["序号", "姓名"],
      [1, "张三"],
    ];
    excel = await openInChromium(
      { sheets: [{ name: "台账", rows }] },
      {
        pages: (path) => (path === "/pane.html" ? Promise.resolve(pane) : officeJs(path)),
        path: "/pane.html",
      },
    );
    await excel.pane.waitForSelector("body[data-host=Excel]", { state: "attached" });
  });

  after(async () => {
    await excel.close();
    await closeChromium();
  });

  it("is ready, and tells the sets of Excel 2021", async () => {
    const asked = await excel.pane.evaluate(() =>
      ["1.14", "1.15"].map((version) =>
        Office.context.requirements.isSetSupported("ExcelApi", version),
      ),
    );
    assert.deepEqual(asked, [true, false]);
  });

  it("reads and writes a range through the wire", async () => {
    const values = await excel.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("台账").getRange("A1:B2");
        range.load("values");
        await context.sync();
        context.workbook.worksheets.getItem("台账").getRange("B2").values = [["李四"]];
        await context.sync();
        return range.values as unknown[][];
      }),
    );
    assert.deepEqual(values, [
      ["序号", "姓名"],
      [1, "张三"],
    ]);
    assert.equal(excel.host.book.sheets[0]?.rows[1]?.[1]?.value, "李四");
  });

  it("tells errors by their codes", async () => {
    const codes = await Promise.all(
      ["没有", "台账"].map((sheet) =>
        excel.pane.evaluate(
          (name) =>
            Excel.run(async (context) => {
              const range = context.workbook.worksheets.getItem(name).getRange("A1:B2");
              range.values = [[1]];
              await context.sync();
            }).catch((error: unknown) => (error as OfficeExtension.Error).code),
          sheet,
        ),
      ),
    );
    assert.deepEqual(codes, ["ItemNotFound", "InvalidArgument"]);
  });

  it("presses a button of the ribbon and waits for its end", async () => {
    await excel.conversation.ready;
    await excel.conversation.press("checkSheet");
    assert.equal(await excel.pane.evaluate(() => document.title), "pressed");
  });

  it("calculates custom functions through the wire", async () => {
    const { calculate } = excel.conversation;
    const sum = await calculate("SUMALL", [
      [
        [1, 2],
        [3, 4],
      ],
    ]);
    assert.deepEqual([sum.ok, sum.value], [true, 10]);
    const refused = await calculate("REFUSE", []);
    assert.deepEqual([refused.ok, refused.value, refused.errorCode], [false, "基数为零", 1]);
  });

  it("shows and hides the pane", async () => {
    await excel.pane.evaluate(() => Office.addin.hide());
    assert.equal(excel.host.state.paneState, "Background");
    await excel.pane.evaluate(() => Office.addin.showAsTaskpane());
    assert.equal(excel.host.state.paneState, "Visible");
  });

  it("asks no other origin for anything", () => {
    assert.deepEqual([excel.foreign, excel.errors, excel.host.notPlayed], [[], [], []]);
  });
});
