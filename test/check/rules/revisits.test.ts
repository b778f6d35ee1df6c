import type { CellValue } from "../../../src/sheet/grid";
import assert from "node:assert/strict";
import { serialOf } from "../../../src/sheet/serial";
import { ledgerOf } from "../ledger-of";
import { cases, rows, told } from "./cases";

const DAY = serialOf(2024, 5, 20);
const FIELDS = ["foundOn", "status", "closedOn", "revisitedOn", "rating"] as const;
const one = (status: string, revisitedOn: number | "", rating: string) =>
  ledgerOf(FIELDS, [
    [DAY - 9, status, status === "已化解" ? DAY - 2 : "", revisitedOn, rating],
    ...rows(8, () => [DAY - 9, "已化解", DAY - 2, DAY, "满意"]),
  ]);

describe("rule revisits", () => {
  cases(
    ["rating-missing", "rating-without-revisit"],
    [
      ["revisited and rated", one("已化解", DAY, "满意"), []],
      ["neither", one("已化解", "", ""), []],
      ["revisited, not rated", one("已化解", DAY, ""), ["rating-missing@E2"]],
      ["不了解 is an answer", one("已化解", DAY, "不了解"), []],
      ["an open matter is visited without being rated", one("化解中", DAY, ""), []],
      ["rated without a revisit", one("已化解", "", "满意"), ["rating-without-revisit@D2"]],
      [
        "ratings kept elsewhere",
        ledgerOf(
          FIELDS,
          rows(9, (i) => [DAY - 9, "已化解", DAY - 2, DAY, i === 0 ? "满意" : ""]),
        ),
        [],
      ],
    ],
  );

  describe("how many may lack it", () => {
    const list = (
      ...parts: readonly (readonly [revisitedOn: CellValue, rating: CellValue, count: number])[]
    ) =>
      told(
        ledgerOf(
          FIELDS,
          parts.flatMap(([revisitedOn, rating, count]) =>
            rows(count, () => [DAY - 9, "已化解", DAY - 2, revisitedOn, rating]),
          ),
          { labels: ["排查日期", "状态", "化解日期", "回访日期", "满意度"] },
        ),
        ["rating-missing", "rating-without-revisit"],
      );
    it("a revisit that lacks the rating names its day's column", () => {
      assert.deepEqual(list([DAY, "", 1], [DAY, "满意", 8]), [
        "warning rating-missing@E2 revisit=回访日期",
      ]);
    });
    it("a rating that lacks the day names itself, one in ten", () => {
      assert.deepEqual(list(["", "满意", 1], [DAY, "满意", 8]), [
        "hint rating-without-revisit@D2 rating=满意度",
      ]);
      assert.equal(list(["", "满意", 2], [DAY, "满意", 18]).length, 2);
      assert.equal(list(["", "满意", 2], [DAY, "满意", 17]).length, 0);
    });
    it("who was not asked owes no day", () => {
      assert.deepEqual(list(["", "未回访", 1], [DAY, "满意", 8]), []);
      assert.equal(list(["", "未回访", 9], ["", "满意", 2], [DAY, "满意", 9]).length, 0);
    });
    it("a day nobody can read is no revisit, nor is its rating without one", () => {
      assert.deepEqual(list(["待定", "", 1], ["待定", "满意", 1], [DAY, "满意", 8]), []);
    });
    it("of four revisits more than half without: ratings are kept elsewhere", () => {
      assert.equal(list([DAY, "", 3]).length, 3);
      assert.equal(list([DAY, "", 3], [DAY, "满意", 1]).length, 0);
      assert.equal(list([DAY, "", 2], [DAY, "满意", 2]).length, 2);
    });
    it("of several ratings none is asked for, nor by a ledger of visits a closing", () => {
      assert.deepEqual(
        told(ledgerOf(["revisitedOn", "rating", "rating"], [[DAY, "", "满意"]]), [
          "rating-missing",
        ]),
        [],
      );
      assert.deepEqual(
        told(
          ledgerOf(["person", "revisitedOn", "rating"], [["张三", DAY, ""]], { kind: "visit" }),
          ["rating-missing"],
        ),
        ["warning rating-missing@C2 revisit=revisitedOn"],
      );
    });
  });
});
