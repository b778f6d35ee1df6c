import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openWorkbook } from "../../../src/workbook/file/index";
import { toXlsx } from "../../samples/files";
import { makeReadmeLedger } from "../../samples/readme-ledger";
import { notedWorkbook, richWorkbook } from "../../workbook/file/rich-workbook";
import { clickCell, newDesk, newPage, open, useSite, selected, told, type Site } from "./desk";
import { serialOf } from "../../../src/sheet/serial";
import { bookOf, fixAll, save, typeCell } from "./saved";

const ledger = "矛盾纠纷台账";

describe("typing in the page's grid", function () {
  this.timeout(120_000);
  const site = useSite();
  let original: Uint8Array;

  before(async () => {
    original = await toXlsx([makeReadmeLedger()]);
  });

  it("goes into the file, IDs as texts and our functions calculated", async () => {
    const page = await sample(site, original);
    await clickCell(page, { row: 6, column: 1 });
    await typeCell(page, "新柳村");
    await typeCell(page, "379921196506123456");
    await typeCell(page, "=TZ.化解率(P6:P280)");
    await selected(page, "B10");
    await page.getByText("有改动未另存").waitFor();
    await page.waitForTimeout(1500);
    const sheet = (await save(page)).Sheets[ledger];
    assert.equal(sheet?.["B7"]?.v, "新柳村");
    assert.equal(sheet?.["B8"]?.v, "379921196506123456");
    assert.equal(sheet?.["B9"]?.f, "_xldudf_TZ_化解率(P6:P280)");
    assert.ok(Number(sheet?.["B9"]?.v) > 0.5 && Number(sheet?.["B9"]?.v) <= 1);
    await page.context().close();
  });

  it("meets formulas of ours another program left without a result, and calculates them", async () => {
    const workbook = await openWorkbook(original, "台账.xlsx");
    const formula = "_xldudf_TZ_化解率(P6:P280)";
    await workbook.enter(ledger, [{ row: 1, column: 25, value: "#NAME?", formula }]);
    const page = await sample(site, await workbook.save());
    await page.waitForTimeout(2500);
    const cell = (await save(page)).Sheets[ledger]?.["Z2"];
    assert.equal(cell?.f, formula);
    assert.ok(Number(cell?.v) > 0.5 && Number(cell?.v) <= 1);
    await page.context().close();
  });

  it("is not overwritten by inserted formulas: they go over empty cells alone", async () => {
    const page = await sample(site, original);
    await clickCell(page, { row: 6, column: 1 });
    await page.getByRole("tab", { name: "统计" }).click();
    await page.getByRole("button", { name: "插入为公式" }).click();
    await told(page, /^要写的地方（B7:C\d+）已经有内容，没有写。/);
    assert.deepEqual(await column(page, ["B7"]), [valueOf(original, "B7")]);
    await clickCell(page, { row: 6, column: 1 });
    for (let step = 0; step < 22; step++) await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "插入为公式" }).click();
    await told(page, /^已在选中处写了 \d+ 个公式。/);
    assert.match((await save(page)).Sheets[ledger]?.["Y7"]?.f ?? "", /^_xldudf_TZ_化解率\(/);
    await page.context().close();
  });

  it("is taken back and done again in grid and file alike", async () => {
    const page = await sample(site, original);
    await clickCell(page, { row: 6, column: 1 });
    await typeCell(page, "打错了");
    await typeCell(page, "留下");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+y");
    assert.deepEqual(await column(page, ["B7", "B8"]), ["打错了", valueOf(original, "B8")]);
    await page.keyboard.press("F6");
    await page.keyboard.press("Control+z");
    assert.deepEqual(await column(page, ["B7", "B8"]), [
      valueOf(original, "B7"),
      valueOf(original, "B8"),
    ]);
    await page.context().close();
  });

  it("and what an operation did are taken back in the order they happened, nothing lost or doubled", async () => {
    const page = await sample(site, original);
    await clickCell(page, { row: 6, column: 1 });
    await typeCell(page, "手写村");
    await fixAll(page);
    const fixed = await sheetOf(page);
    await clickCell(page, { row: 8, column: 1 });
    await typeCell(page, "后写村");
    await selected(page, "B10");
    // The grid puts a text into the sheet some frames after its cell is left.
    await page.waitForTimeout(1_000);
    await page.keyboard.press("Control+z");
    await noticed(page, "已撤销“矛盾纠纷台账”B9 的输入");
    assert.deepEqual(await sheetOf(page), fixed, "first what was typed last");
    await page.keyboard.press("Control+z");
    await told(page, /已撤销/);
    const back = await sheetOf(page);
    const before = cellTexts(original);
    assert.deepEqual(back, { ...before, B7: "手写村" }, "then the fix");
    await page.keyboard.press("Control+z");
    await noticed(page, "已撤销“矛盾纠纷台账”B7 的输入");
    assert.deepEqual(await sheetOf(page), before, "then what was typed before it");
    await page.keyboard.press("Control+z");
    await noticed(page, "没有可撤销的了");
    await page.context().close();
  });

  it("takes days, per cent and figures as a spreadsheet program does, codes as they are", async () => {
    const page = await sample(site, original);
    await clickCell(page, { row: 6, column: 1 });
    const typed = ["2026-11-06", "2026/11/7", "11-10", "11月10日", "50%", "1,234", "8:30", "007"];
    for (const text of [...typed, "379921196506123456", "'12"]) await typeCell(page, text);
    await selected(page, "B17");
    const sheet = (await save(page)).Sheets[ledger] ?? {};
    const stored = [...typed, "", ""].map((_, i) => {
      const { v, z } = (sheet[`B${7 + i}`] ?? {}) as { v?: unknown; z?: unknown };
      return [v, z];
    });
    const day = (y: number, m: number, d: number) => serialOf(y, m, d);
    assert.deepEqual(stored.slice(0, 7), [
      [day(2026, 11, 6), "yyyy/m/d"],
      [day(2026, 11, 7), "yyyy/m/d"],
      [day(2024, 11, 10), 'm"月"d"日"'],
      [day(2024, 11, 10), 'm"月"d"日"'],
      [0.5, "0%"],
      [1234, "#,##0"],
      [8.5 / 24, "h:mm"],
    ]);
    assert.deepEqual(
      stored.slice(7).map(([v]) => v),
      ["007", "379921196506123456", "12"],
    );
    for (let n = 0; n < 10; n++) await page.keyboard.press("Control+z");
    assert.deepEqual(await sheetOf(page), cellTexts(original));
    const back = (await save(page)).Sheets[ledger]?.["B7"] as { z?: unknown } | undefined;
    const was = bookOf(original).Sheets[ledger]?.["B7"] as { z?: unknown } | undefined;
    assert.equal(back?.z, was?.z, "its number format too");
    await page.context().close();
  });

  it("right after a button was pressed is not overwritten", async () => {
    const page = await sample(site, original);
    await page.getByRole("button", { name: "检查全部" }).click();
    await clickCell(page, { row: 6, column: 1 });
    await typeCell(page, "赶着写");
    await told(page, /检查完毕/);
    assert.deepEqual(await column(page, ["B7"]), ["赶着写"]);
    await page.context().close();
  });

  it("says once that pictures and what charts cannot be drawn are kept", async () => {
    const page = await newPage(site, await newDesk(site));
    await open(page, { name: "带图.xlsx", bytes: richWorkbook() });
    await page
      .locator(".notice")
      .getByText(/画不出的图片或图表/)
      .waitFor();
    await page.context().close();
  });

  it("meets the notes of colleagues: each is shown while its cell is selected", async () => {
    const page = await newPage(site, await newDesk(site));
    await open(page, { name: "带批注.xlsx", bytes: notedWorkbook() });
    const note = page.getByRole("status", { name: "批注" });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await note.getByText("已核实").waitFor();
    await page.keyboard.press("ArrowRight");
    await note.waitFor({ state: "hidden" });
    await page.context().close();
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});

async function noticed(page: Page, text: string): Promise<void> {
  await page.locator(".notice").getByText(text).waitFor();
}

async function sample(site: Site, bytes: Uint8Array): Promise<Page> {
  const page = await newPage(site, await newDesk(site));
  await open(page, { name: "台账.xlsx", bytes });
  await page.locator("#pane").getByText("条记录").first().waitFor();
  return page;
}

/** Values of cells as they are saved. */
async function column(page: Page, cells: readonly string[]): Promise<unknown[]> {
  const sheet = (await save(page)).Sheets[ledger];
  return cells.map((cell) => (sheet?.[cell] as { v?: unknown } | undefined)?.v);
}

async function sheetOf(page: Page): Promise<Record<string, unknown>> {
  return textsOf((await save(page)).Sheets[ledger]);
}

function cellTexts(bytes: Uint8Array): Record<string, unknown> {
  return textsOf(bookOf(bytes).Sheets[ledger]);
}

/** Cells that hold something, by name. */
function textsOf(sheet: object | undefined): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sheet ?? {}).flatMap(([name, cell]: [string, { v?: unknown }]) =>
      name.startsWith("!") || cell.v === "" || cell.v === undefined ? [] : [[name, cell.v]],
    ),
  );
}

function valueOf(bytes: Uint8Array, cell: string): unknown {
  return cellTexts(bytes)[cell];
}
