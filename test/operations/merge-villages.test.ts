import assert from "node:assert/strict";
import type { Ledger } from "../../src/ledger/ledger";
import { mergeVillages } from "../../src/operations/merge-villages";
import type { Book } from "../../src/operations/read-book";
import { recognise } from "../../src/ledger/recognise/index";
import { defaultProfile } from "../../src/profile/index";
import { Problem } from "../../src/sheet/problem";
import { day, ledgerOf, tableOf, type Row } from "../measure/ledger-of";
import { makeId } from "../samples/id-number";
import { makeVillageFiles } from "../samples/villages";
import { bookOf, bookOfGrids } from "./book-of";

const context = { profile: defaultProfile, asOf: day("2024-05-31") };

function village(name: string, rows: readonly Row[], extras: object = {}): Book {
  const book = `${name}.xlsx`;
  const ledger = ledgerOf(
    "dispute",
    rows.map((row) => ({ village: name, foundOn: "2024-05-10", status: "未化解", ...row })),
    { sheet: "纠纷", book, ...extras },
  );
  return bookOf([ledger], book);
}

const [FIRST_ID, SECOND_ID] = [1, 2].map((order) => makeId(day("1980-01-01"), order, true)) as [
  string,
  string,
];
const boundary = "两家因宅基地边界多次争吵，请求村委会调解";

describe("mergeVillages", () => {
  it("joins columns of one field whatever their labels and order, and keeps every source", () => {
    const one = tableOf(
      "dispute",
      [
        { field: "village", label: "村" },
        { field: "person", label: "当事人" },
        { field: null, label: "网格员签字" },
      ],
      [["柳林村", "甲", "已签"]],
      { sheet: "纠纷", book: "a/柳林.xlsx" },
    );
    const other = tableOf(
      "dispute",
      [
        { field: "person", label: "主要当事人" },
        { field: "village", label: "所属村" },
        { field: "amount", label: "金额" },
      ],
      [["乙", "河东村", 300]],
      { sheet: "Sheet1", book: "b/河东.xls" },
    );
    const { ledgers, records, drafts } = mergeVillages([bookOf([one]), bookOf([other])], context);
    assert.equal(records, 2);
    assert.deepEqual(
      ledgers[0]?.columns.map(({ label }) => label),
      ["村", "当事人", "金额", "网格员签字"],
    );
    assert.deepEqual(
      drafts[0]?.rows.slice(1).map((row) => row.map((cell) => cell?.value)),
      [
        ["序号", "村", "当事人", "金额", "网格员签字", "来源文件", "来源工作表", "来源行"],
        [1, "柳林村", "甲", "", "已签", "柳林.xlsx", "纠纷", 2],
        [2, "河东村", "乙", 300, "", "河东.xls", "Sheet1", 2],
      ],
    );
  });

  it("gives yearless dates the year of their own ledger", () => {
    const books = [
      village("柳林村", [{ foundOn: "5月6日" }], { year: 2023 }),
      village("河东村", [{ foundOn: "2024.5.6" }]),
      village("石桥村", [{ foundOn: "月初" }]),
    ];
    const { ledgers } = mergeVillages(books, context);
    const at = ledgers[0]!.columns.findIndex(({ field }) => field === "foundOn");
    assert.deepEqual(
      ledgers[0]!.records.map(({ values }) => values[at]),
      [day("2023-05-06"), day("2024-05-06"), "月初"],
    );
  });

  it("keeps numbers that are none as the texts they are, with a remark", () => {
    const books = [village("柳林村", [{ amount: "2000万" }, { amount: "600多" }, { amount: 5 }])];
    const { keptTexts, ledgers, drafts } = mergeVillages(books, context);
    assert.deepEqual(
      keptTexts.map(({ row, value }) => [row, value]),
      [
        [1, "2000万"],
        [2, "600多"],
      ],
    );
    const at = ledgers[0]!.columns.findIndex(({ field }) => field === "amount");
    assert.deepEqual(
      ledgers[0]!.records.map(({ values }) => values[at]),
      ["2000万", "600多", 5],
    );
    const notes = drafts
      .at(-1)!
      .rows.flat()
      .map((cell) => String(cell?.value ?? ""));
    assert.ok(notes.includes("涉及金额“2000万”不是确切的数，原样保留，没有当作 0"));
  });

  it("tells files of one name by their folders, in the ledger and in the notes", () => {
    const twice = { person: "张三丰", summary: boundary };
    const inFolder = (folder: string) => {
      const book = `各村/${folder}/台账.xlsx`;
      const extras = { sheet: "纠纷", book };
      return bookOf([ledgerOf("dispute", [{ village: folder, ...twice }], extras)], book);
    };
    const { drafts } = mergeVillages([inFolder("柳林村"), inFolder("河东村")], context);
    const [ledger, notes] = drafts.map(({ rows }) => rows.map((row) => row.map((c) => c?.value)));
    const at = ledger![1]!.indexOf("来源文件");
    assert.deepEqual(
      ledger!.slice(2).map((row) => row[at]),
      ["柳林村/台账.xlsx", "河东村/台账.xlsx"],
    );
    assert.ok(notes!.some(([file]) => file === "河东村/台账.xlsx"));
    assert.ok(notes!.flat().some((cell) => String(cell).startsWith("与柳林村/台账.xlsx“纠纷”")));
  });

  it("names in the notes the files that could not be read", () => {
    const unread = [{ file: "各村/坏.xls", message: "“坏.xls”已损坏" }];
    const { drafts } = mergeVillages([village("柳林村", [{}])], { ...context, unreadable: unread });
    const notes = drafts.at(-1)!.rows.map((row) => row.map((cell) => cell?.value));
    assert.ok(
      notes.some(([file, , , message]) => file === "坏.xls" && message === "“坏.xls”已损坏"),
    );
  });

  describe("finds what two villages entered both", () => {
    const cases: readonly [string, Row, Row, string[]][] = [
      [
        "the same record",
        { person: "张三丰", summary: boundary },
        { person: "张三丰", summary: boundary },
        ["duplicate-record"],
      ],
      [
        "nearly the same record",
        { person: "张三丰", summary: boundary },
        { person: "张三丰", summary: `${boundary}。` },
        ["near-duplicate"],
      ],
      [
        "but not two people of one name with different IDs",
        { person: "张三丰", summary: boundary, idNumber: FIRST_ID },
        { person: "张三丰", summary: boundary, idNumber: SECOND_ID },
        [],
      ],
      [
        "but not two matters of one person",
        { person: "张三丰", summary: boundary },
        { person: "张三丰", summary: "拖欠务工人员工资三个月，多次讨要无果" },
        [],
      ],
    ];
    for (const [name, first, second, codes] of cases)
      it(name, () => {
        const books = [village("柳林村", [first]), village("河东村", [second])];
        const { duplicates, drafts } = mergeVillages(books, context);
        assert.deepEqual(
          duplicates.map(({ code }) => code),
          codes,
        );
        for (const { record, other } of duplicates) {
          assert.deepEqual([record.file, record.row], ["河东村.xlsx", 1]);
          assert.deepEqual([other.file, other.row], ["柳林村.xlsx", 1]);
          const notes = drafts
            .at(-1)!
            .rows.flat()
            .map((cell) => String(cell?.value ?? ""));
          assert.ok(notes.some((note) => note.startsWith("与柳林村.xlsx“纠纷”第2行")));
        }
      });

    it("but leaves duplicates inside one sheet to its own check", () => {
      const twice = { person: "张三丰", summary: boundary };
      assert.deepEqual(mergeVillages([village("柳林村", [twice, twice])], context).duplicates, []);
    });

    it("a person in two villages' archives", () => {
      const home = (name: string): Ledger =>
        ledgerOf("household", [{ village: name, person: "张三丰", idNumber: FIRST_ID }], {
          sheet: "档案",
          book: `${name}.xlsx`,
        });
      const { duplicates } = mergeVillages(
        [bookOf([home("柳林村")]), bookOf([home("河东村")])],
        context,
      );
      assert.deepEqual(
        duplicates.map(({ code }) => code),
        ["duplicate-record"],
      );
    });
  });

  it("refuses books without any ledger", () => {
    assert.throws(
      () => mergeVillages([bookOfGrids([])], context),
      (error) => error instanceof Problem && error.code === "no-ledger",
    );
  });

  describe("of thirty villages' files", () => {
    const files = makeVillageFiles(57);
    const books = files.map(({ name, sheets }) =>
      bookOf(
        sheets.map(({ grid }) => recognise({ ...grid, book: name })),
        name,
      ),
    );
    const merged = mergeVillages(books, context);
    const visible = files.flatMap(({ sheets }) => sheets.filter(({ grid }) => !grid.hidden));
    const hidden = files.flatMap(({ sheets }) => sheets.filter(({ grid }) => grid.hidden));

    it("takes over every record, once", () => {
      const expected = visible.reduce((sum, { truth }) => sum + truth.records.length, 0);
      assert.equal(merged.records, expected);
      assert.equal(
        merged.sources.reduce((sum, { records }) => sum + records, 0),
        expected,
      );
      const places = merged.ledgers.flatMap(({ records }) =>
        records.map(({ file, sheet, row }) => `${file} ${sheet} ${row}`),
      );
      assert.equal(new Set(places).size, expected);
    });

    it("says of every sheet what became of it, hidden ones too", () => {
      assert.equal(merged.sources.length, visible.length + hidden.length);
      const skipped = merged.sources.filter(({ records }) => records === 0);
      assert.equal(skipped.length, hidden.length);
      for (const { skipped: rows } of skipped)
        assert.deepEqual(rows, [{ row: 0, reason: "hidden-sheet" }]);
    });

    it("accounts for every row below the header", () => {
      for (const source of merged.sources.filter(({ records }) => records > 0)) {
        const sheet = files
          .find(({ name }) => name === source.file)!
          .sheets.find(({ grid }) => grid.sheet === source.sheet)!;
        const filled = sheet.grid.values
          .slice(sheet.truth.headerRows[1] + 1)
          .filter((row) => row.some((value) => String(value ?? "").trim() !== ""));
        assert.equal(source.records + source.skipped.length, filled.length, source.file);
      }
    });

    it("raises no false alarm", () => {
      assert.deepEqual(merged.duplicates, []);
    });
  });
});
