import assert from "node:assert/strict";
import { COMMAND_NAMES } from "../../../src/addin/ribbon/command-names";
import { addSheet, createBook } from "../../excel-host/model/book";
import type { Book } from "../../excel-host/model/book";
import { cellAt, ensureCell } from "../../excel-host/model/sheet";
import { choose, ownMarks, sheetNames, sheetOf, stateOf } from "./clerk";
import { messyBook } from "./messy-book";
import { useAddins } from "./open-addin";
import type { Addin } from "./open-addin";

const ledger = "纠纷排查";
const done = "没有可以撤销的操作。";

/** The ribbon's buttons where there is something in the way. Each test has a workbook of its own. */
describe("the add-in in Excel: the ribbon", function () {
  this.timeout(60_000);
  const openAddin = useAddins();
  let addin: Addin;

  it("says of a workbook without a ledger what is missing, and changes nothing", async () => {
    const rows = [["会议通知"], ["请周五上午到会"]];
    const book = createBook({ sheets: [{ name: "会议", rows }] });
    const start = stateOf(book);
    addin = await openAddin(book);
    for (const command of COMMAND_NAMES) {
      const told = await addin.press(command);
      const expected =
        command === "clearMarks"
          ? /^没有台账助手的标记。$/
          : command === "undoLast"
            ? /^没有可以撤销的操作。$/
            : /^没有找到台账：“会议”没有找到表头。请打开有台账的工作表/;
      assert.match(told, expected, command);
    }
    assert.deepEqual(stateOf(addin.host.book), start);
  });

  it("reads a protected sheet and says that it was left alone", async () => {
    const book = messyBook();
    addin = await openAddin(book);
    sheetOf(addin, ledger).protected = true;
    const start = stateOf(book);
    for (const command of ["checkSheet", "checkWorkbook"]) {
      const told = await addin.press(command);
      assert.match(told, /^检查完毕：\d+ 条记录.*“纠纷排查”受保护，表上的标记没有动。$/);
    }
    assert.ok(sheetNames(addin).includes("检查结果"));
    assert.deepEqual(ownMarks(addin, ledger), []);
    for (const command of ["fixSheet", "protectEntry"])
      assert.equal(
        await addin.press(command),
        "工作表“纠纷排查”受保护，不能改动，请先在“审阅”里撤销工作表保护。",
      );
    assert.match(await addin.press("monthlySummary"), /^已写出“月报2024-05”/);
    assert.match(await addin.press("revisitList"), /^已写出“应走访05-27”/);
    while ((await addin.press("undoLast")) !== done);
    assert.deepEqual(stateOf(book), start);
  });

  it("adds no sheet where the structure is protected, and says so", async () => {
    const book = messyBook(10);
    book.structureProtected = true;
    const start = stateOf(book);
    addin = await openAddin(book);
    for (const command of ["checkSheet", "monthlySummary", "revisitList"])
      assert.match(await addin.press(command), /^工作簿的结构受保护.*请先在“审阅”里撤销/);
    assert.deepEqual(stateOf(book), start);
  });

  it("says of a sheet of its own in front that it is none to work on", async () => {
    const book = messyBook(10);
    addin = await openAddin(book);
    await addin.press("checkSheet");
    choose(addin, "检查结果");
    const before = stateOf(book);
    for (const command of ["checkSheet", "fixSheet", "protectEntry"])
      assert.equal(
        await addin.press(command),
        "没有找到台账：“检查结果”是台账助手生成的。请打开有台账的工作表；认错了的，可在“检查”页改正各列。",
      );
    assert.deepEqual(stateOf(book), before);
    assert.match(await addin.press("undoLast"), /^已撤销“检查本表”/);
  });

  it("never writes over the clerk's own sheets of the same names, and takes only its own away", async () => {
    const book = messyBook(10);
    const names = ["检查结果", "月报2024-05", "应走访05-27"];
    for (const name of names) ensureCell(addSheet(book, name), 0, 0).value = "我自己的表";
    const start = stateOf(book);
    addin = await openAddin(book);
    for (const command of ["checkSheet", "monthlySummary", "revisitList"]) {
      choose(addin, ledger);
      assert.match(await addin.press(command), /^(检查完毕|已写出“[^”]*2”)/);
    }
    for (const name of names) {
      assert.equal(cellAt(sheetOf(addin, name), 0, 0)?.value, "我自己的表");
      assert.ok(sheetNames(addin).includes(`${name}2`), name);
    }
    while ((await addin.press("undoLast")) !== done);
    assert.deepEqual(stateOf(book), start);
  });

  it("asks for Enter while a cell is being edited, and goes on by itself", async () => {
    addin = await openAddin(messyBook(10));
    const leave = addin.host.editCell();
    const pressed = addin.press("checkSheet");
    await addin.pane.getByRole("status").getByText("请先按回车").waitFor();
    assert.deepEqual(ownMarks(addin, ledger), []);
    leave();
    assert.match(await pressed, /^检查完毕/);
    assert.notDeepEqual(ownMarks(addin, ledger), []);
  });

  it("takes back what was done before the workbook was saved and opened again", async () => {
    const book = messyBook(10);
    const start = stateOf(book);
    addin = await openAddin(book);
    for (const command of ["checkWorkbook", "fixSheet", "protectEntry", "monthlySummary"]) {
      choose(addin, ledger);
      await addin.press(command);
    }
    const computer = await addin.leave();
    addin = await openAddin(saved(book), { computer });
    assert.match(await addin.press("undoLast"), /^已撤销“月报”/);
    while ((await addin.press("undoLast")) !== done);
    assert.deepEqual(stateOf(addin.host.book), start);
  });

  it("puts a change right that was cut off when Excel closed, and says so", async () => {
    const book = messyBook(10);
    addin = await openAddin(book);
    const start = stateOf(book);
    const { host } = addin;
    // Excel is gone once the request is through that writes down what is about to be done.
    host.fault = () => (book.settings.has("taizhang.pending") ? "lost" : undefined);
    await addin.press("checkSheet");
    host.fault = null;
    assert.notDeepEqual(stateOf(book), start);
    const computer = await addin.leave();
    addin = await openAddin(saved(book), { computer });
    assert.equal(await addin.told(), "上次的操作没有做完就中断了，已经恢复原样。");
    assert.deepEqual(stateOf(addin.host.book), start);
  });

  it("takes nothing back by itself that was done on another computer", async () => {
    const book = messyBook(10);
    addin = await openAddin(book);
    await addin.press("fixSheet");
    await addin.close();
    const copy = saved(book);
    const start = stateOf(copy);
    addin = await openAddin(copy);
    assert.match(await addin.press("undoLast"), /^这一步不是在这台电脑上做的，没有动/);
    assert.deepEqual(stateOf(copy), start);
  });

  it("shows the pane with the notice when it was closed", async () => {
    addin = await openAddin(messyBook(10));
    addin.host.state.paneState = "Background";
    await addin.press("checkSheet");
    assert.equal(addin.host.state.paneState, "Visible");
  });

  it("does presses one after the other, however fast they come", async () => {
    addin = await openAddin(messyBook(10));
    const { press } = addin.conversation;
    await Promise.all([press("checkSheet"), press("fixSheet"), press("revisitList")]);
    await addin.view("设置");
    const history = addin.pane.getByRole("list", { name: "做过的操作" });
    assert.equal(await history.getByRole("listitem").count(), 3);
  });
});

/** The workbook as it comes back from the disk: tabs have new ids. */
function saved(book: Book): Book {
  const copy = structuredClone(book);
  const sheets = copy.sheets.map((sheet, i) => ({ ...sheet, id: `{REOPENED-${i}}` }));
  const active = copy.sheets.findIndex(({ id }) => id === copy.activeId);
  const activeId = sheets[active]?.id ?? "";
  return { ...copy, sheets, activeId, selection: { ...copy.selection, sheetId: activeId } };
}
