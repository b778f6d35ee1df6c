import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { gridOf } from "../../../src/sheet/grid";
import { toXlsx } from "../../samples/files";
import { makeReadmeLedger } from "../../samples/readme-ledger";
import { richWorkbook } from "../../workbook/file/rich-workbook";
import { clickCell, newDesk, newPage, open, useSite, selected, type Site } from "./desk";
import { bookOf, save } from "./saved";

const ledger = "矛盾纠纷台账";
const shots = process.env["TAIZHANG_SHOTS"];

describe("the page's grid", function () {
  this.timeout(120_000);
  const site = useSite();
  let original: Uint8Array;

  before(async () => {
    original = await toXlsx([makeReadmeLedger()]);
  });

  it("pastes many rows over the end of a short sheet, texts in quotes and IDs whole", async () => {
    const page = await sample(site, original);
    await clickCell(page, { row: 6, column: 1 });
    const rows = Array.from({ length: 460 }, (_, i) => `村${i}\t37992119650612${1000 + i}`);
    await paste(page, ['"第一行\n第二行"\t2026-11-06', ...rows].join("\r\n"));
    await selected(page, "B7:C467");
    const sheet = (await save(page)).Sheets[ledger];
    assert.equal(sheet?.["B7"]?.v, "第一行\n第二行");
    assert.equal(typeof sheet["C7"]?.v, "number");
    assert.equal(sheet["B467"]?.v, "村459");
    assert.equal(sheet["C467"]?.v, "379921196506121459");
    await page.keyboard.press("Control+z");
    await noticed(page, "已撤销");
    assert.equal((await save(page)).Sheets[ledger]?.["B7"]?.v, valueAt(original, "B7"));
    await page.context().close();
  });

  it("copies an ID so that Excel keeps it text", async () => {
    const page = await sample(site, original);
    await page.evaluate(() => {
      const { setData } = DataTransfer.prototype;
      DataTransfer.prototype.setData = function (type: string, value: string): void {
        if (type === "text/html") document.body.dataset["copied"] = value;
        setData.call(this, type, value);
      };
    });
    await clickCell(page, { row: 6, column: 4 });
    await page.waitForTimeout(300);
    await page.keyboard.press("Control+c");
    await page.waitForFunction(() => document.body.dataset["copied"] !== undefined);
    const html = await page.evaluate(() => document.body.dataset["copied"] ?? "");
    assert.match(html, /<td[^>]*mso-number-format:'\\@'[^>]*>\d{17}[\dX]</);
    await page.context().close();
  });

  it("puts rows in, takes them out and sorts by its menu; the file has it, and Ctrl+Z takes it back", async () => {
    const page = await sample(site, original);
    const before = valueAt(original, "B7");
    await menu(page, { row: 6, column: 1 }, "menu", "在上方插入 1 行");
    await noticed(page, /已在“矛盾纠纷台账”插入第 7–7 行/);
    let sheet = (await save(page)).Sheets[ledger];
    assert.equal(sheet?.["B7"]?.v ?? "", "");
    assert.equal(sheet?.["B8"]?.v, before);
    await menu(page, { row: 6, column: 1 }, null, "删除选中的 1 行");
    await noticed(page, /已删除/);
    sheet = (await save(page)).Sheets[ledger];
    assert.equal(sheet?.["B7"]?.v, before);
    await page.keyboard.press("Control+z");
    await noticed(page, /已恢复“矛盾纠纷台账”里删掉的行/);
    await page.keyboard.press("Control+z");
    await noticed(page, /已撤销在“矛盾纠纷台账”插入的行/);
    assert.equal((await save(page)).Sheets[ledger]?.["B7"]?.v, before);
    await page.context().close();
  });

  it("filters under the recognised header, in view alone, and finds and replaces", async () => {
    const page = await sample(site, original);
    await menu(page, { row: 7, column: 1 }, null, "筛选（打开、关闭）");
    await noticed(page, /筛选只在这里看/);
    await shot(page, "filter");
    await page.keyboard.press("Control+h");
    const find = page.getByPlaceholder(/查找/).first();
    await find.waitFor();
    await shot(page, "find");
    await page.keyboard.press("Escape");
    await page.context().close();
  });

  it("deletes a sheet by the menu of its tab, and Ctrl+Z brings it back", async () => {
    const two = await toXlsx([makeReadmeLedger(), { grid: gridOf("草稿", [["不要了"]]) }]);
    const page = await sample(site, two);
    page.on("dialog", (dialog) => void dialog.accept());
    const tab = page.locator(".grid [data-u-comp=slide-tab-item]", { hasText: "草稿" });
    const before = await canvasTop(page);
    await tab.click({ button: "right" });
    const menu = page.getByRole("menu", { name: "工作表菜单" });
    await menu.waitFor();
    assert.deepEqual(await page.getByRole("menuitem").allInnerTexts(), ["删除工作表“草稿”…"]);
    await shot(page, "tab-menu");
    await menu.getByRole("menuitem").click();
    await noticed(page, "已删除工作表“草稿”");
    // What is told stands over the grid: nothing moves.
    assert.equal(await canvasTop(page), before);
    await shot(page, "notice");
    assert.deepEqual((await save(page)).SheetNames, [ledger]);
    await clickCell(page, { row: 6, column: 1 });
    await page.keyboard.press("Control+z");
    await tab.waitFor();
    assert.deepEqual((await save(page)).SheetNames, [ledger, "草稿"]);
    await page.context().close();
  });

  it("offers the words of the file's own lists", async () => {
    const page = await newPage(site, await newDesk(site));
    await open(page, { name: "带下拉.xlsx", bytes: richWorkbook() });
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await selected(page, "B3");
    const canvas = page.locator(".grid canvas[id^=univer-sheet-main-canvas]").first();
    const box = await canvas.boundingBox();
    assert.ok(box);
    // The arrow at the right of B3: behind row heads and column A, below the title and the header.
    await page.mouse.click(box.x + 46 + 44 + 176 - 10, box.y + 20 + 40 + 20 + 10);
    await page.getByText("上河", { exact: true }).first().waitFor();
    await shot(page, "dropdown");
    await page.getByText("上河", { exact: true }).first().click();
    await page.waitForTimeout(800);
    assert.equal((await save(page)).Sheets["台账"]?.["B3"]?.v, "上河");
    await page.context().close();
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});

async function sample(site: Site, bytes: Uint8Array): Promise<Page> {
  const page = await newPage(site, await newDesk(site));
  await open(page, { name: "台账.xlsx", bytes });
  await page.locator("#pane").getByText("条记录").first().waitFor();
  return page;
}

async function shot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}

/** Presses the right button over a cell and chooses from the menu. */
async function menu(
  page: Page,
  place: { row: number; column: number },
  picture: string | null,
  item: string,
): Promise<void> {
  await clickCell(page, place);
  await page.waitForTimeout(200);
  const box = await page
    .locator(".grid canvas[id^=univer-sheet-main-canvas]")
    .first()
    .boundingBox();
  assert.ok(box);
  const { row, column } = place;
  await page.mouse.click(box.x + 46 + 112 * (column + 0.5), box.y + 20 + 20 * (row + 0.5), {
    button: "right",
  });
  await page.getByRole("menu", { name: "表格菜单" }).waitFor();
  if (picture !== null) await shot(page, picture);
  await page.getByRole("menuitem", { name: item }).click();
}

/** Pastes a text as the browser hands it over. */
async function paste(page: Page, text: string, html = ""): Promise<void> {
  await page.waitForTimeout(300);
  await page.evaluate(
    ([plain = "", rich = ""]) => {
      const data = new DataTransfer();
      data.setData("text/plain", plain);
      if (rich !== "") data.setData("text/html", rich);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [text, html],
  );
}

async function noticed(page: Page, text: string | RegExp): Promise<void> {
  await page.locator(".notice").getByText(text).waitFor();
}

async function canvasTop(page: Page): Promise<number> {
  const canvas = page.locator(".grid canvas[id^=univer-sheet-main-canvas]").first();
  const box = await canvas.boundingBox();
  assert.ok(box);
  return box.y;
}

function valueAt(bytes: Uint8Array, cell: string): unknown {
  return (bookOf(bytes).Sheets[ledger]?.[cell] as { v?: unknown } | undefined)?.v;
}
