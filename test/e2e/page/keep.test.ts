import assert from "node:assert/strict";
import type { BrowserContext, Page } from "playwright-core";
import { toXls } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { otherReader } from "../../workbook/file/kit";
import { clickCell, download, newDesk, newPage, open, useSite, shown, told } from "./desk";
import { keeps, keepsBytes } from "./kept";

const ledger = makeLedger({ kind: "dispute", rows: 12, seed: 5, mess: 1, sheet: "矛盾纠纷" });
const file = { name: "台账.xls", bytes: toXls([ledger]) };

describe("unsaved work", function () {
  this.timeout(120_000);
  const site = useSite();
  let context: BrowserContext;

  beforeEach(async () => {
    context = await newDesk(site);
  });

  afterEach(async () => {
    await context.close();
  });

  /** A page with the file open and one cell typed. */
  async function pageWith(text: string): Promise<Page> {
    const page = await newPage(site, context);
    await open(page, file);
    await typeAt(page, text);
    return page;
  }

  it("is offered after a crash with its name and time, and goes on where it was", async () => {
    const page = await newPage(site, context);
    await open(page, file);
    await page.getByRole("button", { name: "一键规范" }).click();
    await page.getByRole("button", { name: /改这 \d+ 处/ }).click();
    const fixed = await told(page, /已规范 \d+ 处/);
    await typeAt(page, "断电村");
    await keepsBytes(page, (bytes) => cellB4(bytes) === "断电村");
    const crashed = page.waitForEvent("crash");
    page.goto("chrome://crash").catch(() => undefined);
    await crashed;
    // The driver itself cannot close a page that is gone.
    const next = await newPage(site, context);
    const offered = await next.locator(".kept li").first().innerText();
    assert.match(offered, /^“台账\.xls”在 \d{4}-\d\d-\d\d \d\d:\d\d 关闭前没有另存。/);
    await next.getByRole("button", { name: "接着改" }).click();
    await shown(next);
    await next.getByText("有改动未另存").waitFor();
    assert.equal(cellB4((await download(next, "另存为")).bytes), "断电村");
    assert.match(fixed, /已规范 [1-9]/);
    await keeps(next, 0);
  });

  it("is cleared for good, but only when the clerk is sure", async () => {
    const page = await pageWith("甲村");
    await keeps(page, 1);
    await page.close();
    const next = await newPage(site, context);
    const clear = next.getByRole("button", { name: "清除" });
    next.once("dialog", (dialog) => void dialog.dismiss());
    await clear.click();
    assert.equal(await clear.count(), 1);
    next.once("dialog", (dialog) => void dialog.accept());
    await clear.click();
    await keeps(next, 0);
    assert.equal(await next.locator(".kept").count(), 0);
    await next.reload();
    await next.waitForTimeout(1500);
    assert.equal(await next.locator(".kept").count(), 0);
  });

  it("is warned of before leaving even when it is half typed, and is then kept", async () => {
    const page = await newPage(site, context);
    await open(page, file);
    await clickCell(page, { row: 3, column: 1 });
    await page.waitForTimeout(200);
    await page.keyboard.type("没按回车");
    const asked = page.waitForEvent("dialog");
    await page.close({ runBeforeUnload: true });
    const dialog = await asked;
    assert.equal(dialog.type(), "beforeunload");
    await dialog.dismiss();
    await keepsBytes(page, (bytes) => cellB4(bytes) === "没按回车");
  });

  it("is warned of before leaving, and nothing else is", async () => {
    const page = await newPage(site, context);
    await open(page, file);
    await page.locator(".bar").click();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await typeAt(page, "乙村");
    await page.close({ runBeforeUnload: true });
    await page.waitForTimeout(500);
    assert.deepEqual(asked, ["beforeunload"]);
    assert.ok(!page.isClosed());

    await download(page, "另存为");
    await page.getByText("已存为").waitFor();
    const closed = page.waitForEvent("close");
    await page.close({ runBeforeUnload: true });
    await closed;
    assert.deepEqual(asked, ["beforeunload"]);
  });

  for (const [how, prepare] of [
    ["", () => Promise.resolve()],
    [
      " where the browser has no locks (plain HTTP)",
      () => context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "locks")),
    ],
  ] as const)
    it(`of two pages stays apart, and is offered only when its page is gone${how}`, async () => {
      await prepare();
      const [one, other] = [await pageWith("甲村"), await pageWith("乙村")];
      await keeps(one, 2);
      const third = await newPage(site, context);
      await third.waitForTimeout(1500);
      assert.equal(await third.locator(".kept").count(), 0);

      await one.close();
      await other.close();
      await third.reload();
      const restore = third.getByRole("button", { name: "接着改" });
      await third.waitForFunction(() => document.querySelectorAll(".kept li").length === 2);
      const fourth = await newPage(site, context);
      await fourth.waitForFunction(() => document.querySelectorAll(".kept li").length === 2);
      await restore.first().click();
      await shown(third);
      // What was taken up is the third page's own as soon as that has kept it itself.
      do {
        await fourth.reload();
        await fourth.locator(".kept").waitFor();
      } while ((await fourth.locator(".kept li").count()) !== 1);
      await fourth.getByRole("button", { name: "接着改" }).click();
      await shown(fourth);
      const values = await Promise.all(
        [third, fourth].map(async (page) => cellB4((await download(page, "另存为")).bytes)),
      );
      assert.deepEqual(values.sort(), ["乙村", "甲村"]);
    });

  it("that was cleared on one page goes from the lists of the others", async () => {
    const page = await pageWith("甲村");
    await keeps(page, 1);
    await page.close();
    const [one, other] = [await newPage(site, context), await newPage(site, context)];
    await other.locator(".kept").waitFor();
    one.once("dialog", (dialog) => void dialog.accept());
    await one.getByRole("button", { name: "清除" }).click();
    await other.locator(".kept").waitFor({ state: "detached" });
  });

  it("that no longer is where it was is said to be gone", async () => {
    const page = await pageWith("甲村");
    await keeps(page, 1);
    await page.close();
    const next = await newPage(site, context);
    await next.locator(".kept").waitFor();
    await next.evaluate(dropAllAndRestore);
    await next
      .getByRole("alert")
      .getByText(/临时备份已经不在了/)
      .waitFor();
  });

  it("that finds no room is told of", async () => {
    const page = await newPage(site, context);
    const session = await context.newCDPSession(page);
    const origin = new URL(site.address).origin;
    await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 2000 });
    await open(page, file);
    await typeAt(page, "满村");
    await page.locator(".notice").getByText("浏览器里放不下临时备份了").waitFor();
    await page.getByText("有改动未另存").waitFor();
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});

function cellB4(bytes: Uint8Array): unknown {
  return otherReader(bytes).Sheets["矛盾纠纷"]?.["B4"]?.v;
}

async function typeAt(page: Page, text: string): Promise<void> {
  await clickCell(page, { row: 3, column: 1 });
  await page.waitForTimeout(200);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.getByText("有改动未另存").waitFor();
}

/** Presses 接着改 at the very moment at which nothing is kept any longer. */
function dropAllAndRestore(): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.open("taizhang");
    request.onsuccess = () => {
      const database = request.result;
      const transaction = database.transaction("unsaved", "readwrite");
      transaction.objectStore("unsaved").clear();
      transaction.oncomplete = () => {
        database.close();
        document.querySelector<HTMLElement>(".kept .primary")?.click();
        resolve();
      };
    };
  });
}
