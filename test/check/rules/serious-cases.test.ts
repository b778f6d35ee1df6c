import { ledgerOf } from "../ledger-of";
import { cases, severityIn } from "./cases";
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
});
