import assert from "node:assert/strict";
import { readViews } from "../../../src/page/book/read-views";
import { showBook } from "../../../src/page/book/shown-book";
import type { GridEvents } from "../../../src/page/grid/open-grid";
import type { RemoteWorkbook } from "../../../src/page/worker/connect";
import type { SheetDraft } from "../../../src/sheet/draft";
import { applyRecorded, undoLast } from "../../../src/operations/journal";
import { areaOfStep } from "../../../src/page/book/step-area";
import { openWorkbook, viewKey } from "../../../src/workbook/file/index";
import { richWorkbook } from "../../workbook/file/rich-workbook";
import { quietGrid } from "./quiet-grid";

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

  it("takes back typing and operations in the order they happened", async () => {
    const { book, step, told } = await shownBook();
    const record = { operation: "checkSheet", at: "2026-11-29 10:00" } as const;
    step("台账", 2, 1);
    const { before } = await applyRecorded(book.workbook, { drafts: [results] }, record);
    step("台账", 3, 1);
    assert.deepEqual(await book.undo(), { kind: "typed", sheet: "台账", area: "B4", cells: 1 });
    assert.deepEqual(await book.undo(), { kind: "operation" });
    assert.deepEqual(await book.undo(), { kind: "operation" }, "until the pane has taken it back");
    const undone = await undoLast(book.workbook);
    assert.deepEqual(undone?.entry.before.parts, before.parts);
    assert.deepEqual(await book.undo(), { kind: "typed", sheet: "台账", area: "B3", cells: 1 });
    assert.deepEqual(await book.undo(), { kind: "nothing" });
    assert.deepEqual(book.redo(), { kind: "typed", sheet: "台账", area: "B3", cells: 1 });
    assert.deepEqual(
      told.filter((line) => line.startsWith("replay")),
      ["replay B4 before", "replay B3 before", "replay B3 after"],
    );
  });

  it("takes no edit that no journal knows of for an operation", async () => {
    const { book, step } = await shownBook();
    step("台账", 2, 1);
    await book.workbook.apply({
      marks: [{ sheet: "台账", marks: [{ severity: "error", row: 2, column: 1 }] }],
    });
    assert.equal((await book.undo()).kind, "typed");
  });

  it("forgets what was typed on a sheet that is replaced", async () => {
    const { book, step } = await shownBook();
    await book.workbook.apply({ drafts: [results] });
    step("检查结果", 0, 0);
    await book.workbook.apply({ drafts: [results] });
    assert.deepEqual(await book.undo(), { kind: "nothing" });
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
  let clerk: Pick<GridEvents, "typed" | "stepped" | "inFront"> | null = null;
  const grid = quietGrid({
    putCells: ({ grid: { sheet } }, cells) => {
      told.push(...cells.map((cell) => `cells ${sheet} ${cell.join(",")}`));
    },
    replay: (step, to) => {
      told.push(`replay ${areaOfStep(step)} ${to}`);
      return step.before.size;
    },
  });
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
    step: (sheet: string, row: number, column: number) => {
      const cells = new Map([[viewKey(row, column), null]]);
      clerk?.stepped({ sheet, before: cells, after: cells });
    },
    inFront: (sheet: string) => clerk?.inFront(sheet),
  };
}
