import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { read, utils, type WorkBook } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { planFixes } from "../../../src/check/fixes";
import { checkBooks } from "../../../src/operations/check-books";
import { readBook } from "../../../src/operations/read-book";
import { defaultProfile } from "../../../src/profile/index";
import { openWorkbook } from "../../../src/workbook/file/index";
import { toCsv, toOds, toXls, toXlsx } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { makeReadmeLedger } from "../../samples/readme-ledger";
import { makeVillageFiles } from "../../samples/villages";
import {
  clickCell,
  download,
  give,
  newDesk,
  newPage,
  open,
  openSite,
  shown,
  told,
  type GivenFile,
  type Site,
} from "./desk";

const small = makeLedger({ kind: "dispute", rows: 30, seed: 5, mess: 1, sheet: "矛盾纠纷" });

describe("the page", function () {
  this.timeout(120_000);
  let site: Site;

  before(async () => {
    site = await openSite();
  });

  after(async () => {
    await site.close();
  });

  it("opens xls, ods and csv and says what they are", async () => {
    const page = await newPage(site, await newDesk(site));
    const files: GivenFile[] = [
      { name: "台账.xls", bytes: toXls([small]) },
      { name: "台账.ods", bytes: await toOds([small]) },
      { name: "国标码.csv", bytes: toCsv(small, "gb18030") },
    ];
    for (const file of files) {
      await open(page, file);
      await page.getByRole("heading", { name: file.name }).waitFor();
      const records = small.truth.records.length;
      await page.locator("#pane").getByText(`${records} 条记录`).waitFor();
    }
    await page.context().close();
  });

  it("checks, jumps, fixes, takes back, summarises, saves", async () => {
    const page = await newPage(site, await newDesk(site));
    const original = await toXlsx([makeReadmeLedger()]);
    await open(page, { name: "台账.xlsx", bytes: original });

    await page.getByRole("button", { name: "检查本表" }).click();
    await told(page, /检查完毕/);
    await page.getByRole("button", { name: /身份证号校验不通过/ }).click();
    await page.locator("#pane").getByRole("button", { name: /E17/ }).first().click();
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLInputElement>(".grid input")].some(
        ({ value }) => value === "E17",
      ),
    );

    await fixAll(page);
    await page.getByRole("tab", { name: "设置", exact: true }).click();
    await page.getByRole("button", { name: "撤销上次操作" }).click();
    await told(page, /已撤销“一键规范”/);
    assert.deepEqual(
      cellsOf(await save(page), "矛盾纠纷台账"),
      cellsOf(bookOf(original), "矛盾纠纷台账"),
    );

    await page.getByRole("tab", { name: "检查", exact: true }).click();
    await fixAll(page);
    await page.getByRole("tab", { name: "月报", exact: true }).click();
    await page.getByRole("button", { name: "生成月报" }).click();
    const month = await download(page, "下载月报");
    assert.match(month.name, /^月报\d{4}-\d{2}\.xlsx$/);
    assert.match(bookOf(month.bytes).SheetNames[0] ?? "", /^月报\d{4}-\d{2}$/);

    const saved = await save(page);
    assert.ok(saved.SheetNames.includes("检查结果"));
    assert.ok(saved.SheetNames.some((name) => name.startsWith("月报")));
    assert.deepEqual(cellsOf(saved, "矛盾纠纷台账"), await fixedCells(original));
    await page.context().close();
  });

  it("takes typing and formulas into the file, and keeps them over a crash", async () => {
    const context = await newDesk(site);
    const page = await newPage(site, context);
    await page.getByRole("button", { name: "试一试样例" }).click();
    await shown(page);
    await clickCell(page, { row: 6, column: 1 });
    await typeCell(page, "新柳村");
    await typeCell(page, "379921196506123456");
    await typeCell(page, "=TZ.化解率(P6:P280)");
    await page.getByText("有改动未另存").waitFor();
    await page.waitForTimeout(2500);
    const sheet = (await save(page)).Sheets["矛盾纠纷台账"];
    assert.equal(sheet?.["B7"]?.v, "新柳村");
    assert.equal(sheet?.["B8"]?.v, "379921196506123456");
    assert.match(String(sheet?.["B9"]?.f), /化解率\(P6:P280\)/);
    assert.ok(Number(sheet?.["B9"]?.v) > 0.5 && Number(sheet?.["B9"]?.v) <= 1);

    await clickCell(page, { row: 9, column: 1 });
    await typeCell(page, "断电村");
    await page.getByText("有改动未另存").waitFor();
    await page.waitForFunction(keptCount, 1);
    await page.close();

    const next = await newPage(site, context);
    await next.getByText("上次有没存的改动").waitFor();
    await next.getByRole("button", { name: "接着改" }).click();
    await shown(next);
    assert.equal((await save(next)).Sheets["矛盾纠纷台账"]?.["B10"]?.v, "断电村");
    await next.waitForFunction(keptCount, 0);
    await context.close();
  });

  it("merges the villages' files into one ledger a kind", async () => {
    const page = await newPage(site, await newDesk(site));
    const villages = makeVillageFiles(57);
    const files = await Promise.all(
      villages.map(async ({ name, format, sheets }) => ({
        name,
        bytes: format === "xls" ? toXls(sheets) : await toXlsx(sheets),
      })),
    );
    assert.equal(files.length, 30);
    await give(page, files);
    await page.getByRole("heading", { name: "选了 30 个文件" }).waitFor();
    await page.getByRole("button", { name: "合成一本" }).click();
    await shown(page);
    const notice = (await page.locator(".notice").textContent()) ?? "";
    const records = Number(/共 (\d+) 条/.exec(notice)?.[1]);
    const visible = villages.flatMap(({ sheets }) => sheets).filter(({ grid }) => !grid.hidden);
    const truth = visible.reduce((sum, { truth }) => sum + truth.records.length, 0);
    assert.equal(records, truth);
    await page.context().close();
  });

  it("says in one line what is wrong with a file, and keeps the open one", async () => {
    const page = await newPage(site, await newDesk(site));
    await give(page, [{ name: "坏.xlsx", bytes: new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]) }]);
    await page
      .getByRole("alert")
      .getByText(/“坏.xlsx”已损坏/)
      .waitFor();
    await give(page, [{ name: "空.xls", bytes: new Uint8Array() }]);
    await page
      .getByRole("alert")
      .getByText(/空文件/)
      .waitFor();
    await open(page, { name: "好.csv", bytes: toCsv(small, "utf-8") });
    await give(page, [
      {
        name: "图.png",
        bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      },
    ]);
    await page.locator(".notice").getByText(/图片/).waitFor();
    await page.getByRole("heading", { name: "好.csv" }).waitFor();
    await page.context().close();
  });

  it("is worked by the keyboard alone", async () => {
    const page = await newPage(site, await newDesk(site));
    await tabTo(page, "试一试样例");
    await page.keyboard.press("Enter");
    await shown(page);
    await tabTo(page, "检查本表");
    await page.keyboard.press("Enter");
    await told(page, /检查完毕/);
    await page.keyboard.press("Control+s");
    await page
      .locator(".notice")
      .getByText(/已存为/)
      .waitFor();
    await page.context().close();
  });

  it("has no serious barrier in its own parts", async () => {
    const page = await newPage(site, await newDesk(site));
    assert.deepEqual(await barriers(page), []);
    await page.getByRole("button", { name: "试一试样例" }).click();
    await shown(page);
    assert.deepEqual(await barriers(page), []);
    await page.getByRole("button", { name: "打印本表" }).click();
    await page.getByRole("heading", { name: /打印预览/ }).waitFor();
    await page.locator(".print td").first().waitFor();
    assert.deepEqual(await barriers(page), []);
    await page.context().close();
  });

  it("asks nothing of another origin and raises no error", () => {
    assert.deepEqual(site.strangers, []);
    assert.deepEqual(site.complaints, []);
  });
});

/** Types as fast as a practised clerk does. */
async function typeCell(page: Page, text: string): Promise<void> {
  await page.waitForTimeout(300);
  await page.keyboard.type(text, { delay: 40 });
  await page.keyboard.press("Enter");
}

async function fixAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "一键规范" }).click();
  await page.getByRole("button", { name: /改这 \d+ 处/ }).click();
  await told(page, /已规范 \d+ 处/);
}

async function save(page: Page): Promise<WorkBook> {
  const { name, bytes } = await download(page, "另存为");
  assert.match(name, /_已检查\.xlsx$/);
  return bookOf(bytes);
}

function bookOf(bytes: Uint8Array): WorkBook {
  return read(bytes, { cellFormula: true });
}

/** All values of a sheet as a reader we did not write sees them. */
function cellsOf(book: WorkBook, sheet: string): unknown[][] {
  const found = book.Sheets[sheet];
  assert.ok(found, `${sheet} is there`);
  return utils.sheet_to_json<unknown[]>(found, { header: 1, raw: true, defval: "" });
}

/** The cells of the original with every safe fix, applied without the page. */
async function fixedCells(original: Uint8Array): Promise<unknown[][]> {
  const workbook = await openWorkbook(original, "台账.xlsx");
  const book = await readBook(workbook, defaultProfile);
  const { findings } = checkBooks([book], { profile: defaultProfile, asOf: 50_000 });
  const cells = cellsOf(bookOf(original), "矛盾纠纷台账");
  for (const { row, column, to } of planFixes(findings)) (cells[row] ??= [])[column] = to;
  return cells;
}

/** Presses Tab until the button of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((text) => document.activeElement?.textContent === text, name)) return;
  }
  assert.fail(`${name} cannot be reached`);
}

/** Serious findings of axe-core outside the spreadsheet, which is not ours. */
async function barriers(page: Page): Promise<string[]> {
  const require = createRequire(import.meta.url);
  await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: (
          context: object,
        ) => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run({ exclude: [[".grid"]] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}

/** Whether so many workbooks are kept in the browser's storage. */
function keptCount(wanted: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open("taizhang");
    request.onsuccess = () => {
      const database = request.result;
      const store = database.transaction("unsaved").objectStore("unsaved").count();
      store.onsuccess = () => {
        database.close();
        resolve(store.result === wanted);
      };
    };
  });
}
