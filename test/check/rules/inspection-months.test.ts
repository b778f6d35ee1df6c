import assert from "node:assert/strict";
import { serialOf } from "../../../src/sheet/serial";
import { findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases } from "./cases";

const of = (...found: (readonly [village: string, month: number, year?: number])[]) =>
  ledgerOf(
    ["village", "foundOn", "summary"],
    found.map(([village, month, year = 2024]) => [village, serialOf(year, month, 5), "事"]),
  );

describe("rule inspection-months", () => {
  cases(
    ["month-without-inspection"],
    [
      [
        "every village every month",
        of(["柳林村", 3], ["王庄村", 3], ["柳林村", 4], ["王庄村", 4]),
        [],
      ],
      [
        "a month left out",
        of(["柳林村", 3], ["王庄村", 3], ["柳林村", 4]),
        ["month-without-inspection@A3"],
      ],
      ["spellings of one village", of(["柳林村", 3], ["柳林", 4]), []],
      ["a stray day years ago", of(["柳林村", 3], ["王庄村", 3], ["柳林村", 5, 2014]), []],
      [
        "a report of nothing is an inspection",
        ledgerOf(
          ["village", "foundOn", "summary"],
          [
            ["柳林村", serialOf(2024, 3, 5), "零报告"],
            ["柳林村", serialOf(2024, 4, 5), "零报告"],
            ["柳林村", serialOf(2024, 5, 5), "两户争水"],
          ],
          { accounted: true },
        ),
        [],
      ],
    ],
  );

  it("is a hint that names village and months", () => {
    const ledger = of(["柳林村", 3], ["王庄村", 3], ["柳林村", 4], ["柳林村", 5]);
    const [finding] = findingsIn(ledger).filter(({ code }) => code === "month-without-inspection");
    assert.equal(finding?.severity, "hint");
    assert.equal(finding.params["village"], "王庄村");
    assert.equal(finding.params["months"], "2024年4月、2024年5月");
  });
});
