import type { CellValue } from "../../../src/sheet/grid";
import type { FieldId } from "../../../src/ledger/fields";
import assert from "node:assert/strict";
import type { KindId } from "../../../src/ledger/kind-ids";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn, toldCases } from "./cases";

const household = ledgerOf(
  ["village", "householder", "person"],
  rows(20, (i) => [
    "柳林村",
    `张${"一二三四五六七八九十"[i % 10] ?? ""}`,
    `李${"甲乙丙丁戊己庚辛壬癸"[i % 10] ?? ""}`,
  ]),
  { kind: "household", sheet: "民情档案" },
);
const beside = (kind: KindId, village: string, ...people: string[]) => [
  household,
  ledgerOf(
    ["village", "person"],
    people.map((person) => [village, person]),
    { kind, sheet: kind },
  ),
];
const KNOWN = ["张一", "李甲", "张二", "李乙", "张三家"];

describe("rule archive", () => {
  cases(
    ["person-not-in-archive", "visit-unknown-household"],
    [
      ["everybody known", beside("visit", "柳林村", ...KNOWN), []],
      [
        "a visit to nobody's house",
        beside("visit", "柳林村", ...KNOWN, "王五"),
        ["visit-unknown-household@B7"],
      ],
      [
        "a party nobody knows",
        beside("dispute", "柳林", ...KNOWN, "王五"),
        ["person-not-in-archive@B7"],
      ],
      ["a village the archive does not cover", beside("visit", "王庄村", ...KNOWN, "王五"), []],
      [
        "an archive of other people",
        beside("visit", "柳林村", "王一", "王二", "王三", "王四", "王五"),
        [],
      ],
      ["no archive beside it", ledgerOf(["person"], [["王五"]], { kind: "visit" }), []],
    ],
  );

  it("an unknown household lowers coverage, so it is a warning; a party may be a stranger", () => {
    assert.equal(
      severityIn(beside("visit", "柳林村", ...KNOWN, "王五"), "visit-unknown-household"),
      "warning",
    );
    assert.equal(
      severityIn(beside("dispute", "柳林村", ...KNOWN, "王五"), "person-not-in-archive"),
      "hint",
    );
  });

  describe("who is known, and how sure it is", () => {
    const NAMES = [..."赵钱孙李周吴郑王冯陈"].map((one) => `${one}立秋`);
    const home = (fields: readonly FieldId[], list: readonly (readonly CellValue[])[]) =>
      ledgerOf(fields, list, { kind: "household", sheet: "档案" });
    const people = home(
      ["person"],
      NAMES.map((name) => [name]),
    );
    const visits = (...names: string[]) =>
      ledgerOf(
        ["person"],
        names.map((name) => [name]),
        { kind: "visit", sheet: "走访" },
      );
    const strange = (count: number) =>
      [..."甲乙丙丁戊己庚辛壬癸"].slice(0, count).map((one) => `胡${one}`);
    const numbered = (number: CellValue) =>
      ledgerOf(
        ["householdId", "person"],
        [...NAMES.slice(0, 4).map((name): CellValue[] => ["", name]), [number, "胡小雪"]],
        { kind: "visit", sheet: "走访" },
      );
    const withNumbers = home(
      ["householdId", "person"],
      NAMES.map((name, i) => [i === 0 ? "" : `H${String(i)}`, name]),
    );
    const inVillages = home(
      ["village", "person"],
      NAMES.map((name) => ["柳林村", name]),
    );
    const from = (...villages: string[]) =>
      ledgerOf(
        ["village", "person"],
        villages.map((village, i) => [village, i < 4 ? (NAMES[i] ?? "") : "胡小雪"]),
        { kind: "visit", sheet: "走访" },
      );
    const at = (row: number, severity: string, name = "胡甲") =>
      `${severity} visit-unknown-household@A${String(row)} name=${name}`;
    toldCases(
      ["visit-unknown-household", "person-not-in-archive"],
      [
        [
          "four of five known",
          [people, visits(...NAMES.slice(0, 4), ...strange(1))],
          [at(6, "warning")],
        ],
        [
          "three of four known: the archive lacks more",
          [people, visits(...NAMES.slice(0, 3), ...strange(1))],
          [at(5, "hint")],
        ],
        [
          "three of ten known",
          [people, visits(...NAMES.slice(0, 3), ...strange(7))],
          strange(7).map((name, i) => at(5 + i, "hint", name)),
        ],
        ["fewer known: other people", [people, visits(...NAMES.slice(0, 2), ...strange(8))], []],
        [
          "three visits say little",
          [people, visits(...strange(3))],
          strange(3).map((name, i) => at(2 + i, "hint", name)),
        ],
        ["four say enough", [people, visits(...strange(4))], []],
        [
          "blanks are nobody",
          [people, visits(...NAMES.slice(0, 4), "", "", "", ...strange(1))],
          [at(9, "warning")],
        ],
        ["a number that is known", [withNumbers, numbered("H3")], []],
        [
          "a number that is not",
          [withNumbers, numbered("H33")],
          ["warning visit-unknown-household@B6 name=胡小雪"],
        ],
        [
          "no number",
          [withNumbers, numbered("")],
          ["warning visit-unknown-household@B6 name=胡小雪"],
        ],
        [
          "a name with 户 in it",
          [people, visits(...NAMES.slice(0, 4), "户立秋")],
          [at(6, "warning", "户立秋")],
        ],
        ["张三户", [people, visits(...NAMES.slice(0, 4), "陈立秋户")], []],
        ["张三一家", [people, visits(...NAMES.slice(0, 4), "陈立秋一家")], []],
        [
          "the one of two who is a stranger",
          [people, visits(...NAMES.slice(0, 4), "陈立秋、胡甲")],
          [at(6, "warning")],
        ],
        [
          "a village the archive does not cover",
          [inVillages, from("柳林村", "柳林村", "柳林村", "柳林村", "王庄村")],
          [],
        ],
        [
          "no village",
          [inVillages, from("柳林村", "柳林村", "柳林村", "柳林村", "")],
          ["warning visit-unknown-household@B6 name=胡小雪"],
        ],
        [
          "one archive of two that tells no villages",
          [inVillages, people, from("柳林村", "柳林村", "柳林村", "柳林村", "王庄村")],
          ["warning visit-unknown-household@B6 name=胡小雪"],
        ],
        [
          "visits without villages",
          [inVillages, visits(...NAMES.slice(0, 4), ...strange(1))],
          [at(6, "warning")],
        ],
        [
          "a ledger that names nobody",
          [people, ledgerOf(["summary"], [["两户争水"]], { sheet: "纠纷" })],
          [],
        ],
      ],
    );
  });
});
