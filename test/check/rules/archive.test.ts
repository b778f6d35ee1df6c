import assert from "node:assert/strict";
import type { KindId } from "../../../src/ledger/kind-ids";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn } from "./cases";

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
});
