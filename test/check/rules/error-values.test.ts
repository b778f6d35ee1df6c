import type { CellValue } from "../../../src/sheet/grid";
import type { FieldId } from "../../../src/ledger/fields";
import { ledgerOf } from "../ledger-of";
import { cases, severityIn, toldCases } from "./cases";
import assert from "node:assert/strict";

describe("rule error-values", () => {
  cases(
    ["error-value", "status-unknown", "number-unreadable", "date-unreadable"],
    [
      ["nothing wrong", ledgerOf(["village", "person"], [["青杨村", "张三"]]), []],
      ["no error but a number sign", ledgerOf(["village", "person"], [["#3", "张三"]]), []],
      [
        "told once, whatever the column",
        ledgerOf(
          ["village", "status", "peopleCount", "foundOn"],
          [["#REF!", "#N/A", "#VALUE!", "#NAME?"]],
        ),
        ["error-value@A2", "error-value@B2", "error-value@C2", "error-value@D2"],
      ],
      [
        "among numbers that are read as such: serials, ID numbers, telephones",
        ledgerOf(
          ["serial", "idNumber", "phone", "person"],
          [
            [1, "11010519491231002X", "13800138000", "张三"],
            ["#REF!", "#N/A ", "#VALUE!", "李四"],
            [3, "", "无", "王五"],
            ["#3", "#N", "1380", "赵六"],
          ],
        ),
        ["error-value@A3", "error-value@B3", "error-value@C3"],
      ],
    ],
  );

  it("an empty base of a rate is a hint, a lost village an error, a lost phone a warning", () => {
    const of = (field: "rate" | "village" | "phone", value: string) =>
      severityIn(ledgerOf([field, "person"], [[value, "张三"]]), "error-value");
    assert.equal(of("rate", "#DIV/0!"), "hint");
    assert.equal(of("village", "#REF!"), "error");
    assert.equal(of("phone", "#REF!"), "warning");
  });

  describe("how grave it is", () => {
    const told1 = (field: FieldId, value: CellValue) =>
      ledgerOf([field, "person"], [[value, "张三"]]);
    toldCases(
      ["error-value"],
      [
        ["a rate of nothing", told1("rate", "#DIV/0!"), ["hint error-value@A2"]],
        ["a score of nothing", told1("score", "#DIV/0!"), ["hint error-value@A2"]],
        ["a rate that lost its cell", told1("rate", "#REF!"), ["warning error-value@A2"]],
        ["a count of nothing", told1("count", "#DIV/0!"), ["error error-value@A2"]],
        ["an address", told1("address", "#DIV/0!"), ["warning error-value@A2"]],
        ["every one of what counts is of", told1("status", "#N/A"), ["error error-value@A2"]],
        ["a serial", told1("serial", "#REF!"), ["warning error-value@A2"]],
        ["right serials", told1("serial", 1), []],
        ["a word for a serial", told1("serial", "甲"), []],
        ["an ID number", told1("idNumber", "#VALUE!"), ["warning error-value@A2"]],
        ["no ID number", told1("idNumber", ""), []],
        ["a wrong ID number", told1("idNumber", "11010519491231002"), []],
        ["a number for an ID number", told1("idNumber", 110105), []],
        ["a telephone", told1("phone", "#NAME?"), ["warning error-value@A2"]],
        ["a wrong telephone", told1("phone", "1380"), []],
        [
          "a second telephone",
          ledgerOf(["phone", "phone", "person"], [["13800138000", "#N/A", "张三"]]),
          ["warning error-value@B2"],
        ],
        [
          "a second ID number",
          ledgerOf(["idNumber", "idNumber", "person"], [["11010519491231002X", "#N/A", "张三"]]),
          ["warning error-value@B2"],
        ],
        [
          "a second serial",
          ledgerOf(["serial", "serial", "person"], [[1, "#N/A", "张三"]]),
          ["warning error-value@B2"],
        ],
      ],
    );
  });
});
