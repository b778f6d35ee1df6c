import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { serialOf } from "../../../src/sheet/serial";
import { AS_OF, findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, severityIn } from "./cases";

const FOUND = serialOf(2024, 5, 1);
const one = (deadline: CellValue, status: string, closedOn: CellValue = "") =>
  ledgerOf(["foundOn", "deadline", "status", "closedOn"], [[FOUND, deadline, status, closedOn]]);
const unstated = (registeredOn: number, status = "化解中") =>
  ledgerOf(["registeredOn", "status"], [[registeredOn, status]]);

describe("rule overdue", () => {
  cases(
    ["overdue", "closed-late"],
    [
      ["open on its last day", one(AS_OF, "化解中"), []],
      ["open the day after", one(AS_OF - 1, "化解中"), ["overdue@B2"]],
      ["closed in time", one(AS_OF - 9, "已化解", AS_OF - 9), []],
      ["closed a day late", one(AS_OF - 9, "已化解", AS_OF - 8), ["closed-late@D2"]],
      ["handed over", one(AS_OF - 9, "已移交"), []],
      ["failed", one(AS_OF - 9, "失败"), []],
      ["a status nobody understands", one(AS_OF - 9, "嗯嗯"), []],
      ["so many days stated", one("10日", "化解中"), ["overdue@B2"]],
      ["no limit stated: 30 days from 受理", unstated(AS_OF - 31), ["overdue@B2"]],
      ["no limit stated: the 30th day", unstated(AS_OF - 30), []],
      [
        "nothing tells what is open",
        ledgerOf(["foundOn", "deadline", "summary"], [[FOUND, FOUND + 5, "事"]]),
        [],
      ],
    ],
  );

  it("is a warning and counts the days", () => {
    const ledger = one(AS_OF - 9, "化解中");
    assert.equal(severityIn(ledger, "overdue"), "warning");
    const [finding] = findingsIn(ledger).filter(({ code }) => code === "overdue");
    assert.equal(finding?.params["days"], 9);
    assert.equal(finding.params["deadline"], "2024-06-21");
  });

  it("closed late is a fact, not a slip: a hint", () => {
    assert.equal(severityIn(one(AS_OF - 9, "已化解", AS_OF - 8), "closed-late"), "hint");
  });
});
