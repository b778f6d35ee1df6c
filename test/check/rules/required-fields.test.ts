import type { KindId } from "../../../src/ledger/kind-ids";
import { findingsIn, found } from "../found";
import assert from "node:assert/strict";
import type { FieldId } from "../../../src/ledger/fields";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn, told } from "./cases";
import type { CellValue } from "../../../src/sheet/grid";

const FIELDS: readonly FieldId[] = [
  "village",
  "person",
  "idNumber",
  "foundOn",
  "summary",
  "status",
];
const full = (i: number): CellValue[] => [
  "柳林村",
  `张${String(i)}`,
  "",
  45413,
  `事情${String(i)}`,
  "未化解",
];
const without = (column: number, word: CellValue = "", count = 1) =>
  ledgerOf(
    FIELDS,
    rows(30, (i) => full(i).map((value, at) => (i < count && at === column ? word : value))),
  );

describe("rule required-fields", () => {
  cases(
    ["required-missing"],
    [
      ["all filled", without(-1), []],
      ["no person", without(1), ["required-missing@B2"]],
      ["— is no person", without(1, "—"), ["required-missing@B2"]],
      ["no ID number: often unknown", without(2), []],
      ["no day", without(3), ["required-missing@D2"]],
      ["no status", without(5), ["required-missing@F2"]],
      ["a column mostly blank need not be filled", without(1, "", 20), []],
      [
        "a closing date says the status",
        ledgerOf(
          [...FIELDS, "closedOn"],
          [...rows(9, (i) => [...full(i), ""]), [...full(9).slice(0, 5), "", 45420]],
        ),
        [],
      ],
      [
        "a report of nothing",
        ledgerOf(FIELDS, [...rows(9, full), ["柳林村", "", "", 45413, "本月无矛盾纠纷", ""]], {
          accounted: true,
        }),
        [],
      ],
      [
        "a line kept free",
        ledgerOf(["serial", ...FIELDS], [...rows(9, (i) => [i, ...full(i)]), [10, "柳林村"]], {
          accounted: true,
        }),
        [],
      ],
    ],
  );

  it("what counts and rates need is an error, the rest a warning", () => {
    assert.equal(severityIn(without(5), "required-missing"), "error");
    assert.equal(severityIn(without(3), "required-missing"), "error");
    assert.equal(severityIn(without(1), "required-missing"), "warning");
  });

  it("of an unsure ledger only hints", () => {
    const ledger = { ...without(5), unsure: true };
    assert.equal(severityIn(ledger, "required-missing"), "hint");
  });

  describe("what the form says", () => {
    const starred = (label: string, gap: CellValue = "") =>
      ledgerOf(
        ["person", "education", "status", "foundOn"],
        rows(9, (i) => [`张${String(i)}`, i === 4 ? gap : "初中", "已化解", 45413]),
        { labels: ["姓名", label, "状态", "日期"] },
      );
    cases(
      ["required-missing"],
      [
        ["no star", starred("文化程度"), []],
        ["a star", starred("文化程度*"), ["required-missing@B6"]],
        ["a full-width star before", starred("＊文化程度"), ["required-missing@B6"]],
        ["必填", starred("文化程度（必填）"), ["required-missing@B6"]],
        ["无 is an answer", starred("文化程度*", "无"), []],
      ],
    );

    it("a village left blank is a warning in every kind", () => {
      for (const kind of ["opinion", "hazard", "petition", "visit", "household"] as const) {
        const ledger = ledgerOf(
          ["village", "person", "summary", "phone"],
          rows(10, (i) => [i === 5 ? "" : "青杨村", `张${String(i)}`, `路面破损${String(i)}`, 1]),
          { kind },
        );
        const told = findingsIn(ledger).filter(({ code }) => code === "required-missing");
        assert.deepEqual(
          told.map(({ row, column, severity }) => [row, column, severity]),
          [[6, 0, "warning"]],
          kind,
        );
      }
    });

    it("a household not yet visited lacks nothing, a visit without its day does", () => {
      const of = (result: string) =>
        ledgerOf(
          ["person", "visitedOn", "visitor", "visitResult"],
          rows(10, (i) => [
            `张${String(i)}`,
            i === 7 ? "" : 45413 + i,
            "景立群",
            i === 7 ? result : "正常",
          ]),
          { kind: "visit" },
        );
      assert.deepEqual(found(of(""), ["required-missing"]), []);
      assert.deepEqual(found(of("正常"), ["required-missing"]), ["required-missing@B9"]);
    });

    it("a member without a name is told, the householder's row names him", () => {
      const of = (relation: string) =>
        ledgerOf(
          ["householder", "person", "relation"],
          rows(10, (i) => ["张三", i === 7 ? "" : `张${String(i)}`, i === 7 ? relation : "子"]),
          { kind: "household" },
        );
      assert.equal(severityIn(of("妻"), "required-missing"), "warning");
      assert.equal(severityIn(of("户主"), "required-missing"), "hint");
    });
  });

  describe("how grave a blank is", () => {
    const blanks = (
      fields: readonly FieldId[],
      at: number,
      gaps: number,
      {
        count = 30,
        labels,
        kind = "dispute",
      }: { count?: number; labels?: readonly string[]; kind?: KindId } = {},
    ) => {
      const filled: Partial<Record<FieldId, (i: number) => CellValue>> = {
        person: (i) => `张${String(i)}`,
        householder: (i) => `李${String(i)}`,
        foundOn: () => 45413,
        closedOn: () => "",
        status: () => "未化解",
        village: () => "柳林村",
        category: () => "邻里纠纷",
        summary: (i) => `两户争水${String(i)}`,
        idNumber: () => "11010519491231002X",
        phone: () => "13800138000",
        rating: () => "满意",
        relation: () => "户主",
      };
      const list = rows(count, (i) =>
        fields.map((field, column) =>
          column === at && i < gaps ? "" : (filled[field]?.(i) ?? ""),
        ),
      );
      const severities = told(
        ledgerOf(fields, list, { kind, ...(labels === undefined ? {} : { labels }) }),
        ["required-missing"],
      ).map((one) => one.split(" ")[0] ?? "");
      return [severities.length, ...new Set(severities)];
    };
    const PLAIN: readonly FieldId[] = [
      "village",
      "person",
      "category",
      "summary",
      "foundOn",
      "status",
    ];

    it("a text blank in a fifth is a warning, in more a hint, in two fifths still told", () => {
      assert.deepEqual(blanks(PLAIN, 3, 6), [6, "warning"]);
      assert.deepEqual(blanks(PLAIN, 3, 7), [7, "hint"]);
      assert.deepEqual(blanks(PLAIN, 3, 12), [12, "hint"]);
      assert.deepEqual(blanks(PLAIN, 3, 13), [0]);
    });

    it("a few blanks are never meant, however few lines there are", () => {
      assert.deepEqual(blanks(PLAIN, 3, 2, { count: 5 }), [2, "warning"]);
      assert.deepEqual(blanks(PLAIN, 3, 1, { count: 3 }), [1, "warning"]);
    });

    it("a category blank in more than one of twenty may be meant", () => {
      assert.deepEqual(blanks(PLAIN, 2, 2), [2, "warning"]);
      assert.deepEqual(blanks(PLAIN, 2, 3), [3, "hint"]);
      assert.deepEqual(blanks(PLAIN, 2, 3, { count: 60 }), [3, "warning"]);
      assert.deepEqual(blanks(PLAIN, 2, 4, { count: 60 }), [4, "hint"]);
    });

    it("a village is asked for as long as it is not optional", () => {
      assert.deepEqual(blanks(PLAIN, 0, 12), [12, "warning"]);
      assert.deepEqual(blanks(PLAIN, 0, 13), [0]);
    });

    it("what the form stars is asked for however often it is blank", () => {
      const labels = ["村", "姓名", "类别", "简况*", "日期", "状态"];
      assert.deepEqual(blanks(PLAIN, 3, 8, { labels }), [8, "warning"]);
      assert.deepEqual(blanks(PLAIN, 3, 15, { labels }), [15, "warning"]);
      assert.deepEqual(blanks(PLAIN, 3, 15), [0]);
    });

    it("a status not given is in no rate, unless its column tells how things stand", () => {
      const labelled = (status: string, more: readonly FieldId[] = []) =>
        blanks([...PLAIN, ...more], 5, 1, {
          labels: ["村", "姓名", "类别", "简况", "日期", status, ...more.map(() => "化解日期")],
        });
      assert.deepEqual(labelled("状态"), [1, "error"]);
      assert.deepEqual(labelled("办理情况"), [1, "hint"]);
      assert.deepEqual(labelled("是否化解"), [1, "warning"]);
      assert.deepEqual(labelled("是否化解", ["closedOn"]), [1, "hint"]);
      assert.deepEqual(labelled("已否（是否）化解", ["closedOn"]), [1, "error"]);
    });

    it("labels of other columns say nothing of the kind", () => {
      const labels = ["是否本村", "姓名", "措施类别", "情况", "日期", "状态"];
      assert.deepEqual(blanks(PLAIN, 0, 1, { labels }), [1, "warning"]);
      assert.deepEqual(blanks(PLAIN, 3, 1, { labels }), [1, "warning"]);
      assert.deepEqual(blanks(PLAIN, 2, 1, { labels }), [1, "warning"]);
    });

    it("the householder says who it is, once more than a few names are blank", () => {
      const fields: readonly FieldId[] = ["householder", "person", "relation"];
      const kind = "household";
      assert.deepEqual(blanks(fields, 1, 2, { kind }), [2, "hint"]);
      assert.deepEqual(blanks(fields, 1, 3, { kind }), [0]);
      assert.deepEqual(blanks(["person", "relation"], 0, 3, { kind }), [3, "warning"]);
    });

    it("a member's number or telephone may be unknown", () => {
      const fields: readonly FieldId[] = ["person", "idNumber", "phone"];
      for (const kind of ["household", "dispute", "tenhouse"] as const)
        for (const at of [1, 2]) assert.deepEqual(blanks(fields, at, 1, { kind }), [0], kind);
    });

    it("a rating not given counts, of several rounds the last alone", () => {
      const kind = "satisfaction";
      assert.deepEqual(blanks(["person", "rating"], 1, 1, { kind }), [1, "error"]);
      assert.deepEqual(blanks(["person", "rating", "rating"], 1, 1, { kind }), [0]);
    });

    it("a closing date says nothing of who it was", () => {
      const fields: readonly FieldId[] = ["person", "foundOn", "status", "closedOn"];
      const list = rows(9, (i) => [i === 4 ? "" : `张${String(i)}`, 45413, "已化解", 45420]);
      assert.deepEqual(told(ledgerOf(fields, list), ["required-missing"]), [
        "warning required-missing@A6",
      ]);
    });

    it("a masked name is told as a placeholder", () => {
      const masked = (name: string) =>
        told(
          ledgerOf(
            FIELDS,
            rows(9, (i) => full(i).map((one, at) => (i === 4 && at === 1 ? name : one))),
          ),
          ["required-missing", "placeholder"],
        );
      assert.deepEqual(
        masked("XXX").map((one) => one.split(" ")[1]),
        ["placeholder@B6"],
      );
      assert.deepEqual(masked(""), ["warning required-missing@B6"]);
    });
  });
});
