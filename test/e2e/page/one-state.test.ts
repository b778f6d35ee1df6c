import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { toXls } from "../../samples/files";
import { makeLedger } from "../../samples/ledger";
import { otherReader, unzip } from "../../workbook/file/kit";
import { clickCell, download, newDesk, newPage, open, useSite, shown, told } from "./desk";
import { keepsBytes } from "./kept";
import { assertSame, count } from "./same";
import { bookOf, fixAll, undo } from "./saved";

const ledger = makeLedger({
  kind: "dispute",
  rows: 20,
  seed: 5,
  mess: 1,
  sheet: "矛盾纠纷",
  defects: { "id-checksum": 0.2 },
});
const file = { name: "台账.xls", bytes: toXls([ledger]) };

describe("what the page shows and what it saves", function () {
  this.timeout(180_000);
  const site = useSite();
  let page: Page;

  it("are one thing from opening to the clean copy, in a browser nobody chose anything in", async () => {
    page = await newPage(site, await newDesk(site, undefined, { fresh: true }));
    await open(page, file);
    // Checked without a click, and nothing the clerk would miss was done.
    await count(page);
    assert.equal(await page.getByText("有改动未另存").count(), 0);

    await page.keyboard.press("Control+s");
    await page.getByRole("dialog").getByText("存成什么样？").waitFor();
    const save = page.getByRole("dialog").getByRole("button", { name: "保存" });
    const first = await download(page, () => save.click());
    assert.equal(first.name, "台账_已检查.xlsx");
    await assertSame(page, first, ledger.grid.sheet);

    for (const change of [
      () => typeAt(page, "上河村"),
      () => fixAll(page),
      () => undo(page),
      () => fixAll(page),
    ]) {
      await change();
      // At once, whatever waits for the clerk's pause.
      await assertSame(
        page,
        await download(page, () => page.keyboard.press("Control+s")),
        ledger.grid.sheet,
      );
    }

    await page.getByRole("button", { name: "存法：带标记" }).click();
    await page.getByRole("radio", { name: /只存台账/ }).check();
    const clean = await download(page, () => save.click());
    assert.equal(clean.name, "台账_已修改.xlsx");
    assert.deepEqual(bookOf(clean.bytes).SheetNames, ["矛盾纠纷"]);
    const text = [...unzip(clean.bytes).values()]
      .map((part) => Buffer.from(part).toString())
      .join();
    assert.ok(!text.includes("taizhang"));
    assert.equal(otherReader(clean.bytes).Sheets["矛盾纠纷"]?.["B4"]?.v, "上河村");
    await page.context().close();
  });

  it("are one thing after a crash too", async () => {
    const context = await newDesk(site);
    page = await newPage(site, context);
    await open(page, file);
    await page.getByRole("button", { name: "检查本表" }).click();
    await told(page, /检查完毕/);
    await typeAt(page, "断电村");
    // What is kept first may be older than the check that follows the typing.
    await page.waitForTimeout(3000);
    await keepsBytes(
      page,
      (bytes) => otherReader(bytes).Sheets["矛盾纠纷"]?.["B4"]?.v === "断电村",
    );
    await page.close();
    const next = await newPage(site, context);
    await next.getByRole("button", { name: "接着改" }).click();
    await shown(next);
    await count(next);
    assert.equal(await next.getByText("还没有检查").count(), 0);
    await assertSame(next, await download(next, "另存为"), ledger.grid.sheet);
    await context.close();
  });

  it("go back into the file saved before without asking", async () => {
    page = await newPage(site, await newDesk(site));
    await open(page, file);
    await page.evaluate(() => {
      Reflect.set(globalThis, "asked", 0);
      Reflect.set(globalThis, "showSaveFilePicker", async (wish: { suggestedName: string }) => {
        Reflect.set(globalThis, "asked", Number(Reflect.get(globalThis, "asked")) + 1);
        const root = await navigator.storage.getDirectory();
        return root.getFileHandle(wish.suggestedName, { create: true });
      });
    });
    await typeAt(page, "上河村");
    await page.keyboard.press("Control+s");
    await page.locator(".notice").getByText("已存为“台账_已修改.xlsx”").waitFor();
    await typeAt(page, "下河村");
    await page.keyboard.press("Control+s");
    await page.locator(".notice").getByText("已存回“台账_已修改.xlsx”").waitFor();
    assert.equal(await page.evaluate(() => Reflect.get(globalThis, "asked")), 1);
    const bytes = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const saved = await (await root.getFileHandle("台账_已修改.xlsx")).getFile();
      return [...new Uint8Array(await saved.arrayBuffer())];
    });
    assert.equal(otherReader(Uint8Array.from(bytes)).Sheets["矛盾纠纷"]?.["B4"]?.v, "下河村");
    await page.getByRole("button", { name: "另存为", exact: true }).click();
    await page.waitForFunction(() => Reflect.get(globalThis, "asked") === 2);
    await page.context().close();
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});

async function typeAt(page: Page, text: string): Promise<void> {
  await clickCell(page, { row: 3, column: 1 });
  await page.waitForTimeout(200);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await page.getByText("有改动未另存").waitFor();
}
