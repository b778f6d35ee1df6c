import assert from "node:assert/strict";
import type { ForeignBook } from "../../../../src/workbook/file/foreign/foreign";
import {
  newCells,
  setCell,
  setRowFacts,
  setStyle,
} from "../../../../src/workbook/file/foreign/foreign";
import { lossesOf } from "../../../../src/workbook/file/writing/anew/foreign-losses";
import { newBudget, takeMerge } from "../../../../src/workbook/file/cells/budget";
import { Limits } from "../../../../src/workbook/file/limits";
import { openWorkbook } from "../../../../src/workbook/file/index";

/** A book of one sheet, with this much taken already. */
function bookOf(more: Partial<ForeignBook> = {}): ForeignBook {
  const budget = newBudget();
  return {
    format: "xls",
    date1904: false,
    sheets: [
      {
        name: "台账",
        state: "visible",
        protected: false,
        cells: newCells("台账", budget),
        merges: [],
        columns: [],
        rows: new Map(),
        frozen: { rows: 0, columns: 0 },
      },
    ],
    looks: [{}],
    names: [],
    losses: new Set(),
    ...more,
  };
}

const budgetOf = (book: ForeignBook) => book.sheets[0]!.cells.budget;

describe("what a copy of another format lacks", () => {
  it("is nothing where all of it fits", () => {
    assert.deepEqual(lossesOf(bookOf()), []);
  });

  it("is a name that Excel would not take", () => {
    const sound = { name: "村名", formula: "A1" };
    for (const name of [
      { name: "A1", formula: "B2" },
      { name: "空", formula: "" },
      { name: "长", formula: "1+".repeat(5000) },
      sound,
    ])
      assert.deepEqual(lossesOf(bookOf({ names: [sound, name] })), ["loss-names"]);
  });

  it("is a text too long for a cell", async () => {
    const book = bookOf();
    setCell(book.sheets[0]!.cells, 0, 0, "长".repeat(Limits.cellText + 1), 0);
    assert.deepEqual(lossesOf(book), ["loss-text"]);
    const csv = new TextEncoder().encode(`序号,事由\n1,${"长".repeat(40_000)}\n`);
    assert.deepEqual((await openWorkbook(csv, "a.csv")).lossReport(), ["loss-text"]);
  });

  it("is what there is too much of", () => {
    const merged = bookOf();
    budgetOf(merged).merges = Limits.merges - 1;
    const area = { top: 0, left: 0, bottom: 1, right: 1 };
    const take = () => takeMerge(budgetOf(merged), area);
    assert.deepEqual([take(), take()], [true, false]);
    assert.deepEqual(lossesOf(merged), ["loss-merges"]);
    const tall = bookOf();
    budgetOf(tall).rowFacts = Limits.bookRowFacts;
    setRowFacts(new Map(), 3, { height: 20, hidden: false }, budgetOf(tall));
    assert.deepEqual(lossesOf(tall), ["loss-rows"]);
    const dressed = bookOf();
    budgetOf(dressed).styles = Limits.gridCells + 1;
    setStyle(dressed.sheets[0]!.cells, 3, 3, 1);
    assert.deepEqual(lossesOf(dressed), ["loss-styles"]);
  });

  it("is a merge that no sheet holds, or that is turned round", () => {
    const corners = [
      [0, 0, Limits.rows, 1],
      [0, 0, 1, Limits.columns],
      [2, 0, 1, 1],
      [0, 2, 1, 1],
    ] as const;
    for (const [top, left, bottom, right] of corners) {
      const book = bookOf();
      assert.equal(takeMerge(budgetOf(book), { top, left, bottom, right }), false);
      assert.deepEqual(lossesOf(book), ["loss-merges"]);
    }
  });

  it("is every link and page break beyond those that Excel takes", () => {
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const links = Array.from({ length: 65_531 }, () => ({ area, target: "https://例.cn" }));
    const breaks = { rows: Array.from({ length: 1024 }, (_, at) => at + 1), columns: [] };
    const [sheet] = bookOf().sheets;
    const sheets = [{ ...sheet!, around: { links, breaks } }];
    assert.deepEqual(lossesOf(bookOf({ sheets })), ["loss-part-links", "loss-part-print"]);
  });
});
