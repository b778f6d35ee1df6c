import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { toXls, toXlsx } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { makeReadmeLedger } from "../../samples/readme-ledger";
import { otherReader, unzip, zip, type XLSX } from "../../workbook/file/kit";
import { richParts } from "../../workbook/file/rich-workbook";
import { clickCell, download, newDesk, newPage, open, useSite, told } from "./desk";

const ledger = makeLedger({ kind: "dispute", rows: 12, seed: 5, mess: 1, sheet: "矛盾纠纷" });

/** Parts the page knows nothing of, and some it must not touch though it reads them. */
const foreign = {
  "xl/charts/chart1.xml": "<c:chartSpace/>",
  "xl/charts/style1.xml": "<cs:chartStyle/>",
};

describe("files out of the page", function () {
  this.timeout(120_000);
  const site = useSite();
  let page: Page;

  beforeEach(async () => {
    page = await newPage(site, await newDesk(site));
  });

  afterEach(async () => {
    await page.context().close();
  });

  it("saves what was typed and nothing else: every other part as it was, byte for byte", async () => {
    const before = zip({ ...richParts(), ...foreign });
    await open(page, { name: "台账.xlsx", bytes: before });
    // Row 5 of the file, its column B, is reached from the name box.
    await goTo(page, "B5");
    await page.keyboard.type("上河村");
    await page.keyboard.press("Enter");
    await page.getByText("有改动未另存").waitFor();
    const saved = await download(page, "另存为");
    assert.equal(saved.name, "台账_已修改.xlsx");

    const [old, now] = [unzip(before), unzip(saved.bytes)];
    const touched = [...now.keys()].filter(
      (path) => Buffer.compare(old.get(path) ?? Buffer.alloc(0), now.get(path)!) !== 0,
    );
    assert.deepEqual(
      [...old.keys()].filter((path) => !now.has(path)),
      [],
    );
    // The workbook is told to calculate anew.
    assert.deepEqual(touched.sort(), ["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);

    const [cells, expected] = [saved.bytes, before].map(cellsOf);
    expected!["台账!B5"] = "上河村";
    assert.deepEqual(cells, expected);
  });

  it("saves an old file as xlsx, says so, and loses no cell", async () => {
    const before = toXls([ledger]);
    await open(page, { name: "台账.xls", bytes: before });
    await clickCell(page, { row: 3, column: 1 });
    await page.keyboard.type("上河村");
    await page.keyboard.press("Enter");
    await page.getByText("有改动未另存").waitFor();
    const saved = await download(page, "另存为");
    assert.equal(saved.name, "台账_已修改.xlsx");
    await page.locator(".notice").getByText("格式换成了 .xlsx").waitFor();
    const [cells, expected] = [saved.bytes, before].map(cellsOf);
    expected!["矛盾纠纷!B4"] = "上河村";
    assert.deepEqual(cells, expected);
  });

  it("hands out the month's sheets alone, readable elsewhere", async () => {
    await open(page, { name: "台账.xlsx", bytes: await toXlsx([makeReadmeLedger()]) });
    await page.getByRole("tab", { name: "月报", exact: true }).click();
    await page.getByRole("button", { name: "生成月报" }).click();
    await told(page, /月报/);
    const month = await download(page, "下载月报");
    const book = otherReader(month.bytes);
    assert.equal(month.name, `${book.SheetNames[0] ?? ""}.xlsx`);
    assert.ok(!book.SheetNames.includes("矛盾纠纷台账"));
    assert.ok(Object.keys(cellsOf(month.bytes)).length > 50);
  });

  it("writes where the clerk chooses, and takes a broken write for no saving", async () => {
    await open(page, { name: "台账.xls", bytes: toXls([ledger]) });
    await clickCell(page, { row: 3, column: 1 });
    await page.keyboard.type("上河村");
    await page.keyboard.press("Enter");
    await page.getByText("有改动未另存").waitFor();
    await page.evaluate(() => {
      Reflect.set(
        globalThis,
        "showSaveFilePicker",
        async ({ suggestedName }: { suggestedName: string }) => {
          const root = await navigator.storage.getDirectory();
          const file = await root.getFileHandle(suggestedName, { create: true });
          if (Reflect.get(globalThis, "broken") === true)
            Reflect.set(file, "createWritable", () =>
              Promise.reject(new DOMException("locked", "NoModificationAllowedError")),
            );
          return file;
        },
      );
      Reflect.set(globalThis, "broken", true);
    });
    await page.getByRole("button", { name: "另存为", exact: true }).click();
    await page
      .locator(".notice")
      .getByText(/没有存成：.*写不进去/)
      .waitFor();
    await page.getByText("有改动未另存").waitFor();

    await page.evaluate(() => Reflect.set(globalThis, "broken", false));
    await page.getByRole("button", { name: "另存为", exact: true }).click();
    await page.locator(".notice").getByText("已存为“台账_已修改.xlsx”").waitFor();
    await page.getByText("有改动未另存").waitFor({ state: "detached" });
    const bytes = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle("台账_已修改.xlsx")).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    });
    assert.equal(cellsOf(Uint8Array.from(bytes))["矛盾纠纷!B4"], "上河村");
  });

  it("prints all columns on numbered pages of A4", async () => {
    await page.getByRole("button", { name: "试一试样例" }).click();
    await page.getByRole("button", { name: "检查本表" }).waitFor();
    await page.getByRole("button", { name: "打印本表" }).click();
    await page.locator(".print td").first().waitFor();
    const paper = await page.locator(".paper").boundingBox();
    const table = await page.locator(".paper table").boundingBox();
    assert.ok(paper !== null && table !== null && table.width < paper.width);
    assert.equal(Math.round(paper.width), Math.round((297 / 25.4) * 96));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    assert.ok(boxes.length >= 5 && boxes.length <= 24, `${boxes.length} pages`);
    for (const [, width, height] of boxes)
      assert.deepEqual([width, height].map(Number).map(Math.round), [842, 595]);
    await page.getByRole("button", { name: "返回表格" }).click();
    await page.getByRole("button", { name: "检查本表" }).waitFor();
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
    assert.deepEqual(site.strangers, []);
  });
});

/** Every cell of a file as a reader we did not write sees it, by sheet and address. */
function cellsOf(bytes: Uint8Array): Record<string, unknown> {
  const book = otherReader(bytes);
  return Object.fromEntries(
    book.SheetNames.flatMap((name) =>
      Object.entries(book.Sheets[name] ?? {}).flatMap(([address, cell]) => {
        if (address.startsWith("!")) return [];
        const { v, f } = cell as XLSX.CellObject;
        return v === undefined || v === "" ? [] : [[`${name}!${address}`, f ?? v]];
      }),
    ),
  );
}

async function goTo(page: Page, cell: string): Promise<void> {
  const box = page.locator(".grid input").first();
  await box.fill(cell);
  await box.press("Enter");
  await page.waitForTimeout(300);
}
