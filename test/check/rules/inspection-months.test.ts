import { AS_OF } from "../found";
import type { CellValue } from "../../../src/sheet/grid";
import assert from "node:assert/strict";
import { serialOf } from "../../../src/sheet/serial";
import { findingsIn } from "../found";
import { ledgerOf } from "../ledger-of";
import { cases, toldCases } from "./cases";

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

  describe("which months count", () => {
    const line = (village: CellValue, day: CellValue): CellValue[] => [village, day, "两户争水"];
    const day = (month: number, at = 5, year = 2024): number => serialOf(year, month, at);
    const list = (...lines: CellValue[][]) =>
      ledgerOf(["village", "foundOn", "summary"], lines, { accounted: true });
    toldCases(
      ["month-without-inspection"],
      [
        [
          "over the turn of the year",
          list(
            line("甲村", day(11, 5, 2023)),
            line("乙村", day(11, 5, 2023)),
            line("乙村", day(12, 5, 2023)),
            line("甲村", day(1)),
            line("乙村", day(1)),
          ),
          ["hint month-without-inspection@A2 village=甲村 months=2023年12月"],
        ],
        [
          "two empty months between",
          list(line("甲村", day(1)), line("甲村", day(4))),
          ["hint month-without-inspection@A2 village=甲村 months=2024年2月、2024年3月"],
        ],
        [
          "three end the span",
          list(line("甲村", day(1)), line("甲村", day(1)), line("甲村", day(5))),
          [],
        ],
        [
          "before the busiest month",
          list(
            line("甲村", day(3)),
            line("乙村", day(5)),
            line("乙村", day(5)),
            line("甲村", day(5)),
          ),
          [
            "hint month-without-inspection@A2 village=甲村 months=2024年4月",
            "hint month-without-inspection@A3 village=乙村 months=2024年3月、2024年4月",
          ],
        ],
        [
          "a month ahead",
          list(line("甲村", day(5)), line("乙村", day(5)), line("乙村", day(7))),
          [],
        ],
        [
          "today",
          list(line("甲村", day(5)), line("乙村", day(5)), line("乙村", AS_OF)),
          ["hint month-without-inspection@A2 village=甲村 months=2024年6月"],
        ],
        [
          "no day is in no month",
          list(line("甲村", day(4)), line("乙村", day(4)), line("乙村", ""), line("乙村", "待定")),
          [],
        ],
        [
          "nobody's village",
          list(line("甲村", day(4)), line("甲村", day(5)), line("", day(4))),
          [],
        ],
        [
          "the first line of the village is shown, not one without a day",
          list(
            line("甲村", day(4)),
            line("乙村", "待定"),
            line("乙村", day(4)),
            line("乙村", day(4)),
            line("甲村", day(5)),
          ),
          ["hint month-without-inspection@A4 village=乙村 months=2024年5月"],
        ],
        ["all blank", list(line("甲村", ""), line("乙村", "")), []],
        [
          "a report of nothing counts for its village",
          list(line("甲村", day(4)), line("乙村", day(4)), line("甲村", day(5)), [
            "乙村",
            day(5),
            "零报告",
          ]),
          [],
        ],
        [
          "and for no other",
          list(line("甲村", day(4)), line("乙村", day(4)), line("甲村", day(5)), [
            "甲村",
            day(5, 20),
            "零报告",
          ]),
          ["hint month-without-inspection@A3 village=乙村 months=2024年5月"],
        ],
        [
          "written in another way",
          list(line("甲山村", day(4)), line("乙水村", day(4)), line("甲山村", day(5)), [
            "乙水",
            day(5),
            "零报告",
          ]),
          [],
        ],
        [
          "one of next month",
          list(line("甲村", day(5)), line("乙村", day(5)), ["乙村", day(7), "零报告"]),
          [],
        ],
        [
          "one of today",
          list(line("甲村", day(5)), line("乙村", day(5)), ["乙村", AS_OF, "零报告"]),
          ["hint month-without-inspection@A2 village=甲村 months=2024年6月"],
        ],
        [
          "one without a day",
          list(line("甲村", day(5)), line("乙村", day(5)), ["乙村", "", "零报告"]),
          [],
        ],
        [
          "a village that only reports nothing has no line to point at",
          list(line("甲村", day(4)), line("甲村", day(5)), ["乙村", day(4), "零报告"]),
          [],
        ],
        ["no village", ledgerOf(["foundOn"], [[day(1)], [day(3)]]), []],
      ],
    );
  });
});
