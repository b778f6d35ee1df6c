import { findingsIn, found } from "../found";
import assert from "node:assert/strict";
import type { FieldId } from "../../../src/ledger/fields";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn } from "./cases";
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
});
