import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { serialOf } from "../../../src/sheet/serial";
import type { FieldId } from "../../../src/ledger/fields";
import type { KindId } from "../../../src/ledger/kind-ids";
import { AS_OF, findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn, toldCases } from "./cases";

const may = (day: number) => serialOf(2024, 5, day);
const FIELDS = [
  "occurredOn",
  "foundOn",
  "registeredOn",
  "deadline",
  "closedOn",
  "revisitedOn",
] as const;
const dispute = (...days: CellValue[]) => ledgerOf(FIELDS, [days]);
const hazard = (label: string, ...days: CellValue[]) =>
  ledgerOf(["foundOn", "closedOn", "inspectedOn", "recheckedOn"], [days], {
    kind: "hazard",
    labels: ["排查日期", label, "验收日期", "复查日期"],
  });

describe("rule date-order", () => {
  cases(
    ["date-order", "revisit-before-closing"],
    [
      ["in order", dispute(may(1), may(2), may(3), may(30), may(9), may(12)), []],
      ["all on one day", dispute(may(1), may(1), may(1), may(1), may(1), may(1)), []],
      ["blanks between", dispute(may(1), "", "", "", may(9), ""), []],
      ["found before it happened", dispute(may(5), may(2), "", "", "", ""), ["date-order@B2"]],
      ["closed before it was found", dispute("", may(5), "", "", may(2), ""), ["date-order@E2"]],
      [
        "one wrong day against three others: told once",
        dispute(may(20), may(2), may(3), "", may(9), ""),
        ["date-order@B2"],
      ],
      [
        "two wrong days: told both",
        dispute("", may(5), may(3), "", may(9), may(7)),
        ["date-order@C2", "revisit-before-closing@F2"],
      ],
      [
        "a time limit before the beginning",
        dispute("", may(5), "", may(2), "", ""),
        ["date-order@D2"],
      ],
      ["closed after the limit is in order", dispute("", may(5), "", may(6), may(9), ""), []],
      ["a bare month may end later", dispute("", may(20), "", "", "2024年5月", ""), []],
      [
        "a bare month that is over",
        dispute("", may(20), "", "", "2024年4月", ""),
        ["date-order@E2"],
      ],
      ["a day ahead is told as such", dispute("", serialOf(2042, 5, 1), "", "", may(9), ""), []],
      [
        "整改 before 验收",
        hazard("整改完成日期", may(1), may(9), may(5), may(12)),
        ["date-order@C2"],
      ],
      ["验收 before 销号", hazard("销号日期", may(1), may(9), may(5), may(12)), []],
      ["验收 after 销号", hazard("销号日期", may(1), may(5), may(9), ""), ["date-order@B2"]],
    ],
  );

  it("points at the later cell and names both", () => {
    const ledger = ledgerOf(["foundOn", "closedOn"], [[may(5), may(2)]], {
      labels: ["排查日期", "化解日期"],
    });
    const [finding] = findingsIn(ledger).filter(({ code }) => code === "date-order");
    assert.deepEqual(finding?.params, {
      label: "化解日期",
      day: "2024-05-02",
      earlier: "排查日期",
      earlierDay: "2024-05-05",
    });
    assert.equal(finding.severity, "error");
  });

  it("when most records are out of order, the columns mean something else", () => {
    const ledger = ledgerOf(
      ["foundOn", "closedOn"],
      rows(10, (i) => [may(20), may(1 + i)]),
    );
    assert.equal(severityIn(ledger, "date-order"), "hint");
  });

  describe("what follows what", () => {
    const days = (
      fields: readonly FieldId[],
      values: readonly CellValue[],
      kind: KindId = "dispute",
      labels?: readonly string[],
    ) => ledgerOf(fields, [values], { kind, ...(labels === undefined ? {} : { labels }) });
    const D = serialOf(2024, 5, 10);
    const NAMED = ["排查日期", "化解日期"];
    toldCases(
      ["date-order", "revisit-before-closing"],
      [
        [
          "both days are named",
          days(["foundOn", "closedOn"], [D, D - 1], "dispute", NAMED),
          ["error date-order@B2 day=2024-05-09 earlier=排查日期 earlierDay=2024-05-10"],
        ],
        ["the same day", days(["foundOn", "closedOn"], [D, D], "dispute", NAMED), []],
        [
          "a month that holds the day",
          days(["foundOn", "closedOn"], [D, "2024年5月"], "dispute", NAMED),
          [],
        ],
        [
          "the month before",
          days(["foundOn", "closedOn"], [D, "2024年4月"], "dispute", NAMED),
          ["error date-order@B2 day=2024-04-01 earlier=排查日期 earlierDay=2024-05-10"],
        ],
        [
          "a revisit before the closing",
          days(["closedOn", "revisitedOn"], [D, D - 1], "dispute", ["化解日期", "回访日期"]),
          ["error revisit-before-closing@B2 day=2024-05-09 earlier=化解日期 earlierDay=2024-05-10"],
        ],
        [
          "a revisit before it was found",
          days(["foundOn", "revisitedOn"], [D, D - 1], "dispute", ["排查日期", "回访日期"]),
          ["error date-order@B2 day=2024-05-09 earlier=排查日期 earlierDay=2024-05-10"],
        ],
        [
          "a day ahead is told as such",
          days(["foundOn", "closedOn"], [AS_OF + 5, AS_OF], "dispute", NAMED),
          [],
        ],
        [
          "today is no day ahead",
          days(["foundOn", "closedOn"], [AS_OF, AS_OF - 1], "dispute", NAMED),
          ["error date-order@B2 day=2024-06-29 earlier=排查日期 earlierDay=2024-06-30"],
        ],
        ["no day", days(["foundOn", "closedOn"], [D, ""], "dispute", NAMED), []],
        ["a day nobody can read", days(["foundOn", "closedOn"], [D, "待定"], "dispute", NAMED), []],
        ["one column", days(["foundOn"], [D]), []],
        [
          "a limit before the beginning",
          days(["foundOn", "deadline"], [D, D - 1], "dispute", ["排查日期", "期限"]),
          ["error date-order@B2 day=2024-05-09 earlier=排查日期 earlierDay=2024-05-10"],
        ],
        [
          "a limit before the closing is late, not wrong",
          days(["closedOn", "deadline"], [D, D - 1]),
          [],
        ],
        [
          "a reply before the closing",
          days(["foundOn", "feedbackOn", "closedOn"], [D, D + 1, D + 5], "petition"),
          [],
        ],
        [
          "a reply before the beginning",
          days(["registeredOn", "feedbackOn"], [D, D - 1], "petition", ["来访日期", "答复日期"]),
          ["error date-order@B2 day=2024-05-09 earlier=来访日期 earlierDay=2024-05-10"],
        ],
        [
          "a limit ahead, of a matter from next year",
          days(["foundOn", "deadline"], [AS_OF + 9, AS_OF + 3]),
          [],
        ],
        [
          "a limit of a day between two beginnings",
          days(["occurredOn", "foundOn", "deadline"], [D, D - 3, D - 2], "dispute", [
            "发生",
            "排查",
            "期限",
          ]),
          [
            "error date-order@B2 day=2024-05-07 earlier=发生 earlierDay=2024-05-10",
            "error date-order@C2 day=2024-05-08 earlier=发生 earlierDay=2024-05-10",
          ],
        ],
        [
          "a household visited before it was entered",
          days(["registeredOn", "visitedOn"], [D, D - 9], "household"),
          [],
        ],
      ],
    );

    it("records are told from top to bottom, whichever column gives them away", () => {
      const ledger = ledgerOf(
        ["foundOn", "closedOn", "revisitedOn"],
        [
          [D, D, D - 1],
          [D, D - 1, ""],
        ],
      );
      const rowsTold = findingsIn(ledger)
        .filter(({ code }) => code === "date-order" || code === "revisit-before-closing")
        .map(({ row }) => row);
      assert.deepEqual(rowsTold, [1, 2]);
    });
  });
});
