import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator, Page } from "playwright-core";
import { settled } from "../support/settled";
import { usePanes } from "./harness/serve";

const require = createRequire(import.meta.url);

/** The pane in a real Chromium over a workbook in memory. */
describe("the pane in a browser", function () {
  this.timeout(120_000);
  const panes = usePanes();
  let page: Page;

  const told = (): Locator => page.getByRole("status");
  const tab = (name: string): Promise<void> => page.getByRole("tab", { name }).click();
  const press = (name: string): Promise<void> =>
    page.getByRole("button", { name, exact: true }).click();
  const findings = (): Locator => page.getByRole("region", { name: "发现的问题" });

  async function check(): Promise<void> {
    await press("检查全部");
    await told().getByText("检查完毕").waitFor();
  }

  it("checks, jumps, fixes with a preview, and takes it back", async () => {
    page = await panes.open();
    await check();
    await findings().getByRole("button", { name: "日期是文本" }).click();
    const list = findings().getByRole("list", { name: "日期是文本" });
    await list.getByRole("button").first().click();
    const selected = await page.evaluate(() => window.harness.selected);
    assert.match(selected[0] ?? "", /^纠纷排查![A-Z]+\d+$/);
    const [, letters = "A", row = "1"] = /!([A-Z]+)(\d+)/.exec(selected[0] ?? "") ?? [];
    const place = [Number(row) - 1, letters.charCodeAt(0) - 65] as const;
    const cell = (): Promise<unknown> =>
      page.evaluate(([r, c]) => window.harness.cell("纠纷排查", r, c), place);
    const before = await cell();
    assert.equal(typeof before, "string");
    await findings()
      .getByRole("button", { name: /改这一类/ })
      .click();
    const dialog = page.getByRole("dialog", { name: /将改动 \d+ 处/ });
    await dialog.getByRole("button", { name: /列）/ }).first().click();
    const first = dialog.getByRole("listitem").first();
    assert.match((await first.textContent()) ?? "", /^\S+ · \S+村 · [A-Z]+\d+.+ → 20\d\d-/);
    await dialog.getByRole("button", { name: /^改这/ }).click();
    await told()
      .getByText(/已规范 \d+ 处/)
      .waitFor();
    assert.equal(typeof (await cell()), "number");
    const group = findings().getByRole("button", { name: "日期是文本" });
    assert.match((await group.textContent()) ?? "", /已改完/);
    await press("撤销");
    await told().getByText("已撤销“规范所选几处”").waitFor();
    assert.equal(await cell(), before);
    assert.match((await group.textContent()) ?? "", /\d+ 处/);
  });

  it("asks a reason before it ignores, and can be told to notice again", async () => {
    page = await panes.open();
    await check();
    await findings().getByRole("button", { name: "电话号码不对" }).click();
    await press("更多");
    await page.getByRole("menuitem", { name: "忽略这一类" }).click();
    await press("确定");
    await page.getByText("请写明理由").waitFor();
    await page.getByLabel("为什么可以忽略").fill("村里的短号");
    await press("确定");
    await told().getByText("已忽略 3 处").waitFor();
    assert.equal(await findings().getByRole("button", { name: "电话号码不对" }).count(), 0);
    await press("已忽略（3）");
    await page.getByRole("button", { name: "恢复提示" }).first().click();
    await findings()
      .getByRole("button", { name: /电话号码不对.*1 处/ })
      .waitFor();
  });

  it("looks again by itself when cells change", async () => {
    page = await panes.open();
    await check();
    const group = findings().getByRole("button", { name: "电话号码不对" });
    assert.match((await group.textContent()) ?? "", /3 处/);
    await group.click();
    await findings()
      .getByRole("list", { name: "电话号码不对" })
      .getByRole("button")
      .first()
      .click();
    const place = await page.evaluate(() => window.harness.selected[0] ?? "");
    const [, sheet = "", letters = "", row = ""] = /^(.*)!([A-Z]+)(\d+)$/.exec(place) ?? [];
    await page.evaluate(([name, r, c]) => window.harness.change(name, r, c, "13800138000"), [
      sheet,
      Number(row) - 1,
      letters.charCodeAt(0) - 65,
    ] as const);
    await findings()
      .getByRole("button", { name: /电话号码不对.*2 处/ })
      .waitFor();
    const items = findings().getByRole("list", { name: "电话号码不对" }).locator("[data-finding]");
    assert.match((await items.first().textContent()) ?? "", /^✓已改/);
    assert.equal(await items.first().getAttribute("aria-expanded"), "true");
    assert.equal(await items.count(), 3);
    await press("收起已改");
    assert.equal(await items.count(), 2);
  });

  it("takes the clerk’s word for a column in two clicks", async () => {
    page = await panes.open();
    const sheets = page.getByRole("region", { name: "各表认成了什么" });
    await sheets.getByRole("button", { name: /纠纷排查/ }).click();
    const column = sheets.getByRole("list").getByRole("button").nth(2);
    await column.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("searchbox").fill("网格");
    await dialog.getByRole("button", { name: "网格", exact: true }).click();
    await told().getByText("已改正“纠纷排查”的 C 列").waitFor();
    assert.match((await column.textContent()) ?? "", /认作网格，您指定的/);
  });

  it("writes the month, the visits and the rates as sheets", async () => {
    page = await panes.open();
    await tab("月报");
    await page.getByLabel("年份").selectOption("2020");
    await page.getByText("2020年5月没有登记事项。最近有登记的是2024年5月。").waitFor();
    await press("改看2024年5月");
    await press("生成月报");
    await told().getByText("已写出“月报2024-05”").waitFor();
    await press("复制");
    await told().getByText("已复制").waitFor();
    const sentence = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(sentence, /^截至5月31日，本月共排查矛盾纠纷\d+件/);
    await page.getByRole("combobox", { name: "哪个时段" }).last().selectOption("quarter");
    await press("生成季报");
    await told().getByText("已写出“季报2024-Q2”").waitFor();
    await tab("回访");
    await press("本周应走访");
    await told().getByText("已写出“应走访05-27”").waitFor();
    await tab("统计");
    await press("插入为表");
    await told().getByText("已写出“统计”").waitFor();
    await press("插入为公式");
    await told()
      .getByText(/已在选中处写了 \d+ 个公式/)
      .waitFor();
    const names = await page.evaluate(() => window.harness.sheets());
    for (const name of ["月报2024-05", "季报2024-Q2", "应走访05-27", "统计"])
      assert.ok(names.includes(name), name);
    const inserted = await page.evaluate(() => window.harness.inserted);
    assert.ok(inserted.every(([, formula = ""]) => formula.startsWith("=TZ.")));
  });

  it("keeps settings, refuses wrong ones, and takes over a file", async () => {
    page = await panes.open();
    await tab("设置");
    await press("办理期限（天）");
    await page.getByLabel("矛盾纠纷台账").fill("十五");
    await press("保存设置");
    await page.getByText("有 1 处填得不对").waitFor();
    await page.getByLabel("矛盾纠纷台账").fill("15");
    await page.getByLabel("单位名称").fill("青河镇平安办");
    await press("保存设置");
    await told().getByText("设置已保存").waitFor();
    await page.evaluate(() => (window.harness.toImport = '{"version":1,"targets":{"nothing":1}}'));
    await press("导入设置");
    await page
      .getByRole("alert")
      .getByText(/targets\.nothing/)
      .waitFor();
    await page.evaluate(() => (window.harness.toImport = '{"version":1,"unitName":"石桥镇"}'));
    await press("导入设置");
    const offered = page.getByRole("dialog");
    await offered.getByText("青河镇平安办").waitFor();
    assert.equal(await offered.getByRole("list").getByRole("listitem").count(), 2);
    await offered.getByRole("button", { name: "取消" }).click();
    assert.equal(await page.getByLabel("单位名称").inputValue(), "青河镇平安办");
    await press("导入设置");
    await press("采用");
    await told().getByText("已采用").waitFor();
    assert.equal(await page.getByLabel("单位名称").inputValue(), "石桥镇");
    await press("导出设置");
    await press("存成文件");
    await told().getByText("已导出设置").waitFor();
    assert.match((await page.evaluate(() => window.harness.saved))[0] ?? "", /"石桥镇"/);
  });

  it("starts a new ledger and guards entries", async () => {
    page = await panes.open();
    await tab("设置");
    await page.getByLabel("哪一种台账").selectOption("hazard");
    await press("新建");
    await told()
      .getByText(/已新建“.*”表/)
      .waitFor();
    await press("写入全部台账");
    await told()
      .getByText(/的 \d+ 栏写入下拉与提醒/)
      .waitFor();
    const history = page.getByRole("list", { name: "做过的操作" });
    assert.match(
      (await history.getByRole("listitem").first().textContent()) ?? "",
      /写入下拉与提醒/,
    );
  });

  it("is worked by the keyboard alone", async () => {
    page = await panes.open();
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.textContent ?? "");
    await page.getByRole("region", { name: "各表认成了什么" }).waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "检查");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "统计");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "检查本表");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await told().getByText("检查完毕").waitFor();
    await findings().locator("[data-item]").first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal((await page.evaluate(() => window.harness.selected)).length, 1);
    const open = await focused();
    await findings().getByRole("button", { name: "忽略", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    assert.equal(await page.getByRole("dialog").count(), 0);
    assert.equal(await focused(), "忽略");
    assert.notEqual(open, "");
  });

  it("says what to do where there is nothing, and works without what a host lacks", async () => {
    const { toXlsx } = await import("../samples/files");
    const { gridOf } = await import("../../src/sheet/grid");
    const empty = await toXlsx([{ grid: gridOf("空表", []) }]);
    page = await panes.open({ book: empty, query: "bare" });
    await press("检查本表");
    await page.getByRole("alert").getByText("没有找到台账").waitFor();
    await tab("统计");
    await page.getByText("没有认出台账").waitFor();
    await tab("回访");
    await page.getByText("排不出走访名单").waitFor();
    await tab("月报");
    await page.getByText("没有可以写月报的台账").waitFor();
    await tab("设置");
    await page.getByText("还没有做过要撤销的操作").waitFor();
    await press("导入设置");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill('{"version":1,"unitName":"石桥镇"}');
    await dialog.getByRole("button", { name: "看有哪些不同" }).click();
    await press("采用");
    await told().getByText("已采用").waitFor();
  });

  it("takes over a township's settings over its county's, and ready ones, as the clerk says", async () => {
    page = await panes.open();
    await tab("设置");
    const township =
      '{"version":1,"extends":"县级设置.json","unitName":"石桥镇","limits":{"dispute":10}}';
    await page.evaluate((text) => (window.harness.toImport = text), township);
    await press("导入设置");
    const offered = page.getByRole("dialog");
    const changed = () => offered.getByRole("listitem").count();
    await offered.getByText("继承“县级设置.json”").waitFor();
    assert.equal(await changed(), 2);
    const county = '{"version":1,"decimals":1,"limits":{"dispute":20,"hazard":5}}';
    await page.evaluate((text) => (window.harness.toImport = text), county);
    await page.evaluate(() => (window.harness.importName = "县级设置.json"));
    await offered.getByRole("button", { name: "选“县级设置.json”" }).click();
    await offered.getByText("已接上“县级设置.json”").waitFor();
    assert.equal(await changed(), 4);
    await press("采用");
    await told().getByText("已采用").waitFor();
    await page.getByLabel("现成的设置").selectOption("workSafety");
    await press("看有哪些不同");
    await offered.getByText("办理期限·安全隐患").waitFor();
    await offered.getByLabel("怎样采用").selectOption("stated");
    assert.equal(await offered.getByText("单位名称").count(), 0);
    await press("采用");
    await told().getByText("已采用").waitFor();
    assert.equal(await page.getByLabel("单位名称").inputValue(), "石桥镇");
  });

  for (const [name, look] of [
    ["light at 320 px", { width: 320 }],
    ["dark", { colorScheme: "dark" }],
  ] as const)
    it(`has no serious accessibility finding and nothing cut off: ${name}`, async () => {
      page = await panes.open({ ...look });
      const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
      await page.evaluate(axe);
      await check();
      await findings().getByRole("button").filter({ hasText: "日期是文本" }).click();
      for (const view of ["检查", "统计", "回访", "月报", "考核", "设置"]) {
        await tab(view);
        assert.deepEqual(await seriousFindings(page), [], view);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        assert.equal(overflow, 0, `${view} is wider than the pane`);
      }
    });

  it("picks every kind of period with the keyboard at 320 px, without cutting anything off", async () => {
    page = await panes.open({ width: 320 });
    const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
    await page.evaluate(axe);
    await tab("月报");
    const kind = page.getByRole("combobox", { name: "哪个时段" });
    const group = page.getByRole("group", { name: "哪个时段" });
    for (const [key, report, lists] of [
      ["ArrowDown", "生成季报", ["年份", "季度"]],
      ["ArrowDown", "生成半年报", ["年份", "半年"]],
      ["ArrowDown", "生成年报", ["年份"]],
      ["ArrowDown", "生成阶段报", ["起年份", "起月份", "止年份", "止月份"]],
      ["Home", "生成月报", ["年份", "月份"]],
    ] as const) {
      await kind.focus();
      await page.keyboard.press(key);
      await page.getByRole("button", { name: report, exact: true }).waitFor();
      for (const list of lists)
        await group.getByRole("combobox", { name: list, exact: true }).waitFor();
      assert.deepEqual(await seriousFindings(page), [], report);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0, report);
    }
    await group.getByRole("button", { name: "上一个月" }).press("Enter");
    await page.getByText("写出“月报2024-04”表").waitFor();
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
