import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { idCheckDigit } from "../../../src/sheet/id-number";
import { serialOf } from "../../../src/sheet/serial";
import { findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, rows, toldCases } from "./cases";

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

  describe("what the number says", () => {
    const WOMAN = id("19800615", "004");
    const OCTOBER = id("19901012");
    const aged = (age: CellValue, year: number | null, birth = "19800101") =>
      ledgerOf(["person", "age", "idNumber"], [["张三", age, id(birth)]], {
        kind: "household",
        year,
      });
    const born = (day: CellValue, number: CellValue = MAN) => one("", day, "", number);
    toldCases(
      ["id-gender", "id-birth", "id-age"],
      [
        ["a man under 女", one("女", BORN, 44), ["error id-gender@B2 inId=男"]],
        ["a woman under 男", one("男", BORN, 44, WOMAN), ["error id-gender@B2 inId=女"]],
        ["a woman", one("女", BORN, 44, WOMAN), []],
        ["in a sentence", one("女性", BORN, 44), ["error id-gender@B2 inId=男"]],
        ["男/女 is neither", one("男/女", BORN, 44), []],
        ["a code is neither", one(2, BORN, 44), []],
        ["no number", one("女", BORN + 1, 20, ""), []],
        ["a day too late", born(BORN + 1), ["error id-birth@C2 inId=1980-06-15"]],
        ["the year alone is right", born("1980年"), []],
        ["the year alone is wrong", born("1981年"), ["error id-birth@C2 inId=1980-06-15"]],
        ["a month later", born("1980年7月"), ["error id-birth@C2 inId=1980-06-15"]],
        ["no date", born("不详"), []],
        ["a day without its year", born("6月16日"), []],
        ["1990.1 may be 1990.10 that lost its zero", born(1990.1, OCTOBER), []],
        ["1991.1 is another year", born(1991.1, OCTOBER), ["error id-birth@C2 inId=1990-10-12"]],
        ["1990.2 is another month", born(1990.2, OCTOBER), ["error id-birth@C2 inId=1990-10-12"]],
        [
          "1990.1 is no November",
          born(1990.1, id("19901112")),
          ["error id-birth@C2 inId=1990-11-12"],
        ],
        ["an age of the ledger's year, ten years back", aged(34, 2014), []],
        ["two years older than now: 虚岁", aged(46, 2024), []],
        ["three years older than now", aged(47, 2024), ["warning id-age@B2 inId=44"]],
        ["two years younger, entered lately", aged(42, 2024), []],
        ["three years younger", aged(41, 2024), ["warning id-age@B2 inId=44"]],
        ["as far back as the ledger's year and two more", aged(32, 2014), []],
        ["further back", aged(31, 2014), ["warning id-age@B2 inId=44"]],
        ["a ledger of next year", aged(42, 2025), []],
        ["a ledger of no year, four years back", aged(40, null), []],
        ["five years back", aged(39, null), ["warning id-age@B2 inId=44"]],
        ["with 岁", aged("60岁", 2024), ["warning id-age@B2 inId=44"]],
        ["digits as text", aged("60", 2024), ["warning id-age@B2 inId=44"]],
        ["about 60", aged("约60", 2024), []],
        ["60 and a half", aged(60.5, 2024), []],
        ["60余岁", aged("60余岁", 2024), []],
        ["less than nothing", aged(-1, 2024), []],
        ["nothing yet", aged(0, 2024), ["warning id-age@B2 inId=44"]],
        ["as old as one may get", aged(150, 2024), ["warning id-age@B2 inId=44"]],
        ["no age any more", aged(151, 2024), []],
        ["not born yet", aged(10, 2024, "20250101"), []],
        ["born today", aged(10, 2024, "20240630"), ["warning id-age@B2 inId=0"]],
      ],
    );

    it("from five ages on the usual difference is the measure", () => {
      const list = (count: number) =>
        ledgerOf(
          ["person", "age", "idNumber"],
          rows(count, (i) => [`张${String(i)}`, 20 - i, id(`${String(1994 + i)}0101`)]),
        );
      const ages = (count: number): unknown[] =>
        findingsIn(list(count))
          .filter(({ code }) => code === "id-age")
          .flatMap(({ row, cells }) => cells ?? [row]);
      assert.equal(ages(4).length, 4);
      assert.deepEqual(ages(5), []);
    });

    it("two years beside the usual difference are 虚岁, three are not", () => {
      const beside = (years: number) =>
        findingsIn(
          ledgerOf(
            ["person", "age", "idNumber"],
            rows(9, (i) => [
              `张${String(i)}`,
              60 - i + (i === 4 ? years : 0),
              id(`${String(1960 + i)}0101`),
            ]),
          ),
        ).filter(({ code }) => code === "id-age").length;
      assert.deepEqual([-3, -2, 0, 2, 3].map(beside), [1, 0, 0, 0, 1]);
    });
  });
});
