import { strict as assert } from "node:assert";
import { describeProblem } from "../../../src/locale/describe-problem";
import { excelErrorTexts } from "../../../src/locale/zh-CN/excel-errors";
import { excelProblem, excelProblemCodes } from "../../../src/workbook/excel/problems";
import { checkPlayed, isProblem, ledger, open, seen } from "./support";
import type { Running } from "./support";

let running: Running;

const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const cells = [{ sheet: "台账", edits: [{ row: 0, column: 0, value: "新" }] }];

describe("workbook/excel: talking to Excel", () => {
  afterEach(() => {
    checkPlayed(running);
  });

  it("waits while a cell is being edited, and says so after a second", async () => {
    const told: boolean[] = [];
    running = await open(ledger(["旧"]), { onCellEdit: (waiting) => told.push(waiting) });
    const leave = running.excel.editCell();
    const writing = running.book.apply({ cells });
    await sleep(700);
    assert.deepEqual(told, []);
    await sleep(500);
    assert.deepEqual(told, [true]);
    leave();
    await writing;
    assert.deepEqual(told, [true, false]);
    assert.deepEqual((await running.book.read("台账")).values, [["新"]]);
  });

  it("says nothing of editing when Excel is merely slow", async () => {
    const told: boolean[] = [];
    running = await open(ledger(["旧"]), { onCellEdit: (waiting) => told.push(waiting) });
    running.excel.delay = (flags) => ((flags & 64) === 0 ? 0 : 1300);
    await running.book.sheets();
    assert.deepEqual(told, []);
  });

  it("selects a cell, but none of a hidden or missing sheet", async () => {
    running = await open({
      sheets: [{ name: "台账" }, { name: "附" }, { name: "藏", visibility: "Hidden" }],
    });
    await running.book.select("附", "C5");
    assert.equal(await running.book.activeSheet(), "附");
    const { selection, sheets } = running.excel.book;
    assert.deepEqual(selection, {
      sheetId: sheets[1]?.id,
      area: { top: 4, left: 2, bottom: 4, right: 2 },
    });
    await assert.rejects(running.book.select("藏", "A1"), isProblem("excel-sheet-hidden"));
    await assert.rejects(running.book.select("无", "A1"), isProblem("sheet-missing"));
  });

  it("lists the sheets with what is hidden or protected", async () => {
    running = await open({
      sheets: [
        { name: "台账" },
        { name: "锁", protected: true },
        { name: "藏", visibility: "VeryHidden" },
      ],
    });
    assert.deepEqual(await running.book.sheets(), [
      { name: "台账", hidden: false, protected: false },
      { name: "锁", hidden: false, protected: true },
      { name: "藏", hidden: true, protected: false },
    ]);
  });

  it("tries again when another workbook was in front, and gives up with a word", async () => {
    running = await open(ledger(["旧"]), { pauseMs: 20 });
    const { state } = running.excel;
    state.otherWorkbookActive = true;
    setTimeout(() => {
      state.otherWorkbookActive = false;
    }, 10);
    assert.equal(await running.book.activeSheet(), "台账");
    state.otherWorkbookActive = true;
    await assert.rejects(running.book.activeSheet(), isProblem("excel-failed"));
    await assert.rejects(running.book.select("台账", "A1"), isProblem("excel-failed"));
  });

  it("writes without firing its own events, and lets them flow again, also after a failure", async () => {
    running = await open(ledger(["旧"]), { pauseMs: 1 });
    const { state } = running.excel;
    let heard = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(() => {
        heard++;
        return Promise.resolve();
      });
      await context.sync();
    });
    await running.book.apply({ cells });
    assert.deepEqual([state.eventsEnabled, heard], [true, 0]);
    const from = running.excel.log.length;
    running.excel.fault = (request) => (request === from + 3 ? "half" : undefined);
    await assert.rejects(
      running.book.apply({
        cells: [{ sheet: "台账", edits: [{ row: 0, column: 0, value: "又" }] }],
      }),
    );
    assert.deepEqual([state.eventsEnabled, heard], [true, 0]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("台账").getRange("A1").values = [["手写"]];
      await context.sync();
    });
    await sleep(1);
    assert.equal(heard, 1);
  });

  it("does changes one after the other, whoever asks", async () => {
    running = await open(ledger(["旧", "旧"]));
    const both = [0, 1].map((column) =>
      running.book.apply({ cells: [{ sheet: "台账", edits: [{ row: 0, column, value: "新" }] }] }),
    );
    const images = await Promise.all(both);
    assert.deepEqual((await running.book.read("台账")).values, [["新", "新"]]);
    await Promise.all(images.map((image) => running.book.restore(image)));
    assert.deepEqual((await running.book.read("台账")).values, [["旧", "旧"]]);
  });

  it("stops a change before its first request, or takes it back", async () => {
    running = await open(ledger(["旧"]));
    const before = seen(running);
    const control = new AbortController();
    control.abort();
    await assert.rejects(running.book.apply({ cells }, { signal: control.signal }), {
      name: "AbortError",
    });
    const late = new AbortController();
    const progress = () => {
      late.abort();
    };
    await assert.rejects(running.book.apply({ cells }, { signal: late.signal, progress }), {
      name: "AbortError",
    });
    assert.deepEqual(seen(running), before);
    assert.equal(running.excel.book.settings.size, 0);
  });

  it("has a text for every code, and no cell's contents in it", () => {
    for (const code of excelProblemCodes) {
      const params = { sheet: "台账", cell: "B3", code: "X", sheets: "台账", cells: 2 };
      assert.doesNotMatch(describeProblem(excelProblem(code, params)), /[{}]/);
    }
    assert.deepEqual(Object.keys(excelErrorTexts).sort(), [...excelProblemCodes].sort());
  });
});
