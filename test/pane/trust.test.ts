import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openWorkbook } from "../../src/workbook/file/index";
import { usePanes } from "./harness/serve";

const garbage: Readonly<Record<string, string>> = {
  "taizhang.columns": "[".repeat(1_000),
  "taizhang.kinds": '["__proto__"]',
  "taizhang.profile": '{"version":1,"decimals":{"x":1}}',
  "taizhang.owned": '["纠纷排查"]',
  "taizhang.ignored": '{"length":1}',
  "taizhang.journal": '[{"operation":"fixSheet"}]',
};

/** The pane over workbooks that bring something along. */
describe("the pane over a stranger's workbook", function () {
  this.timeout(120_000);
  const panes = usePanes();
  let page: Page;

  async function withSettings(settings: Readonly<Record<string, string>>): Promise<Uint8Array> {
    const workbook = await openWorkbook(panes.book(), "全镇台账.xlsx");
    for (const [key, text] of Object.entries(settings)) await workbook.settings.set(key, text);
    return workbook.save();
  }

  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const tab = (name: string): Promise<void> => page.getByRole("tab", { name }).click();

  /** Row and column of a cell with this text in the ledger. */
  const someCell = async (): Promise<readonly [number, number, unknown]> => {
    const workbook = await openWorkbook(panes.book(), "全镇台账.xlsx");
    const { values } = await workbook.read("纠纷排查");
    const row = values.length - 1;
    const column = values[row]?.findIndex((value) => typeof value === "string") ?? 0;
    return [row, column, values[row]?.[column]];
  };

  it("opens whatever the settings are, says what was not used, and clears it", async () => {
    page = await panes.open({ book: await withSettings(garbage) });
    const said = page.getByRole("note");
    await said
      .getByText(/规定、栏目改正、种类说明、不再提示的名单、撤销记录读不懂，没有采用/)
      .waitFor();
    await said.getByText(/“纠纷排查”没有台账助手的记号/).waitFor();
    await button("检查全部").click();
    await page.getByRole("status").getByText("检查完毕").waitFor();
    await tab("设置");
    await button("清除本工作簿里的设置").click();
    const dialog = page.getByRole("dialog", { name: "清除这些设置？" });
    await dialog.getByText(/可以撤销的 \d+ 步操作/).waitFor();
    await dialog.getByRole("button", { name: "清除本工作簿里的设置" }).click();
    await page.getByRole("status").getByText("已清除这个工作簿里的设置。").waitFor();
    assert.equal(await said.count(), 0);
    for (const key of Object.keys(garbage))
      assert.equal(await page.evaluate((one) => window.harness.setting(one), key), null);
  });

  it("shows what 撤销 would do with a step that is not of this computer, and waits", async () => {
    const [row, column, value] = await someCell();
    const forged = [
      {
        operation: "fixSheet",
        at: "2024-05-30 17:00",
        sheets: ["纠纷排查"],
        before: {
          version: 1,
          parts: [
            {
              kind: "cells",
              sheet: "纠纷排查",
              cells: [[row, column, '=WEBSERVICE("http://x.example")', value, "<c/>", "General"]],
            },
          ],
        },
      },
    ];
    page = await panes.open({
      book: await withSettings({ "taizhang.journal": JSON.stringify(forged) }),
    });
    const cell = (): Promise<unknown> =>
      page.evaluate(([r, c]) => window.harness.cell("纠纷排查", r, c), [row, column] as const);
    await tab("设置");
    await button("撤销上次操作").click();
    await page
      .getByRole("status")
      .getByText(/不是在这台电脑上做的，没有动/)
      .waitFor();
    assert.equal(await cell(), value);
    await button("看看会改什么").click();
    const dialog = page.getByRole("dialog", { name: "撤销“一键规范”" });
    await dialog.getByText("会改 1 个单元格").waitFor();
    assert.match((await dialog.getByRole("listitem").textContent()) ?? "", /→ “=WEBSERVICE/);
    if (process.env["SHOTS"] !== undefined)
      await page.screenshot({ path: `${process.env["SHOTS"]}/review.png` });
    await dialog.getByRole("button", { name: "以后再说" }).click();
    assert.equal(await cell(), value);
    await button("看看会改什么").click();
    await dialog.getByRole("button", { name: "不恢复，忘掉这份记录" }).click();
    await page.getByRole("status").getByText("已忘掉这份记录").waitFor();
    assert.equal(await cell(), value);
    assert.equal(await page.evaluate(() => window.harness.setting("taizhang.journal")), null);
  });

  it("keeps a fault in one view from taking the others with it", async () => {
    page = await panes.open();
    await button("检查全部").waitFor();
    await page.evaluate(() => {
      window.harness.breakView();
    });
    await page.getByRole("alert").getByText("这一页出了差错，其他页还能用。").waitFor();
    await tab("设置");
    await page.getByRole("heading", { name: "工作簿里的设置" }).waitFor();
    await tab("检查");
    await button("重新打开这一页").waitFor();
  });
});
