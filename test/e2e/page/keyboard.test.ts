import assert from "node:assert/strict";
import { read } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { toXlsx } from "../../samples/files";
import { makeReadmeLedger } from "../../samples/readme-ledger";
import { download, newDesk, newPage, useSite, selected, shown, told } from "./desk";

describe("the page without a mouse", function () {
  this.timeout(120_000);
  const site = useSite();

  it("is opened, checked, corrected, fixed, summarised and saved by keys alone", async () => {
    const page = await newPage(site, await newDesk(site));
    const { keyboard } = page;
    const chosen = page.waitForEvent("filechooser");
    await tabTo(page, "选择文件…");
    await keyboard.press("Enter");
    const chooser = await chosen;
    await chooser.setFiles({
      name: "台账.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(await toXlsx([makeReadmeLedger()])),
    });
    await shown(page);
    await page.locator("#pane").getByText("条记录").first().waitFor();

    await keyboard.press("F6");
    assert.equal(await areaWithFocus(page), "pane");
    await tabTo(page, "检查本表");
    await keyboard.press("Enter");
    await told(page, /检查完毕/);
    await tabTo(page, /身份证号校验不通过/);
    await keyboard.press("Enter");
    await tabTo(page, / · E17\s*3/, "ArrowDown");
    await keyboard.press("Enter");
    await selected(page, "E17");
    assert.equal(await areaWithFocus(page), "grid", "the keyboard goes where the eye goes");
    await keyboard.type("370102198001011237", { delay: 30 });
    await keyboard.press("Enter");
    await selected(page, "E18");
    await keyboard.press("Tab");
    await selected(page, "F18");
    await page
      .locator("#pane")
      .getByRole("button", { name: /已改.* · E17 / })
      .waitFor();

    await keyboard.press("Escape");
    assert.equal(await areaWithFocus(page), "pane");
    await tabTo(page, "一键规范", "Shift+Tab");
    await keyboard.press("Enter");
    // Until the preview is there the tab key would go on round the desk, into the grid.
    await page.locator("dialog[open]").waitFor();
    await tabTo(page, /改这 \d+ 处/);
    await keyboard.press("Enter");
    await told(page, /已规范 \d+ 处/);

    await keyboard.press("F6");
    assert.equal(await areaWithFocus(page), "bar");
    await keyboard.press("Shift+F6");
    await tabTo(page, "检查", "Shift+Tab");
    for (let n = 0; n < 3; n++) await keyboard.press("ArrowRight");
    await tabTo(page, "生成月报");
    await keyboard.press("Enter");
    await page.getByRole("button", { name: "下载月报" }).waitFor();

    const saved = await download(page, () => keyboard.press("Control+s"));
    const book = read(saved.bytes);
    assert.equal(book.Sheets["矛盾纠纷台账"]?.["E17"]?.v, "370102198001011237");
    assert.ok(book.SheetNames.some((name) => name.startsWith("月报")));
    await page.context().close();
  });

  it("goes round bar, grid and pane both ways, past a pane that is put away", async () => {
    const page = await newPage(site, await newDesk(site));
    await tabTo(page, "试一试样例");
    await page.keyboard.press("Enter");
    await shown(page);
    assert.deepEqual(await tour(page, "F6", 4), ["pane", "bar", "grid", "pane"]);
    assert.deepEqual(await tour(page, "Shift+F6", 3), ["grid", "bar", "pane"]);
    await page.keyboard.press("F6");
    await tabTo(page, "收起右栏");
    await page.keyboard.press("Enter");
    assert.deepEqual(await tour(page, "F6", 2), ["grid", "bar"]);
    assert.ok((await page.getByRole("status").allTextContents()).some((text) => /F6/.test(text)));
    await page.context().close();
  });

  it("raises no error", () => {
    assert.deepEqual(site.complaints, []);
  });
});

/** Presses Tab, or Shift+Tab, until the stop of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed++) {
    const text = await page.evaluate(() => document.querySelector(":focus")?.textContent ?? "");
    if (typeof name === "string" ? text === name : name.test(text)) return;
    await page.keyboard.press(key);
  }
  assert.fail(`${String(name)} cannot be reached`);
}

async function tour(page: Page, key: string, steps: number): Promise<(string | undefined)[]> {
  const areas: (string | undefined)[] = [];
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press(key);
    areas.push(await areaWithFocus(page));
  }
  return areas;
}

function areaWithFocus(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () => document.activeElement?.closest<HTMLElement>("[data-area]")?.dataset["area"],
  );
}
