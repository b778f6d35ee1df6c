import assert from "node:assert/strict";
import { readViews } from "../../../src/page/book/read-views";
import { showBook } from "../../../src/page/book/shown-book";
import type { GridEvents, SheetGrid } from "../../../src/page/grid/open-grid";
import type { RemoteWorkbook } from "../../../src/page/worker/connect";
import type { SheetDraft } from "../../../src/sheet/draft";
import { openWorkbook } from "../../../src/workbook/file/index";
import { richWorkbook } from "../../workbook/file/rich-workbook";

describe("a workbook in the grid", () => {
  it("is read from what is shown, and from the file where something was typed since", async () => {
    const { book, type, asked } = await shownBook();
    await book.workbook.read("台账");
    assert.deepEqual(asked, []);
    type("台账", 2, 1, "手写");
    const grid = await book.workbook.read("台账");
    assert.equal(grid.values[2]?.[1], "手写");
    assert.deepEqual(asked, ["read 台账"]);
  });

  it("has what was typed in the file once it is settled, and says so", async () => {
    const { book, type, remote, told } = await shownBook();
    type("台账", 2, 1, "手写");
    await book.settled();
    assert.equal((await remote.read("台账")).values[2]?.[1], "手写");
    assert.deepEqual(told, ["changed 台账"]);
  });

  it("puts back what the file refuses, and says so", async () => {
    const { book, type, told } = await shownBook();
    type("台账", 3, 3, "压住数组公式");
    await book.settled();
    assert.deepEqual(told, ["cells 台账 3,3", "put back 台账", "changed 台账"]);
  });

  it("keeps the grid's own undo over a check, not over what wrote cells or was taken back", async () => {
    const { book, type, told } = await shownBook();
    const forgotten = () => told.splice(0).includes("undo forgotten");
    type("台账", 2, 1, "手写");
    await book.settled();
    const marks = [{ sheet: "台账", marks: [{ severity: "error", row: 2, column: 1 }] }] as const;
    const checked = await book.workbook.apply({ marks, drafts: [results] });
    assert.equal(forgotten(), false);
    await book.workbook.apply({
      cells: [{ sheet: "台账", edits: [{ row: 2, column: 1, value: "规范" }] }],
    });
    assert.equal(forgotten(), true);
    await book.workbook.restore(checked);
    assert.equal(forgotten(), true);
  });

  it("forgets the grid's undo of a sheet that was written in and is replaced", async () => {
    const { book, type, told } = await shownBook();
    await book.workbook.apply({ drafts: [results] });
    type("检查结果", 0, 0, "我的话");
    await book.settled();
    told.length = 0;
    await book.workbook.apply({ drafts: [results] });
    assert.ok(told.includes("undo forgotten"));
  });

  it("speaks of charts when their sheet comes to the front, once", async () => {
    const { inFront, told } = await shownBook();
    inFront("说明");
    assert.deepEqual(told, []);
    inFront("台账");
    inFront("台账");
    assert.deepEqual(told, ["drawings"]);
  });
});

const results: SheetDraft = {
  name: "检查结果",
  rows: [[{ value: "没有问题" }]],
  columnWidths: [20],
  merges: [],
  frozenRows: 0,
  print: { landscape: false },
};

/** The rich workbook over a grid that notes what it is told; the clerk's hands are `type` and `inFront`. */
async function shownBook() {
  const file = await openWorkbook(richWorkbook(), "台账.xlsx");
  const told: string[] = [];
  const asked: string[] = [];
  const remote: RemoteWorkbook = {
    ...file,
    firstSheets: await file.sheets(),
    recogniseAhead: () => Promise.resolve(),
    close: () => undefined,
    read: (sheet) => {
      asked.push(`read ${sheet}`);
      return file.read(sheet);
    },
  };
  let clerk: Pick<GridEvents, "typed" | "inFront"> | null = null;
  const nothing = (): void => undefined;
  const grid: SheetGrid = {
    activeSheet: () => null,
    isTyping: () => false,
    finishTyping: () => false,
    select: nothing,
    focus: nothing,
    typeAtSelection: () => true,
    putSheet: nothing,
    removeSheet: nothing,
    putCells: ({ grid: { sheet } }, cells) => {
      told.push(...cells.map((cell) => `cells ${sheet} ${cell.join(",")}`));
    },
    putMarks: nothing,
    forgetUndo: () => {
      told.push("undo forgotten");
    },
    recalculate: nothing,
    shownText: () => "",
    close: nothing,
  };
  const book = showBook(
    remote,
    await readViews(remote),
    (_, events) => {
      clerk = events;
      return grid;
    },
    {
      changed: (sheet) => {
        if (sheet !== null) told.push(`changed ${sheet}`);
      },
      putBack: (sheet) => {
        told.push(`put back ${sheet}`);
      },
      notShown: (error) => {
        throw error;
      },
      drawings: () => {
        told.push("drawings");
      },
    },
  );
  return {
    book,
    remote,
    told,
    asked,
    type: (sheet: string, row: number, column: number, value: string) =>
      clerk?.typed(sheet, [{ row, column, value }]),
    inFront: (sheet: string) => clerk?.inFront(sheet),
  };
}
