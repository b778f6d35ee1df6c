import assert from "node:assert/strict";
import { planFixes } from "../../../src/check/fixes";
import { checkBooks } from "../../../src/operations/check-books";
import { readBook } from "../../../src/operations/read-book";
import { defaultProfile } from "../../../src/profile/index";
import { openWorkbook } from "../../../src/workbook/file/index";
import { toXlsx } from "../../samples/files";
import { makeReadmeLedger } from "../../samples/readme-ledger";
import { download, newDesk, newPage, open, useSite, selected, told } from "./desk";
import { bookOf, cellsOf, fixAll, save, undo } from "./saved";

describe("a month's work on the page", function () {
  this.timeout(120_000);
  const site = useSite();

  it("checks, jumps, fixes, takes back, summarises, saves", async () => {
    const page = await newPage(site, await newDesk(site));
    const original = await toXlsx([makeReadmeLedger()]);
    await open(page, { name: "台账.xlsx", bytes: original });

    await page.getByRole("button", { name: "检查本表" }).click();
    await told(page, /检查完毕/);
    await page.getByRole("button", { name: /身份证号校验不通过/ }).click();
    await page
      .locator("#pane")
      .getByRole("button", { name: / · E17 / })
      .click();
    await selected(page, "E17");

    await fixAll(page);
    await undo(page);
    assert.deepEqual(
      cellsOf(await save(page), "矛盾纠纷台账"),
      cellsOf(bookOf(original), "矛盾纠纷台账"),
    );

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

  it("asks nothing of another origin and raises no error", () => {
    assert.deepEqual(site.strangers, []);
    assert.deepEqual(site.complaints, []);
  });
});

/** The cells of the original with every safe fix, applied without the page. */
async function fixedCells(original: Uint8Array): Promise<unknown[][]> {
  const workbook = await openWorkbook(original, "台账.xlsx");
  const book = await readBook(workbook, defaultProfile);
  const { findings } = checkBooks([book], { profile: defaultProfile, asOf: 50_000 });
  const cells = cellsOf(bookOf(original), "矛盾纠纷台账");
  for (const { row, column, to } of planFixes(findings)) (cells[row] ??= [])[column] = to;
  return cells;
}
