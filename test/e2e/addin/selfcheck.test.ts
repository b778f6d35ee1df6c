import assert from "node:assert/strict";
import { messyBook } from "./messy-book";
import { type Addin, useAddins } from "./open-addin";

describe("自检 in Excel", function () {
  this.timeout(60_000);
  const openAddin = useAddins();
  let addin: Addin;

  const states = async (): Promise<Readonly<Record<string, string>>> => {
    const items = addin.pane.locator(".selfcheck li");
    await items.first().waitFor();
    const lines = await items.evaluateAll((all) =>
      all.map((item) => [
        /：/.exec(item.textContent) === null ? "" : (item.textContent.split("：")[0] ?? ""),
        item.textContent.split("：")[1] ?? "",
      ]),
    );
    return Object.fromEntries(lines) as Readonly<Record<string, string>>;
  };

  it("opens from 设置 and finds Excel, its functions and office.js as they are", async () => {
    addin = await openAddin(messyBook(10));
    await addin.view("设置");
    await addin.button("开始自检").click();
    const found = await states();
    assert.match(found["正常Excel"] ?? "", /^Excel 16\.0\./);
    assert.match(found["正常Excel 的功能"] ?? "", /ExcelApi 1\.14，CustomFunctionsRuntime 1\.3/);
    assert.equal(found["正常office.js"], "自己带的一份，/office-js/office.js");
    assert.match(found["正常TZ 函数"] ?? "", /^\d+ 个，都登记了$/);
    assert.equal(found["正常网址与证书"], `${new URL(addin.pane.url()).origin}，受信任`);
  });

  it("says that Excel is too old", async () => {
    addin = await openAddin(messyBook(10), { sets: { ExcelApi: "1.9" } });
    await addin.view("设置");
    await addin.button("开始自检").click();
    assert.match((await states())["有问题Excel 的功能"] ?? "", /没有 ExcelApi 1\.14/);
  });

  it("stands alone as well, in the same frame", async () => {
    addin = await openAddin(messyBook(10), { path: "/selfcheck.html", atOnce: true });
    const found = await states();
    assert.match(found["正常TZ 函数"] ?? "", /都登记了/);
    assert.match(found["正常Excel"] ?? "", /^Excel/);
  });
});
