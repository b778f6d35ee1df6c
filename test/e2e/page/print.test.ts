import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { recognise } from "../../../src/ledger/recognise/index";
import { pagesOf } from "../../../src/report/layout/pages-of";
import { newWorkbook } from "../../../src/workbook/file/index";
import { monthOf } from "../../report/month/month-of";
import { makeTownship } from "../../samples/township";
import { newDesk, newPage, open, useSite } from "./desk";

/** Where to leave the printed pages for somebody to look at. */
const shots = process.env["TAIZHANG_SHOTS"];

describe("the page's own print of a 月报", function () {
  this.timeout(120_000);
  const site = useSite();
  let page: Page;
  const { dispute, petition, visit, satisfaction } = makeTownship({
    seed: 3,
    households: 120,
    villages: 8,
  });
  const { drafts } = monthOf(
    [dispute, petition, visit, satisfaction].map(({ grid }) => recognise(grid)),
  );

  before(async () => {
    page = await newPage(site, await newDesk(site));
    const bytes = await newWorkbook("月报.xlsx", drafts).save();
    await open(page, { name: "月报.xlsx", bytes });
    await page.getByRole("button", { name: "打印本表" }).click();
    await page.locator(".print td").first().waitFor();
    await page.locator(".print-bar .primary:enabled").waitFor();
  });

  it("has the pages, the paper and the charts of the sheet", async () => {
    const [sheet] = drafts;
    await page.locator(".print svg").first().waitFor();
    assert.equal(await page.locator(".print svg").count(), sheet?.charts?.length);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    if (shots !== undefined) writeFileSync(`${shots}/page-print.pdf`, pdf);
    const boxes = [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
      ([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))],
    );
    assert.equal(boxes.length, pagesOf(sheet!).length);
    for (const box of boxes) assert.deepEqual(box, [595, 842]);
  });

  it("leaves out what stands below the printed pages", async () => {
    const text = await page.locator(".paper").innerText();
    assert.ok(text.includes("签发人"));
    assert.ok(!text.includes("不打印"));
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});
