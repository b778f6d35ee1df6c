import { idCheckDigit } from "../../../src/sheet/id-number";
import { found } from "../found";
import assert from "node:assert/strict";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn, told, toldCases } from "./cases";
import { findingsIn } from "../found";

const RIGHT = "11010519491231002X";
const one = (id: string | number) => ledgerOf(["person", "idNumber"], [["张三", id]]);

describe("rule id-number", () => {
  cases(
    [
      "id-length",
      "id-characters",
      "id-birth-date",
      "id-checksum",
      "id-truncated",
      "id-fifteen",
      "id-untidy",
    ],
    [
      ["a right number", one(RIGHT), []],
      ["no number", one(""), []],
      ["a word for nothing", one("无"), []],
      ["a wrong check digit", one("110105194912310021"), ["id-checksum@B2"]],
      ["17 digits", one("11010519491231002"), ["id-length@B2"]],
      ["letters", one("G12345678"), ["id-characters@B2"]],
      ["no such birth date", one("110105194913310026"), ["id-birth-date@B2"]],
      ["born after the day of the check", one("110105202412310025"), ["id-birth-date@B2"]],
      ["15 digits", one("110105491231002"), ["id-fifteen@B2"]],
      ["typed as a number", one(110105194912310000), ["id-truncated@B2"]],
      ["small x", one("11010519491231002x"), ["id-untidy@B2"]],
      [
        "blanks and a wrong check digit",
        one("110105 19491231 0021"),
        ["id-checksum@B2", "id-untidy@B2"],
      ],
    ],
  );

  it("a column cut off by Excel is one finding with all its cells, and an error", () => {
    const ledger = ledgerOf(
      ["person", "idNumber"],
      rows(30, (i) => [`张${String(i)}`, 110105194912310000]),
    );
    const [finding, ...others] = findingsIn(ledger).filter(({ code }) => code === "id-truncated");
    assert.equal(others.length, 0);
    assert.equal(finding?.cells?.length, 30);
    assert.equal(severityIn(ledger, "id-truncated"), "error");
  });

  it("a column of other papers is a hint: it may hold something else", () => {
    const ledger = ledgerOf(
      ["person", "idNumber"],
      rows(8, (i) => ["张三", `G1234567${String(i)}`]),
    );
    assert.equal(severityIn(ledger, "id-characters"), "hint");
  });

  it("says nothing about a column whose meaning is a guess", () => {
    const ledger = ledgerOf(["idNumber"], [["1234"]], { confidence: 0.4 });
    assert.deepEqual(
      findingsIn(ledger).filter(({ row }) => row > 0),
      [],
    );
  });

  it("a 证件类型 beside it names other papers, each row its own", () => {
    const ledger = ledgerOf(
      ["person", null, "idNumber"],
      [
        ["张三", "居民身份证", "11010519491231002X"],
        ["李四", "护照", "E12345678"],
        ["王五", "台胞证", "12345678"],
        ["赵六", "居民身份证", "E12345678"],
        ["钱七", "居民身份证", "未上户"],
      ],
      { kind: "household", labels: ["姓名", "证件类型", "证件号码"] },
    );
    assert.deepEqual(found(ledger, ["id-characters", "id-length"]), ["id-characters@C5"]);
  });

  it("a label that names another paper allows both", () => {
    const of = (label: string) =>
      ledgerOf(["person", "idNumber"], [["张三", "M23456789"]], { labels: ["姓名", label] });
    assert.deepEqual(found(of("身份证号/护照号"), ["id-characters"]), []);
    assert.deepEqual(found(of("身份证号"), ["id-characters"]), ["id-characters@B2"]);
  });

  describe("what is put right and what is said", () => {
    const CODES = [
      "id-length",
      "id-characters",
      "id-birth-date",
      "id-checksum",
      "id-truncated",
      "id-fifteen",
      "id-untidy",
    ] as const;
    const born = (day: string): string => {
      const first = `110105${day}003`;
      return first + idCheckDigit(first);
    };
    toldCases(CODES, [
      ["how long it is", one("11010519491231002"), ["error id-length@B2 length=17"]],
      ["how long without its blanks", one("110105 1949 1231"), ["error id-length@B2 length=14"]],
      [
        "a small x becomes a large one",
        one("11010519491231002x"),
        [`hint id-untidy@B2 → ${RIGHT} as @`],
      ],
      ["blanks go", one("110105 19491231 002X"), [`hint id-untidy@B2 → ${RIGHT} as @`]],
      ["born today", one(born("20240630")), []],
      ["born tomorrow", one(born("20240701")), ["error id-birth-date@B2"]],
      ["masked", one("110105********002X"), []],
      ["15 digits", one("110105491231002"), ["warning id-fifteen@B2"]],
    ]);

    it("a second column of numbers is read by itself", () => {
      const two = (first: string, second: string) =>
        told(ledgerOf(["person", "idNumber", "idNumber"], [["张三", first, second]]), CODES);
      assert.deepEqual(two(RIGHT, "110105194912310021"), ["error id-checksum@C2"]);
      assert.deepEqual(two("110105194912310021", RIGHT), ["error id-checksum@B2"]);
    });
  });
});
