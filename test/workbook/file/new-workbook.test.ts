import assert from "node:assert/strict";
import { read } from "@e965/xlsx";
import type { SheetDraft } from "../../../src/sheet/draft";
import { newWorkbook } from "../../../src/workbook/file/new-workbook";

function draft(name: string, breaks: readonly number[] = []): SheetDraft {
  return {
    name,
    rows: [
      [{ value: `${name}!`, style: "title" }],
      [{ value: 2 }],
      [{ value: 4, formula: "A2*2" }],
    ],
    columnWidths: [12],
    merges: [],
    frozenRows: 0,
    print: {
      landscape: true,
      titleRows: [0, 0],
      ...(breaks.length === 0 ? {} : { breaks }),
    },
  };
}

describe("newWorkbook", () => {
  it("holds the drafts in their order, marked as ours, and nothing else", async () => {
    const workbook = newWorkbook("新.xlsx", [draft("一"), draft("二")]);
    const book = read(await workbook.save());
    assert.deepEqual(book.SheetNames, ["一", "二"]);
    const cell = book.Sheets["二"]?.["A3"] as { v: number; f: string };
    assert.deepEqual([cell.v, cell.f], [4, "A2*2"]);
    assert.deepEqual(
      book.Workbook?.Names?.map(({ Name, Sheet, Ref }) => [Name, Sheet, Ref]),
      [
        ["_xlnm.Print_Titles", 0, "'一'!$1:$1"],
        ["_xlnm.Print_Titles", 1, "'二'!$1:$1"],
        ["_taizhang", 0, '""'],
        ["_taizhang", 1, '""'],
      ],
    );
  });

  it("loses nothing and is a workbook like any other", async () => {
    const workbook = newWorkbook("新.xlsx", [draft("一")]);
    assert.deepEqual(workbook.lossReport(), []);
    assert.deepEqual(await workbook.sheets(), [{ name: "一", hidden: false, protected: false }]);
    assert.equal((await workbook.read("一")).values[1]?.[0], 2);
  });
});
