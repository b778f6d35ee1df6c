import assert from "node:assert/strict";
import type { KindId } from "../../../src/ledger/kind-ids";
import type { CellValue } from "../../../src/sheet/grid";
import { ledgerOf } from "../ledger-of";
import { cases, rows, severityIn } from "./cases";

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
});
