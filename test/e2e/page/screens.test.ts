import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { toXls } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { barriers } from "./barriers";
import { keeps } from "./kept";
import { clickCell, give, newDesk, newPage, open, useSite, shown } from "./desk";

const ledger = makeLedger({ kind: "dispute", rows: 12, seed: 5, mess: 1, sheet: "矛盾纠纷" });
const file = { name: "台账.xls", bytes: toXls([ledger]) };
const empty = { name: "空.xls", bytes: new Uint8Array() };
const picture = { name: "图.png", bytes: new Uint8Array([1]) };

/** Every screen of the page beside the desk itself, and how a clerk gets there. */
const screens: readonly (readonly [name: string, reach: (page: Page) => Promise<void>])[] = [
  ["the first screen", () => Promise.resolve()],
  [
    "a message about a file",
    async (page) => {
      await give(page, [empty]);
      await page.getByRole("alert").waitFor();
    },
  ],
  [
    "several files, some passed over",
    async (page) => {
      await give(page, [file, { ...file, name: "另一本.xls" }, picture]);
      await page.getByText("另有 1 个文件没有读").click();
    },
  ],
  [
    "merged files with a message",
    async (page) => {
      await give(page, [file, { ...file, name: "另一本.xls" }, empty]);
      await page.getByRole("button", { name: /合成一本/ }).click();
      await shown(page);
      await page.locator(".notice").waitFor();
      // The pane's buttons take on their colours as soon as it has read the sheets.
      await page
        .locator("#pane")
        .getByText(/汇总矛盾纠纷台账/)
        .waitFor();
      await page.waitForTimeout(1000);
    },
  ],
  [
    "unsaved work on offer",
    async (page) => {
      const other = await page.context().newPage();
      await other.goto(page.url());
      await open(other, file);
      await clickCell(other, { row: 3, column: 1 });
      await other.keyboard.type("甲村");
      await other.keyboard.press("Enter");
      await keeps(other, 1);
      await other.close();
      await page.reload();
      await page.locator(".kept").waitFor();
    },
  ],
  [
    "the print view",
    async (page) => {
      await open(page, file);
      await page.getByRole("button", { name: "打印本表" }).click();
      await page.locator(".print td").first().waitFor();
    },
  ],
];

describe("the page's screens", function () {
  this.timeout(120_000);
  const site = useSite();

  for (const [name, reach] of screens)
    it(`${name}: no serious barrier, nothing cut off at 1366 × 768 nor at 1920 × 1080`, async () => {
      const page = await newPage(site, await newDesk(site));
      await reach(page);
      assert.deepEqual(await barriers(page), []);
      for (const size of [
        { width: 1366, height: 768 },
        { width: 1920, height: 1080 },
      ]) {
        await page.setViewportSize(size);
        assert.deepEqual(await cutOff(page), [], `${size.width} × ${size.height}`);
      }
      await page.context().close();
    });

  it("raise no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});

/** Texts of buttons and messages that reach out of the window or out of their own box. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, h1, h2, .notice, .problem, .kept li")]
      .filter((one) => one.offsetParent !== null && one.closest(".grid, .grid-itself") === null)
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        return left < 0 || right > window.innerWidth || one.scrollWidth > one.clientWidth + 1;
      })
      .map(({ textContent }) => textContent),
  );
}
