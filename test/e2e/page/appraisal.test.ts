import assert from "node:assert/strict";
import { readReport } from "../../../src/workbook/file/report/read-report";
import { toXlsx } from "../../samples/files";
import { makeYearTownship } from "../../samples/year-township";
import { download, newDesk, newPage, open, useSite, told } from "./desk";

describe("an appraisal on the page", function () {
  this.timeout(120_000);
  const site = useSite();

  it("ranks, writes its sheets and hands out the notice", async () => {
    const page = await newPage(site, await newDesk(site));
    await open(page, { name: "全镇台账.xlsx", bytes: await toXlsx(makeYearTownship(11)) });
    await page.getByRole("tab", { name: "考核", exact: true }).click();
    await page.getByRole("button", { name: "写出考核表和通报" }).click();
    await told(page, /已写出“考核/);
    const notice = await download(page, "下载通报（Word）");
    assert.match(notice.name, /考核情况的通报\.docx$/);
    const report = readReport(notice.bytes, notice.name);
    assert.ok(report?.text.includes("下一步要求"));
    if (process.env["SHOTS"] !== undefined)
      await page.screenshot({ path: `${process.env["SHOTS"]}/appraisal.png` });
    assert.deepEqual(site.complaints, []);
    await page.context().close();
  });
});
