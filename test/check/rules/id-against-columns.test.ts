import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { idCheckDigit } from "../../../src/sheet/id-number";
import { serialOf } from "../../../src/sheet/serial";
import { findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, rows } from "./cases";

const id = (birth: string, order = "003"): string => {
  const first = `110105${birth}${order}`;
  return first + idCheckDigit(first);
};
const MAN = id("19800615");
const one = (gender: CellValue, birthDate: CellValue, age: CellValue, number: CellValue = MAN) =>
  ledgerOf(
    ["person", "gender", "birthDate", "age", "idNumber"],
    [["张三", gender, birthDate, age, number]],
    {
      kind: "household",
      year: 2024,
    },
  );
const BORN = serialOf(1980, 6, 15);

describe("rule id-against-columns", () => {
  cases(
    ["id-gender", "id-birth", "id-age"],
    [
      ["all the same", one("男", BORN, 44), []],
      ["nothing to compare", one("", "", ""), []],
      ["another gender", one("女", BORN, 44), ["id-gender@B2"]],
      ["another birth date", one("男", BORN + 1, 44), ["id-birth@C2"]],
      ["the month alone is right", one("男", "1980.6", 44), []],
      ["the month is wrong", one("男", "1980.7", 44), ["id-birth@C2"]],
      ["an age by the old count", one("男", BORN, 46), []],
      ["another age", one("男", BORN, 39), ["id-age@D2"]],
      ["a wrong number tells nothing", one("女", BORN + 1, 39, MAN.slice(0, 17) + "0"), []],
      [
        "the number is the householder's",
        ledgerOf(["householder", "person", "gender", "idNumber"], [["张三", "李四", "女", MAN]], {
          labels: ["户主", "姓名", "性别", "户主身份证号"],
        }),
        [],
      ],
    ],
  );

  it("ages noted years ago are all off alike: only the odd one is told", () => {
    const ledger = ledgerOf(
      ["person", "age", "idNumber"],
      rows(12, (i) => [
        `张${String(i)}`,
        i === 7 ? 60 : 2019 - (1960 + i),
        id(`${String(1960 + i)}0101`),
      ]),
    );
    assert.deepEqual(
      findingsIn(ledger)
        .filter(({ code }) => code === "id-age")
        .map(({ row, params }) => [row, params["inId"]]),
      [[8, 52]],
    );
  });
});
