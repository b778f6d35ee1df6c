import assert from "node:assert/strict";
import { barriers } from "./barriers";
import { newDesk, newPage, useSite, shown, told } from "./desk";

describe("barriers on the page", function () {
  this.timeout(120_000);
  const site = useSite();

  it("are none of weight in its own parts, from the first screen to the print view", async () => {
    const page = await newPage(site, await newDesk(site));
    assert.deepEqual(await barriers(page), []);
    await page.getByRole("button", { name: "试一试样例" }).click();
    await shown(page);
    await page.getByRole("button", { name: "检查本表" }).click();
    await told(page, /检查完毕/);
    assert.deepEqual(await barriers(page), []);
    await page.getByRole("button", { name: "打印本表" }).click();
    await page.getByRole("heading", { name: /打印预览/ }).waitFor();
    await page.locator(".print td").first().waitFor();
    assert.deepEqual(await barriers(page), []);
    await page.context().close();
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});
