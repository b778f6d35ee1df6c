import assert from "node:assert/strict";
import { checkNow } from "../../../../src/operations/check-now";
import { cleanBook, ownSheets } from "../../../../src/operations/clean-book";
import { applyFixes, planFixesOf } from "../../../../src/operations/fix-now";
import { readJournal, undoLast } from "../../../../src/operations/journal";
import { summaryNow } from "../../../../src/operations/summary-now";
import { storeProfile } from "../../../../src/operations/stored-profile";
import { defaultProfile } from "../../../../src/profile/index";
import { serialOf } from "../../../../src/sheet/serial";
import { openWorkbook, type FileWorkbook } from "../../../../src/workbook/file/index";
import { checkSheet } from "../../../../src/report/check-sheet";
import { toXls, toXlsx } from "../../../samples/files";
import { makeLedger } from "../../../samples/ledger";
import { makeReadmeLedger } from "../../../samples/readme-ledger";
import { otherReader, unzip, xlsx, zip } from "../kit";
import { richParts } from "../rich-workbook";

const moment = { profile: defaultProfile, asOf: serialOf(2024, 5, 31), at: "2024-05-31 09:30" };
const nothing = { sheets: [], profile: false };

const messy = makeLedger({
  kind: "dispute",
  rows: 20,
  seed: 3,
  mess: 1,
  sheet: "纠纷",
  defects: { "id-checksum": 0.2 },
});

const open = (bytes: Uint8Array): Promise<FileWorkbook> => openWorkbook(bytes, "台账.xlsx");

/** Parts that differ, with those that came and went. */
function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzip(before), unzip(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((path) => {
    const [a, b] = [old.get(path), now.get(path)];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });
}

/** All a reader we did not write sees of the cells. */
function cellsOf(bytes: Uint8Array): unknown {
  const book = otherReader(bytes);
  return book.SheetNames.map((name) => [name, book.Sheets[name]]);
}

/** A month's work, and other settings. */
async function touch(workbook: FileWorkbook): Promise<void> {
  await checkNow(workbook, moment, null);
  await checkNow(workbook, moment, null);
  await storeProfile(workbook, { ...defaultProfile, unitName: "青河镇" });
  await summaryNow(workbook, moment, { period: "2024-05" });
}

describe("a cleaned file", () => {
  for (const [name, make] of [
    ["of another writer", () => toXlsx([messy, makeReadmeLedger()])],
    ["of an old file", async () => (await open(toXls([messy]))).save()],
  ] as const)
    describe(name, () => {
      it("is as it was before the add-in touched it, part by part", async () => {
        const before = await make();
        const workbook = await open(before);
        await touch(workbook);
        assert.ok(changedParts(before, await workbook.save()).length > 2);
        const cleaned = await cleanBook(workbook, nothing);
        assert.ok(cleaned.marks > 0 && cleaned.sheets.includes("检查结果"));
        assert.deepEqual(changedParts(before, await workbook.save()), []);
      });

      it("is so in a later session too", async () => {
        const before = await make();
        const first = await open(before);
        await touch(first);
        const later = await open(await first.save());
        await checkNow(later, moment, null);
        await cleanBook(later, nothing);
        assert.deepEqual(changedParts(before, await later.save()), []);
      });

      it("has the clerk's corrections and nothing beside them", async () => {
        const before = await make();
        const [plain, touched] = [await open(before), await open(before)];
        await touch(touched);
        const fixes = await planFixesOf(touched, moment, null);
        assert.ok(fixes.length > 0);
        for (const workbook of [plain, touched]) await applyFixes(workbook, moment, fixes);
        await cleanBook(plain, nothing);
        const copy = await touched.save({ sheets: await ownSheets(touched), keepSettings: [] });
        assert.deepEqual(cellsOf(copy), cellsOf(await plain.save()));
        const text = [...unzip(copy).values()].map((part) => Buffer.from(part).toString()).join();
        assert.ok(!text.includes("taizhang"));
        // The copy alone is clean.
        assert.ok((await readJournal(touched)).length > 0);
        assert.equal((await undoLast(touched))?.refused.length, 0);
      });
    });

  it("has every part nobody knows, the clerk's charts, names and formats as they were", async () => {
    const before = zip({ ...richParts(), "xl/charts/chart1.xml": "<c:chartSpace/>" });
    const workbook = await open(before);
    const draft = checkSheet([], { book: "", asOf: moment.asOf, records: 0, unread: [] });
    for (const row of [2, 3, 4])
      await workbook.apply({
        marks: [{ sheet: "台账", marks: [{ severity: "error", row, column: 1 }] }],
        drafts: [draft, { ...draft, name: "月报2024-05" }],
      });
    await workbook.settings.set("taizhang.journal", "[]");
    const { sheets, settings, marks } = await cleanBook(workbook, nothing);
    assert.deepEqual(sheets, ["检查结果", "月报2024-05"]);
    assert.deepEqual([...settings].sort(), ["taizhang.book", "taizhang.journal", "taizhang.owned"]);
    assert.equal(marks, 1);
    assert.deepEqual(changedParts(before, await workbook.save()), []);
  });

  it("keeps the sheets and the settings that are wanted", async () => {
    const workbook = await open(await toXlsx([makeReadmeLedger()]));
    await checkNow(workbook, moment, null);
    await storeProfile(workbook, { ...defaultProfile, unitName: "青河镇" });
    await summaryNow(workbook, moment, { period: "2024-05" });
    const own = await ownSheets(workbook);
    const months = own.filter((name) => name.startsWith("月报"));
    assert.ok(months.length > 0);
    const cleaned = await cleanBook(workbook, { sheets: months, profile: true });
    assert.deepEqual(
      cleaned.sheets,
      own.filter((name) => !months.includes(name)),
    );
    const later = await open(await workbook.save());
    const names = (await later.sheets()).map(({ name }) => name);
    assert.ok(months.every((name) => names.includes(name)) && !names.includes("检查结果"));
    assert.notEqual(await later.settings.get("taizhang.profile"), null);
    assert.deepEqual(await readJournal(later), []);
  });

  it("keeps a 检查结果 of the clerk's, whatever the settings say", async () => {
    const workbook = await open(
      await toXlsx([{ ...messy, grid: { ...messy.grid, sheet: "检查结果" } }]),
    );
    await workbook.settings.set("taizhang.owned", '["检查结果"]');
    assert.deepEqual(await ownSheets(workbook), []);
    const { sheets } = await cleanBook(workbook, nothing);
    assert.deepEqual(sheets, []);
    assert.deepEqual(
      (await workbook.sheets()).map(({ name }) => name),
      ["检查结果"],
    );
  });

  it("loses no style that a cell still has", async () => {
    const before = xlsx(
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" s="4"><v>45000</v></c></row></sheetData></worksheet>',
    );
    const workbook = await open(before);
    await workbook.apply({
      cells: [
        { sheet: "台账", edits: [{ row: 1, column: 0, value: 45_001, format: "yyyy/mm/dd" }] },
      ],
    });
    await cleanBook(workbook, nothing);
    const sheet = otherReader(await workbook.save()).Sheets["台账"];
    assert.equal(sheet?.["A2"]?.z, "yyyy/mm/dd");
    assert.equal(sheet?.["A1"]?.v, 45_000);
  });
});
