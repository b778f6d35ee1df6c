import type { FieldId } from "../../../src/ledger/fields";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

const one = (value: CellValue) => ledgerOf(["person", "peopleCount"], [["张三", value]]);

describe("rule number-form", () => {
  cases(
    ["number-text", "number-approximate", "number-unreadable"],
    [
      ["a number", one(3), []],
      ["nothing", one("/"), []],
      ["masked: told as a placeholder", one("**"), []],
      ["a text", one("3"), ["number-text@B2"]],
      ["with its unit", one("3人"), ["number-text@B2"]],
      ["in words", one("十二"), ["number-text@B2"]],
      ["about so many", one("600多"), ["number-approximate@B2"]],
      ["in 万", one("2万"), ["number-approximate@B2"]],
      ["words", one("全组村民"), ["number-unreadable@B2"]],
      [
        "votes",
        ledgerOf(["name", "rating", "rating"], [["服务", 12, "满异"]], {
          kind: "satisfaction",
          labels: ["事项", "满意", "不满意"],
        }),
        ["number-unreadable@C2"],
      ],
    ],
  );

  describe("what a text becomes", () => {
    const under = (field: FieldId, value: CellValue, label?: string) =>
      ledgerOf(["person", field], [["张三", value]], { labels: ["姓名", label ?? "栏目"] });
    toldCases(
      ["number-text", "number-approximate", "number-unreadable"],
      [
        ["its number", one("3"), ["hint number-text@B2 → 3 as General"]],
        ["people are counted in 人", one("3人"), ["hint number-text@B2 → 3 as General"]],
        ["households are none of them", one("3户"), ["hint number-text@B2"]],
        ["years of age", under("age", "44岁"), ["hint number-text@B2 → 44 as General"]],
        [
          "years of age by the calendar",
          under("age", "44周岁"),
          ["hint number-text@B2 → 44 as General"],
        ],
        ["people under age", under("age", "44人"), ["hint number-text@B2"]],
        ["yuan", under("amount", "300元"), ["hint number-text@B2 → 300 as General"]],
        ["cents are kept", under("amount", "300.50"), ["hint number-text@B2 → 300.5 as 0.00"]],
        ["a figure with a unit of no field's own", under("count", "3件"), ["hint number-text@B2"]],
        ["an amount in 万", under("amount", "2万"), ["hint number-approximate@B2"]],
        ["a share of a score", under("score", "95%"), []],
        ["a share in a line of a report", under("count", "95%"), []],
        ["a share of people", under("peopleCount", "95%"), ["warning number-unreadable@B2"]],
        ["a tick", one("√"), []],
        ["a cross", one("×"), []],
        ["an error is told as one", one("#REF!"), []],
        ["true", one(true), ["warning number-unreadable@B2"]],
        ["a rating in words is no figure", under("rating", "满意"), []],
        ["a number that names", under("count", "A-13", "户编号"), []],
        [
          "more digits than a number holds",
          under("count", "12345678901234567890"),
          ["hint number-text@B2"],
        ],
      ],
    );
  });
});
