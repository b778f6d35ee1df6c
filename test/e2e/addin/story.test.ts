import assert from "node:assert/strict";
import { choose, ownMarks, sheetNames, sheetOf, stateOf } from "./clerk";
import { messyBook } from "./messy-book";
import { useAddins } from "./open-addin";
import type { Addin } from "./open-addin";

/** A morning with the add-in, by the ribbon alone: the steps build on each other. */
describe("the add-in in Excel: a morning with a messy ledger", function () {
  this.timeout(60_000);
  const ledger = "纠纷排查";
  const openAddin = useAddins({ until: "suite" });
  let addin: Addin;
  let start: unknown;

  before(async () => {
    const book = messyBook();
    start = stateOf(book);
    addin = await openAddin(book);
  });

  it("opens and says what every sheet is, without touching the workbook", async () => {
    const sheets = addin.pane.getByRole("region", { name: "各表认成了什么" });
    assert.match(await sheets.innerText(), /纠纷排查\s+矛盾纠纷台账，60 条记录/);
    assert.deepEqual(stateOf(addin.host.book), start);
  });

  it("检查本表 marks cells, writes 检查结果 and lists the findings in the pane", async () => {
    const told = await addin.press("checkSheet");
    assert.match(
      told,
      /^检查完毕：60 条记录，错误 \d+ 处，警告 \d+ 处，提示 \d+ 处。明细在“检查结果”表。$/,
    );
    assert.deepEqual(ownMarks(addin, ledger), [
      '=LEN("taizhang-error")>0',
      '=LEN("taizhang-warning")>0',
      '=LEN("taizhang-hint")>0',
    ]);
    assert.equal(sheetNames(addin).at(-1), "检查结果");
    const findings = addin.pane.getByRole("region", { name: "发现的问题" });
    assert.match(await findings.innerText(), /身份证号校验不通过/);
  });

  it("检查全部 looks at every ledger", async () => {
    assert.match(await addin.press("checkWorkbook"), /^检查完毕：252 条记录/);
  });

  it("一键规范 rewrites cells and nothing but their way of writing", async () => {
    assert.match(await addin.press("fixSheet"), /^已规范 \d+ 处。$/);
  });

  it("本月月报 writes the sheets of the month and brings the first to the front", async () => {
    assert.match(await addin.press("monthlySummary"), /^已写出“月报2024-05”/);
    assert.ok(sheetNames(addin).includes("月报2024-05"));
    assert.equal(addin.host.book.activeId, sheetOf(addin, "月报2024-05").id);
  });

  it("本周应走访 writes the list of the week", async () => {
    assert.equal(await addin.press("revisitList"), "已写出“应走访05-27”表。");
    assert.ok(sheetNames(addin).includes("应走访05-27"));
  });

  it("写入下拉与提醒 guards the ledger in front", async () => {
    choose(addin, ledger);
    const told = await addin.press("protectEntry");
    assert.match(told, /^已在“纠纷排查”的 \d+ 栏写入下拉与提醒（\d+ 个单元格）/);
    assert.ok(sheetOf(addin, ledger).validations.length > 0);
  });

  it("清除标记 takes the add-in's marks off and leaves the clerk's", async () => {
    assert.equal(await addin.press("clearMarks"), "标记已清除。");
    assert.deepEqual(ownMarks(addin, ledger), []);
    assert.equal(sheetOf(addin, ledger).formatRules.length, 1);
  });

  it("撤销上次操作, as often as there was something, gives the workbook back as it was", async () => {
    const undone: string[] = [];
    for (;;) {
      const told = await addin.press("undoLast");
      const operation = /^已撤销“(.*)”，恢复 \d+ 处。$/.exec(told)?.[1];
      if (operation === undefined) {
        assert.equal(told, "没有可以撤销的操作。");
        break;
      }
      undone.push(operation);
    }
    assert.deepEqual(undone, [
      "清除标记",
      "写入下拉与提醒",
      "本周应走访",
      "月报",
      "一键规范",
      "检查全部",
      "检查本表",
    ]);
    assert.deepEqual(stateOf(addin.host.book), start);
  });
});
