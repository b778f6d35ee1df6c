import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { settled } from "../support/settled";
import { toXlsx } from "../samples/files";
import { gridOf } from "../../src/sheet/grid";
import { usePanes, type PageWanted } from "./harness/serve";

const require = createRequire(import.meta.url);

/** The list of findings, its keys, its filters and what is told, in a real Chromium. */
describe("the list of findings in a browser", function () {
  this.timeout(120_000);
  const panes = usePanes();
  let page: Page;

  const told = (): Locator => page.getByRole("status");
  const press = (name: string): Promise<void> =>
    page.getByRole("button", { name, exact: true }).click();
  const findings = (): Locator => page.getByRole("region", { name: "发现的问题" });
  const group = (title: string): Locator => findings().getByRole("button", { name: title });
  const items = (title: string): Locator =>
    findings().getByRole("list", { name: title }).locator("[data-finding]");
  const focused = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.textContent ?? "");
  const selected = (): Promise<string[]> => page.evaluate(() => window.harness.selected);

  async function open(look: Partial<PageWanted> = {}): Promise<void> {
    page = await panes.open({ ...look });
    await press("检查全部");
    await told().getByText("检查完毕").waitFor();
  }

  it("is gone through, fixed, ignored and undone by the keyboard", async () => {
    await open();
    await group("日期是文本").focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    assert.match(await focused(), / → 20\d\d-/);
    const first = await focused();
    await page.keyboard.press("Enter");
    assert.equal((await selected()).length, 1);
    await page.keyboard.press("f");
    await told().getByText("已规范 1 处").waitFor();
    await page.waitForFunction((text) => document.activeElement?.textContent !== text, first);
    assert.match((await items("日期是文本").first().textContent()) ?? "", /^✓已改/);
    assert.equal(await focused(), await items("日期是文本").nth(1).textContent());
    await page.keyboard.press("n");
    assert.equal((await selected()).length, 2);
    assert.equal(await focused(), await items("日期是文本").nth(2).textContent());
    const count = await items("日期是文本").count();
    const next = await items("日期是文本").nth(3).textContent();
    await page.keyboard.press("i");
    await page.getByLabel("为什么可以忽略").fill("fin");
    await page.keyboard.press("Enter");
    await told().getByText("已忽略 1 处").waitFor();
    await page.waitForFunction((text) => document.activeElement?.textContent === text, next);
    assert.equal(await items("日期是文本").count(), count - 1);
    await page.keyboard.press("u");
    await told().getByText("已撤销“规范所选几处”").waitFor();
    assert.doesNotMatch((await items("日期是文本").first().textContent()) ?? "", /已改/);
    await page.keyboard.press("?");
    const card = page.getByRole("dialog", { name: "用键盘更快" });
    await card.waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await card.count(), 0);
  });

  it("types letters where one types", async () => {
    await open();
    await page.getByRole("searchbox", { name: "查找问题" }).pressSequentially("fiun?");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(await page.getByRole("searchbox").first().inputValue(), "fiun?");
    assert.equal((await selected()).length, 0);
  });

  it("is one stop of the tab key, and where one comes back to it is at the next finding", async () => {
    await open();
    await group("电话号码不对").click();
    await items("电话号码不对").first().click();
    assert.equal(await findings().locator('[data-item][tabindex="0"]').count(), 1);
    await page.getByRole("tab", { name: "检查" }).focus();
    await page.evaluate(() => document.querySelector<HTMLElement>("[data-return-focus]")?.focus());
    await page.waitForFunction(() => document.activeElement?.hasAttribute("data-finding") === true);
    assert.equal(await focused(), await items("电话号码不对").nth(1).textContent());
    assert.equal(await findings().locator('[data-item][tabindex="0"]').count(), 1);
    await page.evaluate(() => document.querySelector<HTMLElement>("[data-return-focus]")?.focus());
    await page.waitForTimeout(100);
    assert.equal(await focused(), await items("电话号码不对").nth(2).textContent());
  });

  it("leads on by 下一条 into groups that are shut", async () => {
    await open();
    await press("下一条");
    await press("下一条");
    assert.equal((await selected()).length, 2);
    assert.equal(await findings().locator('[data-finding][aria-expanded="true"]').count(), 1);
  });

  it("shows one severity at a click, all at another, and says which errors are hidden", async () => {
    await open();
    const chip = (name: RegExp): Locator =>
      findings().getByRole("group", { name: "级别" }).getByRole("button", { name });
    assert.equal(await chip(/^✓?全部/).getAttribute("aria-pressed"), "true");
    await chip(/提示/).click();
    assert.equal(await chip(/提示/).getAttribute("aria-pressed"), "true");
    assert.match((await chip(/提示/).textContent()) ?? "", /^✓/);
    await group("身份证号校验不通过").waitFor({ state: "detached" });
    await group("日期是文本").waitFor();
    await findings()
      .getByText(/已隐藏 \d+ 处错误/)
      .waitFor();
    await press("显示");
    await group("身份证号校验不通过").waitFor();
    await findings()
      .getByText(/已隐藏/)
      .waitFor({ state: "detached" });
    await chip(/错误/).click();
    await group("日期是文本").waitFor({ state: "detached" });
    await chip(/错误/).click();
    await group("日期是文本").waitFor();
  });

  it("finds by person, village and who is in charge, and says who and where", async () => {
    await open();
    await group("日期是文本").click();
    const line = (await items("日期是文本").first().textContent()) ?? "";
    const [, person = "", village = ""] = /^(\S+) · (\S+村) · \S+ [A-Z]+\d+/.exec(line) ?? [];
    assert.notEqual(person, "", line);
    const search = page.getByRole("searchbox", { name: "查找问题" });
    for (const words of [person, village]) {
      await search.fill(words);
      await page.waitForTimeout(300);
      const shown = await items("日期是文本").allTextContents();
      assert.ok(shown.length > 0, words);
      assert.ok(
        shown.every((text) => text.includes(words)),
        words,
      );
    }
  });

  it("sends messages away with the tab, and offers a new ledger where there is none", async () => {
    const empty = await toXlsx([{ grid: gridOf("空表", []) }]);
    page = await panes.open({ book: empty });
    await press("检查本表");
    const alert = page.getByRole("alert").filter({ hasText: "没有找到台账" });
    await alert.getByText(/“空表”是空表/).waitFor();
    assert.equal(await page.getByRole("button", { name: "重试" }).count(), 0);
    await page.getByRole("tab", { name: "统计" }).click();
    assert.equal(await alert.count(), 0);
    await page.getByRole("tab", { name: "检查" }).click();
    await press("检查本表");
    await alert.waitFor();
    await press("知道了");
    assert.equal(await alert.count(), 0);
    await press("检查本表");
    await press("新建台账");
    const dialog = page.getByRole("dialog", { name: "新建台账" });
    await dialog.getByRole("button", { name: "新建" }).click();
    await told()
      .getByText(/已新建“.*”表/)
      .waitFor();
    await press("撤销");
    await told()
      .getByText(/已撤销“新建台账”/)
      .waitFor();
  });

  it("opens 检查结果 from what is told after a check", async () => {
    await open();
    await press("看“检查结果”");
    assert.deepEqual(await selected(), ["检查结果!A1"]);
  });

  it("writes the ticked fixes only", async () => {
    await open({ query: `sheet=${encodeURIComponent("纠纷排查")}` });
    await press("一键规范");
    const dialog = page.getByRole("dialog", { name: /将改动 \d+ 处/ });
    const whole = Number(/\d+/.exec((await dialog.getByRole("heading").textContent()) ?? "")?.[0]);
    const kind = dialog.getByRole("checkbox", { name: "日期是文本" });
    await kind.click();
    const left = (await dialog.getByText(/^选了/).textContent()) ?? "";
    const chosen = Number(/选了 (\d+)/.exec(left)?.[1]);
    assert.ok(chosen < whole, left);
    const all = dialog.getByRole("checkbox", { name: "全选" });
    assert.equal(await all.evaluate((box: HTMLInputElement) => box.indeterminate), chosen > 0);
    if (chosen === 0) {
      assert.ok(await dialog.getByRole("button", { name: /^改这/ }).isDisabled());
      await dialog.getByRole("checkbox", { name: /列）$/ }).first().click();
    }
    const button = dialog.getByRole("button", { name: /^改这 \d+ 处$/ });
    const count = Number(/\d+/.exec((await button.textContent()) ?? "")?.[0]);
    assert.ok(count > 0 && count < whole);
    await button.click();
    await told().getByText(`已规范 ${count} 处。`).waitFor();
    await press("撤销");
    await told().getByText(`已撤销“一键规范”，恢复 ${count} 处。`).waitFor();
  });

  it("jumps to the wrong field of the settings and keeps them on this computer", async () => {
    page = await panes.open();
    await page.getByRole("tab", { name: "设置" }).click();
    await page.getByText("现在用的是台账助手原来的设置。").waitFor();
    await press("办理期限（天）");
    await page.getByLabel("矛盾纠纷台账").fill("十五");
    await press("办理期限（天）");
    await press("保存设置");
    await page.waitForFunction(() => document.activeElement?.tagName === "INPUT");
    assert.equal(
      await page.evaluate(() => (document.activeElement as HTMLInputElement).value),
      "十五",
    );
    await page.keyboard.press("Control+a");
    await page.keyboard.type("15");
    await page.getByLabel("单位名称").fill("青河镇平安办");
    await page.getByLabel("存在").selectOption("computer");
    await press("保存设置");
    await told().getByText("设置已保存在这台电脑上").waitFor();
    await page.getByText("现在用的是“青河镇平安办”，是这台电脑的设置里填的。").waitFor();
    await page.reload();
    await page.getByRole("tab", { name: "设置" }).click();
    await page.getByText("现在用的是这台电脑上的设置。").waitFor();
    assert.equal(await page.getByLabel("单位名称").inputValue(), "青河镇平安办");
    await press("清除这台电脑上的设置");
    await told().getByText("这台电脑上的设置已清除。").waitFor();
    assert.equal(await page.getByLabel("单位名称").inputValue(), "");
  });

  for (const [name, look] of [
    ["dark", { colorScheme: "dark" }],
    ["light at 320 px", { width: 320 }],
  ] as const)
    it(`has readable marks under the mouse and no serious accessibility finding: ${name}`, async () => {
      await open(look);
      await page.evaluate(readFileSync(require.resolve("axe-core/axe.min.js"), "utf8"));
      await group("日期是文本").click();
      await items("日期是文本").first().click();
      await press("改这一处");
      await told().getByText("已规范 1 处").waitFor();
      for (const title of ["身份证号校验不通过", "类别疑似笔误", "日期是文本"]) {
        await group(title).hover();
        assert.deepEqual(await seriousFindings(page), [], title);
      }
      await press("一键规范");
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await seriousFindings(page), [], "preview");
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
    });
});

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

async function seriousFindings(page: Page): Promise<string[]> {
  await settled(page);
  const { violations } = await page.evaluate(
    () =>
      (
        window as unknown as { axe: { run: () => Promise<unknown> } }
      ).axe.run() as Promise<AxeResult>,
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}
