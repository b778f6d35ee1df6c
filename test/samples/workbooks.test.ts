import assert from "node:assert/strict";
import { readXls, readXlsx } from "hucre";
import { read, utils } from "@e965/xlsx";
import { toCsv, toOds, toXls, toXlsx } from "./files";
import { makeLedger, type SampleLedger } from "./ledger";
import { FOUND, makeReadmeLedger } from "./readme-ledger";
import { makeTownship } from "./township";
import { makeVillageFiles } from "./villages";

const ledger = makeLedger({ kind: "dispute", rows: 30, seed: 4, mess: 3, sheet: "矛盾纠纷" });

/** The first sheet's cells as another reader sees them, in the size of the ledger. */
function cellsOf(data: Uint8Array): unknown[][] {
  const book = read(data);
  const sheet = book.Sheets[book.SheetNames[0]!]!;
  return ledger.grid.values.map((row, r) =>
    row.map((_, c) => {
      const cell = sheet[utils.encode_cell({ r, c })] as { v?: unknown } | undefined;
      return cell?.v ?? "";
    }),
  );
}

/** ods folds blanks at the ends of a text. */
const trimmed = (rows: unknown[][]): unknown[][] =>
  rows.map((row) =>
    row.map((value) => (typeof value === "string" ? value.trim().replace(/ +/g, " ") : value)),
  );

const rowsOf = (made: SampleLedger): unknown[][] => made.grid.values.map((row) => [...row]);

describe("sample files", () => {
  it("say the same in xlsx, ods and xls to a reader that did not write them", async () => {
    assert.deepEqual(cellsOf(await toXlsx([ledger])), rowsOf(ledger));
    assert.deepEqual(trimmed(cellsOf(await toOds([ledger]))), trimmed(rowsOf(ledger)));
    const xls = await readXls(toXls([ledger]));
    const shown = xls.sheets[0]!.rows.map((row) => row.map((value) => value ?? ""));
    assert.equal(shown.length, ledger.grid.rowCount);
  });

  it("keep merges and hidden columns", async () => {
    const book = await readXlsx(await toXlsx([ledger]));
    const sheet = book.sheets[0]!;
    assert.equal(sheet.merges?.length, ledger.grid.merges.length);
    assert.equal(sheet.columns?.at(-1)?.hidden, true);
  });

  it("write text in UTF-8 and GB18030", () => {
    const plain = new TextDecoder("utf-8").decode(toCsv(ledger, "utf-8"));
    const national = new TextDecoder("gb18030").decode(toCsv(ledger, "gb18030"));
    assert.equal(national, plain.replaceAll("\u00a0", " "));
    assert.match(plain, /序号,村（社区）,排查日期/);
  });
});

describe("the township's workbook", () => {
  const township = makeTownship({
    seed: 3,
    households: 80,
    defects: {
      dispute: { "unknown-person": 0.06 },
      visit: { "visit-unknown-household": 0.05 },
      mattersTwice: 2,
    },
  });
  const known = new Set(township.household.truth.records.map(({ idNumber }) => idNumber));

  /** IDs that stand in a sheet's cells. */
  const idsIn = ({ grid, truth }: SampleLedger): unknown[] =>
    truth.rowOf.map((row) => grid.values[row]![truth.columns.indexOf("idNumber")]);

  it("joins by ID, but for the strangers put in", () => {
    for (const sheet of [
      township.visit,
      township.satisfaction,
      township.dispute,
      township.petition,
    ]) {
      const strangers = idsIn(sheet).filter((id) => !known.has(id as string)).length;
      const expected = sheet.truth.defects.filter(({ family }) =>
        ["unknown-person", "visit-unknown-household"].includes(family),
      ).length;
      assert.equal(strangers, expected);
    }
    assert.ok(township.dispute.truth.defects.length > 0);
    assert.ok(township.visit.truth.defects.length > 0);
  });

  it("holds a matter in two ledgers where asked for", () => {
    const twice = township.petition.truth.defects;
    assert.equal(twice.length, 2);
    const summaries = new Set(township.dispute.truth.records.map(({ summary }) => summary));
    const column = township.petition.truth.columns.indexOf("summary");
    for (const { row } of twice)
      assert.ok(summaries.has(township.petition.grid.values[row]![column]!));
  });
});

describe("thirty villages' files", () => {
  const files = makeVillageFiles(9);

  it("differ in columns and format", () => {
    assert.equal(files.length, 30);
    const headers = new Set(
      files.map(({ sheets }) => sheets[0]!.grid.values[sheets[0]!.truth.headerRows[0]]!.join()),
    );
    assert.ok(headers.size > 25);
    assert.deepEqual(new Set(files.map(({ format }) => format)), new Set(["xls", "xlsx"]));
    assert.ok(files.some(({ sheets }) => sheets.some(({ grid }) => grid.hidden)));
  });

  it("hold one village each", () => {
    for (const { name, sheets } of files)
      for (const { truth } of sheets)
        for (const { village } of truth.records) assert.ok(name.startsWith(String(village)));
  });
});

describe("the ledger README shows", () => {
  const { truth } = makeReadmeLedger();

  it("has a year of disputes of ten villages, 26 of May's 29 settled", () => {
    assert.equal(
      truth.records.length,
      FOUND.reduce((sum, count) => sum + count, 0),
    );
    assert.equal(new Set(truth.records.map(({ village }) => village)).size, 10);
    const may = truth.records.filter(({ foundOn }) => Number(foundOn) >= 45413);
    assert.equal(may.length, 29);
    assert.equal(may.filter(({ status }) => status === "已化解").length, 26);
  });

  it("has defects before April only", () => {
    assert.ok(truth.defects.length >= 15);
    const spared = truth.records.flatMap(({ foundOn }, index) =>
      Number(foundOn) >= 45383 ? [truth.rowOf[index]] : [],
    );
    assert.ok(truth.defects.every(({ row }) => !spared.includes(row)));
  });
});
