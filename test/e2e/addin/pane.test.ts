import assert from "node:assert/strict";
import { addressOf } from "../../excel-host/model/area";
import { cellAt } from "../../excel-host/model/sheet";
import { parseCell } from "../../../src/sheet/address";
import { choose, sheetNames, sheetOf, stateOf, type } from "./clerk";
import { messyBook } from "./messy-book";
import { useAddins } from "./open-addin";
import type { Addin } from "./open-addin";

const ledger = "纠纷排查";

/** The pane beside the workbook: each test has a workbook of its own. */
describe("the add-in in Excel: the pane", function () {
  this.timeout(60_000);
  const openAddin = useAddins();
  let addin: Addin;

  beforeEach(async () => {
    addin = await openAddin(messyBook());
  });

  const findings = () => addin.pane.getByRole("region", { name: "发现的问题" });
  const group = (title: string) => findings().getByRole("button", { name: new RegExp(title) });
  const selected = (): string => {
    const { selection, sheets } = addin.host.book;
    const sheet = sheets.find(({ id }) => id === selection.sheetId)?.name ?? "";
    return `${sheet}!${addressOf(selection.area)}`;
  };
  const valueOf = (cell: string): unknown => {
    const place = parseCell(cell);
    assert.ok(place);
    return cellAt(sheetOf(addin, ledger), place.row, place.column)?.value;
  };
  /** Opens a group of findings and its first one; answers the cell. */
  async function openFirst(title: string): Promise<string> {
    await group(title).click();
    const first = findings().getByRole("list", { name: title }).getByRole("button").first();
    const cell = /[A-Z]+\d+/.exec(await first.innerText())?.[0] ?? "";
    await first.click();
    await addin.button("忽略").waitFor();
    return cell;
  }

  it("shows what the workbook says in all six views", async () => {
    await addin.press("checkWorkbook");
    const shown = {
      检查: /53 处|身份证号校验不通过/,
      统计: /化解率\s+\d+ \/ \d+\s+\d+\.\d\d%/,
      回访: /到 2024-06-02（星期日）为止，共 \d+ 户/,
      月报: /截至5月31日，本月共排查矛盾纠纷\d+件/,
      考核: /名次\s+村（社区）\s+得分\s+等次\s+1\s+\S+\s+\d+\.\d\d\s+优秀/,
      设置: /检查全部（纠纷排查、民情档案/,
    };
    for (const [view, pattern] of Object.entries(shown)) {
      await addin.view(view);
      const panel = addin.pane.getByRole("tabpanel", { name: view });
      await panel.getByText(/./).first().waitFor();
      await addin.pane.waitForTimeout(200);
      assert.match(await panel.innerText(), pattern, view);
    }
  });

  it("selects the cell of a finding that is clicked", async () => {
    await addin.press("checkWorkbook");
    choose(addin, "信访台账");
    const cell = await openFirst("身份证号校验不通过");
    // Jumping is not waited for by anything that shows.
    for (let tries = 0; tries < 50 && selected().startsWith("信访"); tries++)
      await addin.pane.waitForTimeout(50);
    assert.equal(selected(), `${ledger}!${cell}`);
    assert.equal(addin.host.book.activeId, sheetOf(addin, ledger).id);
  });

  it("fixes one after showing what it will become, then all of a kind", async () => {
    await addin.press("checkSheet");
    const cell = await openFirst("日期是文本");
    assert.equal(typeof valueOf(cell), "string");
    const line = findings().getByRole("list", { name: "日期是文本" }).getByRole("button").first();
    assert.match(await line.innerText(), new RegExp(`${cell}\\s.* → \\d{4}-`));
    await addin.button("改这一处").click();
    await addin.pane.getByText("已规范 1 处").waitFor();
    assert.equal(typeof valueOf(cell), "number");
    await addin.button(/^改这一类（\d+）$/).click();
    await addin.button(/^改这 \d+ 处$/).click();
    await addin.pane.getByText(/已规范 \d\d 处/).waitFor();
    await group("日期是文本").getByText("已改完").waitFor();
  });

  it("ignores a finding for a reason, and goes on doing so after opening again", async () => {
    await addin.press("checkSheet");
    const before = await group("电话号码不对").innerText();
    await openFirst("电话号码不对");
    await addin.button("忽略").click();
    await addin.pane.getByLabel("为什么可以忽略").fill("村里的短号");
    await addin.button("确定").click();
    await addin.pane.getByText("已忽略 1 处。").waitFor();
    assert.notEqual(await group("电话号码不对").innerText(), before);
    const { book } = addin.host;
    await addin.close();
    addin = await openAddin(book);
    await addin.button("已忽略（1）").click();
    await addin.pane.getByText("村里的短号").waitFor();
  });

  it("takes the clerk's word for a column in two clicks, for good", async () => {
    const sheets = addin.pane.getByRole("region", { name: "各表认成了什么" });
    await sheets.getByRole("button", { name: new RegExp(ledger) }).click();
    const column = sheets.getByRole("list").getByRole("button", { name: /^C 列/ });
    await column.click();
    await addin.pane.getByRole("dialog").getByRole("button", { name: "受理日期" }).click();
    await addin.pane.getByText("已改正“纠纷排查”的 C 列。").waitFor();
    assert.match(await column.innerText(), /认作受理日期，您指定的/);
    assert.match(addin.host.book.settings.get("taizhang.columns") ?? "", /registeredOn/);
  });

  it("writes the rates as a table, and as formulas at the selected cell", async () => {
    await addin.view("统计");
    await addin.button("插入为表").click();
    assert.equal(await addin.told(), "已写出“统计”表。");
    assert.ok(sheetNames(addin).includes("统计"));
    choose(addin, "信访台账");
    const area = { top: 60, left: 30, bottom: 60, right: 30 };
    addin.host.book.selection = { sheetId: sheetOf(addin, "信访台账").id, area };
    await addin.button("插入为公式").click();
    const told = await addin.told();
    const count = Number(/^已在选中处写了 (\d+) 个公式。$/.exec(told)?.[1]);
    assert.ok(count > 1, told);
    for (let row = 60; row < 60 + count; row++)
      assert.match(cellAt(sheetOf(addin, "信访台账"), row, 31)?.formula ?? "", /^=TZ\./);
    assert.match(await addin.press("undoLast"), /^已撤销“插入公式”，恢复 \d+ 处。$/);
    assert.equal(cellAt(sheetOf(addin, "信访台账"), 60, 31)?.formula ?? null, null);
  });

  it("writes no formulas over what stands there", async () => {
    const before = stateOf(addin.host.book);
    await addin.view("统计");
    await addin.button("插入为公式").click();
    assert.match(await addin.told(), /^要写的地方（A1:B\d+）已经有内容，没有写。/);
    assert.deepEqual(stateOf(addin.host.book), before);
  });

  it("takes back what nobody changed since, and names the rest", async () => {
    await addin.press("checkSheet");
    const cell = await openFirst("日期是文本");
    const before = valueOf(cell);
    await addin.press("fixSheet");
    type(addin, ledger, cell, "待核实");
    const told = await addin.press("undoLast");
    const pattern = `^已撤销“一键规范”，恢复 \\d+ 处。其中 1 处后来有人改过，没有动：${ledger} ${cell}。$`;
    assert.match(told, new RegExp(pattern));
    assert.equal(valueOf(cell), "待核实");
    assert.notEqual(before, "待核实");
  });

  it("does not bother a clerk who goes on typing while it looks again", async () => {
    await addin.press("checkSheet");
    await addin.button("知道了").click();
    type(addin, ledger, "A1", "标题");
    const leave = addin.host.editCell();
    await addin.pane.waitForTimeout(3500);
    assert.equal(await addin.pane.getByText("请先按回车").count(), 0);
    leave();
  });

  it("looks again by itself when the clerk has changed a cell", async () => {
    await addin.press("checkSheet");
    assert.match(await group("电话号码不对").innerText(), /3 处/);
    const cell = await openFirst("电话号码不对");
    type(addin, ledger, cell, "13800138000");
    await group("电话号码不对").getByText("2 处").waitFor();
  });

  it("writes no more often than it is asked: its own writes are no changes to follow", async () => {
    await addin.press("fixSheet");
    const requests = addin.host.log.length;
    await addin.pane.waitForTimeout(2000);
    assert.equal(addin.host.log.length, requests);
  });

  it("cancels a long action and says that nothing was changed", async () => {
    addin.host.delay = () => 80;
    await addin.button("检查全部").click();
    await addin.button("取消").click();
    assert.equal(await addin.told(), "已取消，没有改动。");
    addin.host.delay = null;
    assert.ok(!sheetNames(addin).includes("检查结果"));
    assert.match(await addin.press("checkWorkbook"), /^检查完毕/);
  });

  it("is worked by the keyboard alone", async () => {
    const { pane, page } = addin;
    const focused = () =>
      pane.evaluate(() => {
        const { activeElement: on, body } = document;
        return on === null || on === body ? "" : (on.textContent ?? "");
      });
    for (let i = 0; i < 3 && (await focused()) !== "检查"; i++) await page.keyboard.press("Tab");
    const seen: string[] = [];
    for (let i = 0; i < 6; i++) {
      seen.push(await focused());
      await page.keyboard.press("ArrowRight");
    }
    assert.deepEqual(seen, ["检查", "统计", "回访", "月报", "考核", "设置"]);
    await page.keyboard.press("Home");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "检查本表");
    await page.keyboard.press("Enter");
    await pane.getByText(/^检查完毕/).waitFor();
    assert.equal(await focused(), "检查本表");
    for (let i = 0; i < 30 && !/日期是文本/.test(await focused()); i++)
      await page.keyboard.press(/处$/.test(await focused()) ? "ArrowDown" : "Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.match(await focused(), /^更多/);
    await page.keyboard.press("Tab");
    assert.match(await focused(), /^改这一类/);
    await page.keyboard.press("Enter");
    await pane.getByRole("dialog").waitFor();
    for (let i = 0; i < 40 && !/^改这 \d+ 处$/.test(await focused()); i++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await pane.getByText(/^已规范 \d+ 处/).waitFor();
  });
});
