import assert from "node:assert/strict";
import { writeXlsx } from "hucre";
import type { Page } from "playwright-core";
import { toXlsx } from "../../samples/files";
import { makeReadmeLedger } from "../../samples/readme-ledger";
import { clickCell, newDesk, newPage, open, useSite, selected, told } from "./desk";
import { typeCell } from "./saved";

const shots = process.env["TAIZHANG_SHOTS"];

describe("charts on the page", function () {
  this.timeout(120_000);
  const site = useSite();

  it("shows a clerk's charts over their cells, with the figures that stand there now", async () => {
    const page = await newPage(site, await newDesk(site));
    await open(page, { name: "图.xlsx", bytes: await clerksCharts() });
    const pie = page.getByRole("img", { name: /^饼图“类型”/ });
    const columns = page.getByRole("img", { name: /^柱形图“各村”/ });
    await pie.waitFor();
    assert.equal(await columns.count(), 1);
    assert.match((await pie.getAttribute("aria-label")) ?? "", /柳林村 3，河东村 5，南街村 2/);
    await shoot(page, "charts-clerk");
    const before = await boxOf(page, pie);
    await clickCell(page, { row: 1, column: 1, width: 72 });
    await selected(page, "B2");
    await typeCell(page, "40");
    await page.getByRole("img", { name: /饼图“类型”.*柳林村 40/ }).waitFor();
    // The chart's own cells take the pointer: it goes through the picture.
    await page.mouse.click(before.x + before.width / 2, before.y + before.height / 2);
    await page.waitForFunction(
      () => document.activeElement?.closest(".grid") !== null && document.body !== null,
    );
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(600);
    const after = await boxOf(page, pie);
    assert.ok(before.y - after.y > 100, `it went up with its cells: ${before.y} ${after.y}`);
    await shoot(page, "charts-scrolled");
    await page.context().close();
  });

  it("says so where a sheet holds what it cannot draw, and says nothing where it draws all", async () => {
    const page = await newPage(site, await newDesk(site));
    await open(page, { name: "图.xlsx", bytes: await clerksCharts() });
    const notice = page.locator(".notice");
    await page.getByRole("img", { name: /^饼图/ }).waitFor();
    assert.equal(await notice.count(), 0);
    await page.locator(".grid").getByText("面积", { exact: true }).click();
    await notice.getByText(/本表有这里画不出的图片或图表/).waitFor();
    assert.equal(await page.locator(".float-charts").isVisible(), false);
    await page.context().close();
  });

  for (const size of [
    { width: 1366, height: 768 },
    { width: 320, height: 640 },
  ])
    it(`shows the month sheet's own at ${size.width}`, async () => {
      const page = await newPage(site, await newDesk(site, size));
      await open(page, { name: "台账.xlsx", bytes: await toXlsx([makeReadmeLedger()]) });
      await page.getByRole("tab", { name: "月报", exact: true }).click();
      await page.getByRole("button", { name: "生成月报" }).click();
      await told(page, /月报/);
      const charts = page.locator(".float-charts svg");
      await charts.first().waitFor();
      await page.waitForTimeout(500);
      await shoot(page, `charts-month-${size.width}`);
      const box = await charts.first().boundingBox();
      const grid = await page.locator(".grid").boundingBox();
      assert.ok(box && grid && box.width > 100 && box.height > 60);
      assert.equal(
        await page
          .locator(".notice")
          .getByText(/画不出/)
          .count(),
        0,
      );
      await page.context().close();
    });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});

async function boxOf(page: Page, of: ReturnType<Page["locator"]>) {
  await page.waitForTimeout(300);
  const box = await of.boundingBox();
  assert.ok(box);
  return box;
}

/** A clerk's workbook: a pie and stacked columns on one sheet, and on another what no picture is made of. */
async function clerksCharts(): Promise<Uint8Array> {
  const rows = [
    ["村", "邻里", "土地"],
    ["柳林村", 3, 1],
    ["河东村", 5, 4],
    ["南街村", 2, 6],
  ];
  const series = (column: string, name: string, sheet: string) => ({
    name,
    values: `${sheet}!$${column}$2:$${column}$4`,
    categories: `${sheet}!$A$2:$A$4`,
  });
  return writeXlsx({
    sheets: [
      {
        name: "数据",
        rows,
        charts: [
          {
            type: "pie",
            title: "类型",
            series: [series("B", "邻里", "数据")],
            anchor: { from: { row: 5, col: 0 }, to: { row: 18, col: 4 } },
          },
          {
            type: "column",
            title: "各村",
            barGrouping: "stacked",
            series: [series("B", "邻里", "数据"), series("C", "土地", "数据")],
            anchor: { from: { row: 5, col: 5 }, to: { row: 18, col: 10 } },
          },
        ],
      },
      {
        name: "面积",
        rows,
        charts: [
          {
            type: "area",
            series: [series("B", "邻里", "面积")],
            anchor: { from: { row: 5, col: 0 }, to: { row: 18, col: 4 } },
          },
        ],
      },
    ],
  });
}

async function shoot(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png` });
}
