import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { serialOf } from "../../../src/sheet/serial";
import { findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn } from "./cases";

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
});
