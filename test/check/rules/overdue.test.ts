import type { FieldId } from "../../../src/ledger/fields";
import assert from "node:assert/strict";
import type { CellValue } from "../../../src/sheet/grid";
import { serialOf } from "../../../src/sheet/serial";
import { AS_OF, findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, severityIn, toldCases } from "./cases";

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

  describe("what is open past its time", () => {
    const D = AS_OF;
    const list = (fields: readonly FieldId[], list: readonly (readonly CellValue[])[]) =>
      ledgerOf(fields, list);
    const late = "deadline=2024-06-21";
    toldCases(
      ["overdue", "closed-late"],
      [
        ["says by how many days", one(D - 9, "化解中"), [`warning overdue@B2 ${late} days=9`]],
        [
          "says how late it was closed",
          one(D - 9, "已化解", D - 2),
          [`hint closed-late@D2 ${late} day=2024-06-28 days=7`],
        ],
        ["closed on its last day", one(D - 9, "已化解", D - 9), []],
        ["closed without its day", one(D - 9, "已化解", ""), []],
        ["a closing day of an open one", one(D - 9, "化解中", D - 2), []],
        [
          "closed late, before today's limit",
          one(D + 9, "已化解", D + 12),
          [`hint closed-late@D2 deadline=2024-07-09 day=2024-07-12 days=3`],
        ],
        ["not begun", one(D - 9, "未化解"), [`warning overdue@B2 ${late} days=9`]],
        [
          "no status, where others have one",
          list(
            ["foundOn", "deadline", "status"],
            [
              [FOUND, D - 9, ""],
              [FOUND, D + 9, "化解中"],
            ],
          ),
          [`warning overdue@B2 ${late} days=9`],
        ],
        [
          "no status, where hardly any has one",
          list(
            ["foundOn", "deadline", "status"],
            [
              [FOUND, D - 9, ""],
              [FOUND, D - 9, ""],
              [FOUND, D + 9, "化解中"],
            ],
          ),
          [],
        ],
        [
          "a closing day tells where there is no status",
          list(
            ["foundOn", "deadline", "closedOn"],
            [
              [FOUND, D - 9, ""],
              [FOUND, D - 9, D - 10],
            ],
          ),
          [`warning overdue@B2 ${late} days=9`],
        ],
        [
          "closed late without a status",
          list(["foundOn", "deadline", "closedOn"], [[FOUND, D - 9, D - 2]]),
          [`hint closed-late@C2 ${late} day=2024-06-28 days=7`],
        ],
        [
          "no limit, no status: the day it was entered is shown",
          list(
            ["registeredOn", "closedOn"],
            [
              [D - 40, ""],
              [D - 3, D - 2],
            ],
          ),
          [`warning overdue@A2 deadline=2024-06-20 days=10`],
        ],
        [
          "no limit: the status is shown",
          unstated(D - 40),
          [`warning overdue@B2 deadline=2024-06-20 days=10`],
        ],
        [
          "the limit left blank",
          list(["registeredOn", "deadline", "status"], [[D - 40, "", "化解中"]]),
          [`warning overdue@C2 deadline=2024-06-20 days=10`],
        ],
        [
          "no limit stated, closed after the usual one",
          list(["registeredOn", "status", "closedOn"], [[D - 60, "已化解", D - 2]]),
          [],
        ],
        ["no days at all", list(["deadline", "status"], [["", "化解中"]]), []],
      ],
    );
  });
});
