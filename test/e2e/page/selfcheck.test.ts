import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import type { Page } from "playwright-core";
import { barriers } from "./barriers";
import { newDesk, newPage, useSite, shown } from "./desk";

/** A bare machine has no Chinese font, and the page says so. */
const lacksFont = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" }).stdout === "";
const told = (problems: number): string =>
  problems === 0 ? "都正常。" : `有 ${problems} 项不正常，照下面写的办。`;

const checked = (page: Page) => page.locator(".selfcheck li");

describe("自检 on the page", function () {
  this.timeout(120_000);
  const site = useSite();

  for (const colorScheme of ["light", "dark"] as const)
    it(`stands alone, ${colorScheme}, 320 wide: all is well here, and can be read by everybody`, async () => {
      const context = await newDesk(site, { width: 320, height: 600 });
      const page = await newPage(site, context);
      await page.emulateMedia({ colorScheme });
      await page.goto(`${site.address}selfcheck.html`);
      await checked(page).first().waitFor();
      const states = await checked(page).evaluateAll((items) =>
        items.map((item) => `${item.getAttribute("data-state")} ${item.textContent}`),
      );
      assert.equal(states.length, 9);
      const bad = states.filter((one) => one.startsWith("bad"));
      assert.equal(bad.length, lacksFont ? 1 : 0, bad.join("\n"));
      if (lacksFont) assert.match(bad[0] ?? "", /没有中文字体/);
      assert.deepEqual(await barriers(page), []);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 320, `${wide} px`);
      assert.match(
        await page.getByLabel("报告").inputValue(),
        /^台账助手 \d.*\n\[正常\] 页面的文件/,
      );
      await context.close();
    });

  it("says in red what is wrong and what to do", async () => {
    const context = await site.browser.newContext({ timezoneId: "America/New_York" });
    const page = await context.newPage();
    await page.route(/grid\.css$/, (route) => route.fulfill({ status: 404 }));
    await page.goto(`${site.address}selfcheck.html`);
    await page.getByText(/没有取到：grid\.css 404/).waitFor();
    await page.getByText(/时区不是北京时间/).waitFor();
    await page.getByText(told(lacksFont ? 3 : 2)).waitFor();
    assert.deepEqual(await barriers(page), []);
    await context.close();
  });

  it("opens from 设置, beside the workbook", async () => {
    const context = await newDesk(site);
    const page = await newPage(site, context);
    await page.getByRole("button", { name: "试一试样例" }).click();
    await shown(page);
    await page.getByRole("tab", { name: "设置" }).click();
    await page.getByRole("button", { name: "开始自检" }).click();
    await page
      .getByRole("status")
      .getByText(told(lacksFont ? 1 : 0))
      .waitFor();
    assert.equal(await checked(page).count(), 9);
    assert.doesNotMatch(await page.getByLabel("报告").inputValue(), /矛盾纠纷|样例/);
    assert.deepEqual(await barriers(page), []);
    await context.close();
  });

  it("raises no error and asks no stranger", () => {
    assert.deepEqual(site.complaints, []);
    assert.deepEqual(site.strangers, []);
  });
});
