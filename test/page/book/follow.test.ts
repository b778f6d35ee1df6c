import assert from "node:assert/strict";
import { followFile, type ChangedSheets } from "../../../src/page/book/follow";
import { createTypedCells } from "../../../src/page/book/typed-cells";
import { newWorkbook, type FileWorkbook, type SheetView } from "../../../src/workbook/file/index";
import type { SheetDraft } from "../../../src/sheet/draft";
import type { CellValue } from "../../../src/sheet/grid";

describe("the grid after an operation", () => {
  it("gets the changed cells of a sheet and nothing else", async () => {
    const { file, follow, puts } = await shownBook();
    await file.apply({ cells: [{ sheet: "台账", edits: [{ row: 1, column: 0, value: "新" }] }] });
    await follow({ sheets: new Set(["台账"]), marked: new Set() });
    assert.deepEqual(puts, ["cells 台账 1,0=新"]);
  });

  it("gets marks without the cells being read again", async () => {
    const { file, follow, puts, reads } = await shownBook();
    await file.apply({
      marks: [{ sheet: "台账", marks: [{ severity: "error", row: 1, column: 1 }] }],
    });
    await follow({ sheets: new Set(), marked: new Set(["台账"]) });
    assert.deepEqual(puts, ["marks 台账 1"]);
    assert.deepEqual(reads, []);
  });

  it("gets a sheet that came, and loses one that went", async () => {
    const { file, follow, puts, views } = await shownBook();
    const before = await file.apply({ drafts: [draft("检查结果", [["好"]])] });
    await follow({ sheets: new Set(["检查结果"]), marked: new Set() });
    await file.restore(before);
    await follow({ sheets: "all", marked: new Set() });
    assert.deepEqual(puts, ["sheet 检查结果 at 1", "gone 检查结果"]);
    assert.deepEqual([...views.keys()], ["台账"]);
  });

  it("keeps what is typed while the file is read", async () => {
    const { file, follow, puts, typed, whileReading } = await shownBook();
    await file.apply({ cells: [{ sheet: "台账", edits: [{ row: 1, column: 0, value: "改" }] }] });
    // Typed after the question to the file: its answer does not know of it.
    whileReading(() => {
      typed.add("台账", [{ row: 2, column: 1 }]);
    });
    await follow({ sheets: new Set(["台账"]), marked: new Set() });
    assert.deepEqual(puts, ["cells 台账 1,0=改"]);
    assert.equal(typed.has("台账"), true, "the next reading asks the file");
  });

  it("keeps what is typed between the parts of many changed cells", async () => {
    const rows = 17_000;
    const { file, follow, puts, typed, whileShowing } = await shownBook(rows);
    const edits = Array.from({ length: rows }, (_, i) => ({ row: i + 1, column: 1, value: "改" }));
    await file.apply({ cells: [{ sheet: "台账", edits }] });
    whileShowing(() => {
      typed.add("台账", [
        { row: 1, column: 1 },
        { row: rows, column: 1 },
      ]);
    });
    await follow({ sheets: new Set(["台账"]), marked: new Set() });
    const cells = puts.flatMap((put) => put.replace("cells 台账 ", "").split(" "));
    assert.equal(new Set(cells).size, rows - 1, "each but the one typed before its part came");
    assert.ok(cells.includes("1,1=改"));
    assert.ok(!cells.includes(`${String(rows)},1=改`));
    assert.equal(typed.has("台账"), true);
  });

  it("puts back what was typed before, as the file took it", async () => {
    const { file, follow, puts, typed } = await shownBook();
    typed.add("台账", [{ row: 2, column: 1 }]);
    await file.enter("台账", [{ row: 2, column: 1, value: "手写" }]);
    await follow({ sheets: "all", marked: new Set() });
    assert.deepEqual(puts, ["cells 台账 2,1=手写"]);
    assert.equal(typed.has("台账"), false);
  });

  it("reads a sheet again before putting it in anew without what is being typed", async () => {
    const { file, follow, puts, reads, typed, whileReading } = await shownBook();
    const both = { sheets: new Set(["报表"]), marked: new Set<string>() };
    await file.apply({ drafts: [draft("报表", [["一"]])] });
    await follow(both);
    puts.length = reads.length = 0;
    const wider = { ...draft("报表", [["一"], ["二"]]), columnWidths: [40] };
    await file.apply({ drafts: [wider] });
    whileReading(async () => {
      typed.add("报表", [{ row: 1, column: 0 }]);
      await file.enter("报表", [{ row: 1, column: 0, value: "在写" }]);
    });
    await follow(both);
    assert.deepEqual(reads, ["报表", "报表"]);
    assert.deepEqual(puts, ["sheet 报表 at 1"]);
  });
});

/** A workbook of one ledger in a grid that only notes what is put into it. */
async function shownBook(rows = 2) {
  const more = Array.from({ length: rows - 2 }, () => ["丙", "三"]);
  const file = newWorkbook("台账.xlsx", [
    {
      ...draft("台账", [["姓名", "事由"], ["甲", "一"], ["乙", "二"], ...more]),
      clerks: true,
    },
  ]);
  const puts: string[] = [];
  const reads: string[] = [];
  let meanwhile: (() => void) | null = null;
  let during: (() => void | Promise<void>) | null = null;
  const views = new Map<string, SheetView>([["台账", await file.view("台账")]]);
  const typed = createTypedCells();
  const remote: Pick<FileWorkbook, "sheets" | "view" | "marks"> = {
    sheets: () => file.sheets(),
    marks: (sheet) => file.marks(sheet),
    view: async (sheet) => {
      reads.push(sheet);
      const view = await file.view(sheet);
      const work = during;
      during = null;
      await work?.();
      return view;
    },
  };
  const grid = {
    putSheet: (view: SheetView, index: number) => {
      puts.push(`sheet ${view.grid.sheet} at ${String(index)}`);
    },
    removeSheet: (name: string) => {
      puts.push(`gone ${name}`);
    },
    putCells: (view: SheetView, cells: readonly (readonly [number, number])[]) => {
      for (const [row, column] of cells)
        puts.push(
          `cells ${view.grid.sheet} ${String(row)},${String(column)}=${String(view.grid.values[row]?.[column])}`,
        );
      const work = meanwhile;
      meanwhile = null;
      work?.();
    },
    putMarks: ({ grid: { sheet }, marks }: SheetView) => {
      puts.push(`marks ${sheet} ${String(marks.length)}`);
    },
  };
  return {
    file,
    puts,
    reads,
    views,
    typed,
    whileReading: (work: () => void | Promise<void>) => {
      during = work;
    },
    whileShowing: (work: () => void) => {
      meanwhile = work;
    },
    follow: (changed: ChangedSheets) => followFile({ remote, grid, views, typed }, changed),
  };
}

function draft(name: string, rows: readonly (readonly CellValue[])[]): SheetDraft {
  return {
    name,
    rows: rows.map((row) => row.map((value) => ({ value }))),
    columnWidths: [12, 12],
    merges: [],
    frozenRows: 0,
    print: { landscape: false },
  };
}
