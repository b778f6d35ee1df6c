import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { newDesk, newPage, shown, useSite } from "./desk";

describe("the grid that stands ready before a file is chosen", function () {
  this.timeout(120_000);
  const site = useSite();
  let page: Page;

  before(async () => {
    page = await newPage(site, await newDesk(site));
    // Where its cells are typed into comes last.
    await page
      .locator("body > [id^=univer-doc-selection-container]")
      .first()
      .waitFor({ state: "attached" });
  });

  it("is reached by no key and seen by nobody", async () => {
    const stops = new Set<string | undefined>();
    for (let pressed = 0; pressed < 25; pressed++) {
      await page.keyboard.press("Tab");
      stops.add(
        await page.evaluate(() =>
          document.activeElement === document.body
            ? "body"
            : document.activeElement?.parentElement?.closest("body > *")?.id,
        ),
      );
    }
    assert.deepEqual(stops, new Set(["root", "body"]));
    const seen = await page
      .locator("body > :not(#root, script), body > :not(#root) *")
      .evaluateAll(
        (elements) =>
          elements.filter((element) => element.checkVisibility({ visibilityProperty: true }))
            .length,
      );
    assert.equal(seen, 0);
  });

  it("is the one the workbook is shown in, with the worker that stood ready too", async () => {
    await page.evaluate(() =>
      document.querySelector(".grid-itself")?.setAttribute("data-ready", ""),
    );
    assert.equal(page.workers().length, 1);
    await page.getByRole("button", { name: "试一试样例" }).click();
    await shown(page);
    assert.equal(await page.locator(".grid > [data-ready] canvas").first().isVisible(), true);
    assert.equal(await page.locator(".grid-itself").count(), 1);
    assert.equal(page.workers().length, 1);
  });

  it("is not started where somebody was faster than it", async () => {
    const early = await newPage(site, await newDesk(site));
    await early.getByRole("button", { name: "试一试样例" }).click();
    await shown(early);
    await early.waitForTimeout(2000);
    assert.equal(await early.locator(".grid-itself").count(), 1);
    assert.equal(await early.locator("body > .grid-itself").count(), 0);
    assert.equal(early.workers().length, 1);
    await early.context().close();
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});
