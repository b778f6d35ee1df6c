import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { toXlsx } from "../../samples/files";
import { makeReadmeLedger } from "../../samples/readme-ledger";
import { newDesk, newPage, open, useSite, told } from "./desk";
import { bookOf, cellsOf, fixAll, save, undo } from "./saved";

const sheet = "矛盾纠纷台账";

/** Workers of the page break down whenever they are asked to write, as often as `deaths` says. */
function mortal(): void {
  const post = Worker.prototype.postMessage;
  Object.assign(globalThis, { deaths: 0 });
  Worker.prototype.postMessage = function (this: Worker, message: { call?: string }): void {
    const page = globalThis as unknown as { deaths: number };
    if (message.call !== "apply" || page.deaths === 0) {
      post.call(this, message);
      return;
    }
    page.deaths--;
    // In the middle of its work: it has begun, and nobody hears of its end.
    post.call(this, message);
    this.terminate();
    this.dispatchEvent(new ErrorEvent("error", { message: "out of memory", cancelable: true }));
  };
}

const letDie = (page: Page, deaths: number): Promise<unknown> =>
  page.evaluate((count) => Object.assign(globalThis, { deaths: count }), deaths);

describe("the page when its worker dies in the middle of a fix", function () {
  this.timeout(120_000);
  const site = useSite();
  let page: Page;
  let original: Uint8Array;

  before(async () => {
    const context = await newDesk(site);
    await context.addInitScript(mortal);
    page = await newPage(site, context);
    original = await toXlsx([makeReadmeLedger()]);
    await open(page, { name: "台账.xlsx", bytes: original });
  });

  it("says so when the next one dies too, and that nothing was changed; then it goes on", async () => {
    await letDie(page, 2);
    await page.getByRole("button", { name: "一键规范" }).click();
    await page.getByRole("button", { name: /改这 \d+ 处/ }).click();
    await told(page, /后台程序出错停了，这一步没有做/);
    assert.deepEqual(cellsOf(await save(page), sheet), cellsOf(bookOf(original), sheet));
    await fixAll(page);
    await undo(page);
  });

  it("has it done by a new one, and takes it back", async () => {
    await letDie(page, 1);
    await fixAll(page);
    const fixed = cellsOf(await save(page), sheet);
    assert.notDeepEqual(fixed, cellsOf(bookOf(original), sheet));
    await undo(page);
    assert.deepEqual(cellsOf(await save(page), sheet), cellsOf(bookOf(original), sheet));
    await fixAll(page);
    assert.deepEqual(cellsOf(await save(page), sheet), fixed);
    await undo(page);
  });
});
