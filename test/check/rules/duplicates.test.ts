import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, rows, toldCases } from "./cases";

const of = (...records: CellValue[][]) =>
  ledgerOf(["serial", "code", "village", "person", "summary"], records);

describe("rule duplicates", () => {
  cases(
    ["duplicate-record"],
    [
      [
        "different people",
        of([1, "", "柳林村", "张三", "争吵"], [2, "", "柳林村", "李四", "争吵"]),
        [],
      ],
      [
        "equal but for the serial",
        of([1, "", "柳林村", "张三", "争吵"], [2, "", "柳林村", "张三", "争吵"]),
        ["duplicate-record@D3"],
      ],
      [
        "equal but for the code",
        of([1, "A-1", "柳林村", "张三", "争吵"], [2, "A-2", "柳林村", "张三", "争吵"]),
        ["duplicate-record@D3"],
      ],
      [
        "three times",
        of(...rows(3, (i) => [i + 1, "", "柳林村", "张三", "争吵"]).map((row) => [...row])),
        ["duplicate-record@D3", "duplicate-record@D4"],
      ],
      [
        "nothing that tells them apart",
        of([1, "", "柳林村", "", ""], [2, "", "柳林村", "", ""]),
        [],
      ],
      [
        "two who answer alike",
        ledgerOf(
          ["village", "rating"],
          [
            ["柳林村", "满意"],
            ["柳林村", "满意"],
          ],
          { kind: "satisfaction" },
        ),
        [],
      ],
    ],
  );

  describe("which records are one", () => {
    const SURVEY = ["village", "person", "rating"] as const;
    const survey = (...list: CellValue[][]) => ledgerOf(SURVEY, list, { kind: "satisfaction" });
    const noted = (...notes: CellValue[]) =>
      ledgerOf(
        ["person", null, "summary"],
        notes.map((note) => ["张三", note, "争吵"]),
      );
    const MANY = rows(80, (i) => [
      i,
      "",
      "柳林村",
      `张${String(i)}`,
      `为第${String(i)}户的事争吵`,
    ]).map((row) => [...row]);
    toldCases(
      ["duplicate-record"],
      [
        [
          "says which is the first",
          of([1, "", "柳林村", "张三", "争吵"], [2, "", "柳林村", "张三", "争吵"]),
          ["warning duplicate-record@D3 first=2 ~ 2"],
        ],
        [
          "a name without a text",
          of([1, "", "柳林村", "张三", ""], [2, "", "柳林村", "张三", ""]),
          ["warning duplicate-record@D3 first=2 ~ 2"],
        ],
        [
          "a text without a name",
          of([1, "", "柳林村", "", "争吵"], [2, "", "柳林村", "", "争吵"]),
          ["warning duplicate-record@D3 first=2 ~ 2"],
        ],
        ["a column of no field tells them apart", noted("甲", "乙"), []],
        ["or does not", noted("甲", "甲"), ["warning duplicate-record@A3 first=2 ~ 2"]],
        [
          "blanks at the ends do not",
          noted("甲", "甲 "),
          ["warning duplicate-record@A3 first=2 ~ 2"],
        ],
        ["a number is no text", noted(1, "1"), []],
        [
          "one answers twice",
          survey(["柳林村", "张三", "满意"], ["柳林村", "张三", "满意"]),
          ["warning duplicate-record@B3 first=2 ~ 2"],
        ],
        ["nobody answers twice", survey(["柳林村", "", "满意"], ["柳林村", "", "满意"]), []],
        [
          "two topics of one answer",
          ledgerOf(
            ["name", "rating"],
            [
              ["服务", "满意"],
              ["服务", "满意"],
            ],
            { kind: "satisfaction" },
          ),
          [],
        ],
        [
          "far apart in a long ledger",
          of(...MANY, ...MANY.slice(3, 4), ...MANY.slice(70, 71)),
          [
            "warning duplicate-record@D82 first=5 ~ 5",
            "warning duplicate-record@D83 first=72 ~ 72",
          ],
        ],
        [
          "two pairs crossed",
          of(
            [1, "", "甲村", "张三", "争吵"],
            [2, "", "乙村", "李四", "争水"],
            [3, "", "乙村", "李四", "争水"],
            [4, "", "甲村", "张三", "争吵"],
          ),
          ["warning duplicate-record@D4 first=3 ~ 3", "warning duplicate-record@D5 first=2 ~ 2"],
        ],
      ],
    );
  });
});
