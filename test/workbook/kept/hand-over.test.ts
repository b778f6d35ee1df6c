import assert from "node:assert/strict";
import { readJournal, undoLast } from "../../../src/operations/journal";
import { applyRecorded } from "../../../src/operations/journal";
import { readBook } from "../../../src/operations/read-book";
import { defaultProfile } from "../../../src/profile/index";
import type { SheetDraft } from "../../../src/sheet/draft";
import type { WorkbookEdit } from "../../../src/sheet/edit";
import { openExcel } from "../../../src/workbook/excel/index";
import { openWorkbook, type FileWorkbook } from "../../../src/workbook/file/index";
import type { Computer } from "../../../src/workbook/kept/computer";
import type { Workbook } from "../../../src/workbook/port";
import { createBook } from "../../excel-host/model/book";
import { startExcel } from "../../excel-host/node/excel-in-node";
import { deskComputer, memoryShelf } from "../../support/desk-computer";
import { XLSX, written } from "../file/kit";

const rows = [
  ["姓名", "日期"],
  ["张三", "2024.5.6"],
  ["李四", "2024.5.7"],
];

/** A workbook that is handed from one computer to another. */
interface Handed {
  readonly name: string;
  readonly at: (computer: Computer) => Promise<Workbook>;
}

function places(): readonly Handed[] {
  const book = createBook({ sheets: [{ name: "台账", rows }] });
  let bytes: Uint8Array | null = null;
  let open: FileWorkbook | null = null;
  return [
    {
      name: "Excel",
      at: (computer) => {
        startExcel(book);
        return openExcel({ computer, pauseMs: 1 });
      },
    },
    {
      name: "a file",
      at: async (computer) => {
        if (open !== null) bytes = await open.save();
        if (bytes === null) {
          const fresh = XLSX.utils.book_new();
          XLSX.utils.book_append_sheet(fresh, XLSX.utils.aoa_to_sheet(rows), "台账");
          bytes = written(fresh, "xlsx");
        }
        open = await openWorkbook(bytes, "台账.xlsx", undefined, computer);
        return open;
      },
    },
  ];
}

const result = (text: string): SheetDraft => ({
  name: "检查结果",
  rows: [[{ value: text, style: "title" }]],
  columnWidths: [20],
  merges: [],
  frozenRows: 0,
  print: { landscape: true },
});

const fix: WorkbookEdit = {
  cells: [{ sheet: "台账", edits: [{ row: 1, column: 1, value: "2024-05-06" }] }],
};
const check = (text: string): WorkbookEdit => ({
  marks: [{ sheet: "台账", marks: [{ severity: "error", row: 1, column: 1 }] }],
  drafts: [result(text)],
});

const record = (workbook: Workbook, operation: "fixSheet" | "checkSheet", edit: WorkbookEdit) =>
  applyRecorded(workbook, edit, { operation, at: "2024-05-31 09:30", sheets: ["台账"] });

const cell = async (workbook: Workbook): Promise<unknown> =>
  (await workbook.read("台账")).values[1]?.[1];

const tabs = async (workbook: Workbook): Promise<string[]> =>
  (await workbook.sheets()).map(({ name }) => name);

const mine = () => deskComputer("mine");
const colleague = () => deskComputer("colleague");

for (const place of ["Excel", "a file"]) {
  const handed = (): Handed => places().find(({ name }) => name === place)!;

  describe(`a workbook handed on: ${place}`, () => {
    it("is undone with one click by who worked on it, also the next day", async () => {
      const { at } = handed();
      await record(await at(mine()), "fixSheet", fix);
      const next = await at(mine());
      assert.equal(await cell(next), "2024-05-06");
      const undone = await undoLast(next);
      assert.deepEqual([undone?.review, undone?.restored], [null, 1]);
      assert.equal(await cell(next), "2024.5.6");
      assert.deepEqual(await readJournal(next), []);
    });

    it("shows a colleague's step and undoes it when that is agreed", async () => {
      const { at } = handed();
      await record(await at(colleague()), "fixSheet", fix);
      const here = await at(mine());
      assert.deepEqual(
        (await readJournal(here)).map(({ own }) => own),
        [false],
      );
      const asked = await undoLast(here);
      assert.deepEqual(asked?.review?.cells, [
        { sheet: "台账", cell: "B2", from: "2024-05-06", to: "2024.5.6" },
      ]);
      assert.equal(await cell(here), "2024-05-06");
      const undone = await undoLast(here, { agreed: true });
      assert.deepEqual([undone?.restored, undone?.refused], [1, []]);
      assert.equal(await cell(here), "2024.5.6");
      assert.equal(await undoLast(here), null);
    });

    it("shows that a colleague's sheet would go, and takes it away when that is agreed", async () => {
      const { at } = handed();
      await record(await at(colleague()), "checkSheet", check("同事的"));
      const here = await at(mine());
      assert.deepEqual((await undoLast(here))?.review?.sheets, ["检查结果"]);
      assert.deepEqual(await tabs(here), ["台账", "检查结果"]);
      await undoLast(here, { agreed: true });
      assert.deepEqual(await tabs(here), ["台账"]);
    });

    it("does not sign a colleague's steps by working on", async () => {
      const { at } = handed();
      await record(await at(colleague()), "fixSheet", fix);
      await record(await at(mine()), "checkSheet", check("我的"));
      const here = await at(mine());
      assert.deepEqual(
        (await readJournal(here)).map(({ own }) => own),
        [false, true],
      );
    });

    it("leaves a colleague's 检查结果 and renews its own beside it", async () => {
      const { at } = handed();
      await record(await at(colleague()), "checkSheet", check("同事的"));
      const here = await at(mine());
      await record(here, "checkSheet", check("我的"));
      await record(here, "checkSheet", check("我的，又一次"));
      assert.deepEqual(await tabs(here), ["台账", "检查结果", "检查结果2"]);
      assert.equal((await here.read("检查结果")).values[0]?.[0], "同事的");
      assert.equal((await here.read("检查结果2")).values[0]?.[0], "我的，又一次");
      const { sheets } = await readBook(here, defaultProfile);
      assert.deepEqual(
        sheets.map(({ owned }) => owned),
        [false, true, true],
      );
    });

    it("carries nothing but an id when undo data stays here, and is undone here alone", async () => {
      const { at } = handed();
      const stays = { shelf: memoryShelf(), staysHere: () => Promise.resolve(true) };
      const here = () => deskComputer("mine", stays);
      await record(await at(here()), "fixSheet", fix);
      const there = await at(colleague());
      const text = (await there.settings.get("taizhang.journal")) ?? "";
      assert.match(text, /^\[\{"here":"[\w-]+"\}\]$/);
      assert.equal(await undoLast(there), null);
      await record(there, "checkSheet", check("同事的"));
      assert.equal((await undoLast(there))?.entry.operation, "checkSheet");
      const back = await at(here());
      assert.equal((await undoLast(back))?.review, null);
      assert.equal(await cell(back), "2024.5.6");
    });

    it("is undone on this computer without a secure context, too", async () => {
      const { at } = handed();
      const plain = { signer: null, shelf: memoryShelf() };
      await record(await at(deskComputer("mine", plain)), "checkSheet", check("我的"));
      const back = await at(deskComputer("mine", plain));
      assert.deepEqual([...(await back.ownSheets()).own], ["检查结果"]);
      assert.equal((await undoLast(back))?.review, null);
      assert.deepEqual(await tabs(back), ["台账"]);
    });
  });
}

describe("a change that was cut off on another computer", () => {
  const cutOff = async (computer: Computer) => {
    const book = createBook({ sheets: [{ name: "台账", rows }] });
    const excel = startExcel(book);
    const workbook = await openExcel({ computer, pauseMs: 1 });
    // The note and the change are there, the rest never comes.
    const pending = new Map<string, string>();
    const { set } = book.settings;
    book.settings.set = (key, value) => {
      if (key.startsWith("taizhang.pending") || key === "taizhang.book") pending.set(key, value);
      return set.call(book.settings, key, value);
    };
    await record(workbook, "checkSheet", check("半途"));
    Reflect.deleteProperty(book.settings, "set");
    book.settings.delete("taizhang.journal");
    for (const [key, value] of pending) book.settings.set(key, value);
    excel.fault = null;
    return book;
  };
  const openAt = (book: Awaited<ReturnType<typeof cutOff>>, computer: Computer) => {
    startExcel(book);
    return openExcel({ computer, pauseMs: 1 });
  };

  it("is taken back of itself where it was begun", async () => {
    const workbook = await openAt(await cutOff(mine()), mine());
    assert.equal((await workbook.recoverPending()).outcome, "rolled-back");
    assert.deepEqual(await tabs(workbook), ["台账"]);
  });

  it("waits for the clerk elsewhere, who takes it back", async () => {
    const workbook = await openAt(await cutOff(colleague()), mine());
    const { outcome, review } = await workbook.recoverPending();
    assert.deepEqual([outcome, review?.sheets], ["asked", ["检查结果"]]);
    assert.deepEqual(await tabs(workbook), ["台账", "检查结果"]);
    await workbook.settlePending("agreed");
    assert.deepEqual(await tabs(workbook), ["台账"]);
    assert.equal((await workbook.recoverPending()).outcome, "nothing");
  });

  it("or leaves it and is not asked again", async () => {
    const workbook = await openAt(await cutOff(colleague()), mine());
    await workbook.settlePending("dropped");
    assert.deepEqual(await tabs(workbook), ["台账", "检查结果"]);
    assert.equal((await workbook.recoverPending()).outcome, "nothing");
  });

  it("never takes a sheet the clerk made himself under that name", async () => {
    const book = await cutOff(mine());
    const sheet = book.sheets.find(({ name }) => name === "检查结果")!;
    sheet.names.clear();
    sheet.rows[0]![0]!.value = "我自己的";
    const workbook = await openAt(book, mine());
    const { refused } = await workbook.recoverPending();
    assert.deepEqual(await tabs(workbook), ["台账", "检查结果"]);
    assert.deepEqual(
      refused.map((one) => one.sheet),
      ["检查结果"],
    );
  });
});
