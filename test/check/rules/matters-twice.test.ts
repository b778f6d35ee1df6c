import assert from "node:assert/strict";
import type { KindId } from "../../../src/ledger/kind-ids";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn, told, toldCases } from "./cases";

const TEXT = "因宅基地边界与邻居发生争执，要求重新丈量";
const of = (kind: KindId, ...records: CellValue[][]) =>
  ledgerOf(["village", "person", "foundOn", "summary"], records, { kind, sheet: kind });
const DISPUTE = of("dispute", ["柳林村", "张三", 45413, TEXT]);

describe("rule matters-twice", () => {
  cases(
    ["matter-in-two-ledgers"],
    [
      [
        "the same matter",
        [DISPUTE, of("petition", ["柳林", "张三", 45420, `${TEXT}。`])],
        ["matter-in-two-ledgers@B2"],
      ],
      [
        "another matter",
        [DISPUTE, of("petition", ["柳林村", "张三", 45420, "反映低保没有按时发放"])],
        [],
      ],
      ["a year later", [DISPUTE, of("petition", ["柳林村", "张三", 45790, TEXT])], []],
      ["a namesake elsewhere", [DISPUTE, of("petition", ["王庄村", "张三", 45420, TEXT])], []],
      ["one ledger", DISPUTE, []],
    ],
  );

  it("a ledger that goes on with another one is only a hint", () => {
    const records = rows(12, (i) => [
      "柳林村",
      `张${"一二三四五六七八九十百千"[i] ?? ""}`,
      45413 + i,
      `${TEXT}${String(i)}`,
    ]);
    const [may, june] = [
      of("dispute", ...records.map((row) => [...row])),
      of("dispute", ...records.map((row) => [...row])),
    ];
    assert.equal(severityIn([may, june], "matter-in-two-ledgers"), "hint");
  });

  describe("what makes two records one matter", () => {
    const LATER = (village: CellValue, person: CellValue, day: CellValue, text: CellValue) =>
      of("petition", [village, person, day, text]);
    const SAME = ["warning matter-in-two-ledgers@B2 where=dispute!B2 ~ 2"];
    toldCases(
      ["matter-in-two-ledgers"],
      [
        ["says where the other is", [DISPUTE, LATER("柳林村", "张三", 45413, TEXT)], SAME],
        ["31 days later", [DISPUTE, LATER("柳林村", "张三", 45444, TEXT)], SAME],
        ["32 days later", [DISPUTE, LATER("柳林村", "张三", 45445, TEXT)], []],
        ["32 days before", [DISPUTE, LATER("柳林村", "张三", 45381, TEXT)], []],
        ["without a day", [DISPUTE, LATER("柳林村", "张三", "", TEXT)], SAME],
        [
          "the first without a day",
          [of("dispute", ["柳林村", "张三", "", TEXT]), LATER("柳林村", "张三", 45413, TEXT)],
          SAME,
        ],
        [
          "a day nobody can read",
          [of("dispute", ["柳林村", "张三", "待定", TEXT]), LATER("柳林村", "张三", 45413, TEXT)],
          SAME,
        ],
        ["without a village", [DISPUTE, LATER("", "张三", 45413, TEXT)], SAME],
        [
          "the first without a village",
          [of("dispute", ["", "张三", 45413, TEXT]), LATER("柳林村", "张三", 45413, TEXT)],
          SAME,
        ],
        [
          "four characters",
          [
            of("dispute", ["柳林村", "张三", 45413, "两户争水"]),
            LATER("柳林村", "张三", 45413, "两户争水"),
          ],
          SAME,
        ],
        [
          "three say too little",
          [
            of("dispute", ["柳林村", "张三", 45413, "争水源"]),
            LATER("柳林村", "张三", 45413, "争水源"),
          ],
          [],
        ],
        [
          "no texts",
          [of("dispute", ["柳林村", "张三", 45413, ""]), LATER("柳林村", "张三", 45413, "")],
          [],
        ],
        [
          "nobody",
          [of("dispute", ["柳林村", "", 45413, TEXT]), LATER("柳林村", "", 45413, TEXT)],
          [],
        ],
        ["somebody else", [DISPUTE, LATER("柳林村", "李四", 45413, TEXT)], []],
        [
          "one of two parties",
          [
            of("dispute", ["柳林村", "李四、张三", 45413, TEXT]),
            LATER("柳林村", "张三", 45413, TEXT),
          ],
          SAME,
        ],
        [
          "the second of his matters",
          [
            of(
              "dispute",
              ["柳林村", "张三", 45413, "反映低保没有按时发放"],
              ["柳林村", "张三", 45413, TEXT],
            ),
            LATER("柳林村", "张三", 45413, TEXT),
          ],
          ["warning matter-in-two-ledgers@B2 where=dispute!B3 ~ 3"],
        ],
        [
          "a ledger that names nobody",
          [
            DISPUTE,
            ledgerOf(["village", "foundOn", "summary"], [["柳林村", 45413, TEXT]], {
              kind: "petition",
            }),
          ],
          [],
        ],
        [
          "a ledger without texts",
          [
            DISPUTE,
            ledgerOf(["village", "person", "foundOn"], [["柳林村", "张三", 45413]], {
              kind: "petition",
            }),
          ],
          [],
        ],
        [
          "a title for a text",
          [DISPUTE, ledgerOf(["person", "name"], [["张三", TEXT]], { kind: "hazard" })],
          ["warning matter-in-two-ledgers@A2 where=dispute!B2 ~ 2"],
        ],
        [
          "a householder for a person",
          [DISPUTE, ledgerOf(["householder", "summary"], [["张三", TEXT]], { kind: "petition" })],
          ["warning matter-in-two-ledgers@A2 where=dispute!B2 ~ 2"],
        ],
        [
          "three ledgers: the first is named",
          [
            DISPUTE,
            LATER("柳林村", "张三", 45413, TEXT),
            ledgerOf(["person", "summary"], [["张三", TEXT]], { kind: "opinion" }),
          ],
          [...SAME, "warning matter-in-two-ledgers@A2 where=dispute!B2 ~ 2"],
        ],
      ],
    );

    it("up to three in common are entered twice, more of a small ledger copied", () => {
      const list = (count: number, from = 0) =>
        rows(count, (i) => [
          "柳林村",
          `张${"一二三四五六七八九十百千甲乙丙丁"[i + from] ?? ""}`,
          45413,
          `${TEXT}${"院墙水渠界石屋檐树根道路猪圈鱼塘"[i + from] ?? ""}`,
        ]).map((row) => [...row]);
      const severities = (common: number, others: number) => {
        const shared = list(common);
        const ledgers = [
          of("dispute", ...shared, ...list(others, common)),
          of("petition", ...shared),
        ];
        return new Set(told(ledgers, ["matter-in-two-ledgers"]).map((one) => one.split(" ")[0]));
      };
      assert.deepEqual([...severities(3, 0)], ["warning"]);
      assert.deepEqual([...severities(4, 0)], ["hint"]);
      // Four are all there is in the smaller one, however long the other.
      assert.deepEqual([...severities(4, 12)], ["hint"]);
    });
  });
});
