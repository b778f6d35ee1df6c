import type { FieldId } from "../../../src/ledger/fields";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, severityIn, toldCases } from "./cases";
import assert from "node:assert/strict";

const one = (level: string, leader: string, deadline: string | number, supervised: string) =>
  ledgerOf(["level", "leader", "deadline", "supervised"], [[level, leader, deadline, supervised]], {
    kind: "hazard",
  });

describe("rule serious-cases", () => {
  cases(
    ["leader-missing", "deadline-missing", "supervision-missing"],
    [
      ["nothing serious", one("一般", "", "", ""), []],
      ["serious with all", one("重大", "李书记", 45500, "是"), []],
      ["no leader", one("重大", "", 45500, "是"), ["leader-missing@B2"]],
      ["— is no leader", one("高", "—", 45500, ""), ["leader-missing@B2"]],
      ["no time limit", one("高", "李书记", "无", ""), ["deadline-missing@C2"]],
      ["major, not supervised", one("重大", "李书记", 45500, "否"), ["supervision-missing@D2"]],
      ["major, supervised by the county", one("重大", "李书记", 45500, "县级挂牌督办"), []],
      ["high need not be supervised", one("高", "李书记", 45500, "否"), []],
      ["no such column", ledgerOf(["level", "summary"], [["重大", "事"]]), []],
    ],
  );

  it("are warnings; where a colour stands for the level, hints", () => {
    assert.equal(severityIn(one("重大", "", 45500, "是"), "leader-missing"), "warning");
    assert.equal(severityIn(one("红色", "", 45500, "是"), "leader-missing"), "hint");
  });

  describe("each column is asked for by itself", () => {
    const of = (fields: readonly FieldId[], values: readonly CellValue[]) =>
      ledgerOf(fields, [values], { kind: "hazard" });
    toldCases(
      ["leader-missing", "deadline-missing", "supervision-missing"],
      [
        [
          "a column of leaders alone",
          of(["level", "leader"], ["重大", ""]),
          ["warning leader-missing@B2 level=重大"],
        ],
        [
          "a column of limits alone",
          of(["level", "deadline"], ["重大", ""]),
          ["warning deadline-missing@B2 level=重大"],
        ],
        [
          "a column of supervision alone",
          of(["level", "supervised"], ["重大", ""]),
          ["warning supervision-missing@B2 level=重大"],
        ],
        ["none of them", of(["level"], ["重大"]), []],
        [
          "a colour",
          one("红色", "", "", ""),
          [
            "hint deadline-missing@C2 level=红色",
            "hint leader-missing@B2 level=红色",
            "hint supervision-missing@D2 level=红色",
          ],
        ],
        ["a tick is supervised", one("重大", "李书记", 45500, "√"), []],
        ["by the county", one("重大", "李书记", 45500, "县级"), []],
        [
          "not yet by the county",
          one("重大", "李书记", 45500, "县级未挂牌"),
          ["warning supervision-missing@D2 level=重大"],
        ],
        [
          "words that say nothing of it",
          one("重大", "李书记", 45500, "持续关注"),
          ["warning supervision-missing@D2 level=重大"],
        ],
        [
          "a number",
          ledgerOf(["level", "supervised"], [["重大", 3]], { kind: "hazard" }),
          ["warning supervision-missing@B2 level=重大"],
        ],
        ["no level", one("", "", "", ""), []],
        ["a level nobody knows", one("严重得很啊", "", "", ""), []],
      ],
    );
  });
});
