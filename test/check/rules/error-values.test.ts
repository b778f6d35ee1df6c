import { ledgerOf } from "../ledger-of";
import { cases, severityIn } from "./cases";
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
});
