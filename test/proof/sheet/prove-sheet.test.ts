import assert from "node:assert/strict";
import fc from "fast-check";
import type { LedgerPeriods } from "../../../src/proof/index";
import { proveSheet } from "../../../src/proof/sheet/prove-sheet";
import { gridOf, type CellValue } from "../../../src/sheet/grid";

const alarms = (rows: readonly (readonly CellValue[])[]) =>
  proveSheet(gridOf("小结", rows), null, null)
    .filter(({ ok }) => !ok)
    .map(({ cell, stated, computed }) => [cell, stated, computed]);

const laidOut: readonly (readonly [string, (readonly CellValue[])[], unknown[]])[] = [
  [
    "a paragraph a row",
    [["六月工作小结"], ["本月排查安全隐患50处，整改40处，整改率90%。"], ["下月继续。"]],
    [["A2", 90, 80]],
  ],
  [
    "a sentence broken over rows",
    [
      ["今年以来，全镇各村和社区认真开展走访，共走访群众210户："],
      ["上沟村80户、下沟村70户、坪上村50户。"],
    ],
    [["A1", 210, 200]],
  ],
  [
    "lines of one cell",
    [
      ["工作情况"],
      ["一、排查情况\n本月排查矛盾纠纷50件。\n二、化解情况\n排查50件，化解40件，化解率85%。"],
    ],
    [["A2", 85, 80]],
  ],
  [
    "behind a number of its own",
    [
      ["一", "本月排查矛盾纠纷50件，化解40件，化解率85%。"],
      [2, "走访群众210户：上沟村80户、下沟村70户、坪上村50户。"],
    ],
    [
      ["A1", 85, 80],
      ["A2", 210, 200],
    ],
  ],
  [
    "a column of a table of works",
    [
      ["序号", "工作", "完成情况", "责任人"],
      [1, "排查", "排查矛盾纠纷50件，化解40件，化解率85%。", "甲"],
      [2, "走访", "走访顺利完成", "乙"],
    ],
    [["C2", 85, 80]],
  ],
  [
    "figures in cells of their own",
    [["本月排查隐患", 50, "处，整改", 40, "处，整改率", 0.9, "。"]],
    [["A1", 90, 80]],
  ],
  [
    "short pieces beside one another",
    [["排查隐患50处", "整改40处", "整改率90%"]],
    [["A1", 90, 80]],
  ],
  [
    "a table and a sentence below it",
    [
      ["村", "排查"],
      ["上沟村", 3],
      ["下沟村", 4],
      ["合计", 8],
      ["本月共排查矛盾纠纷8件，化解6件，化解率90%。", null],
    ],
    [
      ["B4", 8, 7],
      ["A5", 90, 75],
    ],
  ],
];

describe("figures in the cells of a sheet", () => {
  for (const [layout, rows, expected] of laidOut)
    it(`are proved in ${layout}`, () => {
      assert.deepEqual(alarms(rows), expected);
    });

  it("are left aside in a ledger's records", () => {
    const rows = [["一"], ["排查50件，化解40件，化解率85%。"]];
    assert.deepEqual(proveSheet(gridOf("台账", rows), null, [1, 1]), []);
  });

  it("are held against the ledger", () => {
    const ledger: LedgerPeriods = {
      month: { year: 2024, first: 6, last: 6 },
      factsOf: () => ({
        matters: [{ kind: "dispute", found: 48, closed: 40, open: 8 }],
        rates: [],
      }),
    };
    const rows = [["今年全镇共排查矛盾纠纷50件。"]];
    const [claim] = proveSheet(gridOf("小结", rows), ledger, null);
    assert.deepEqual([claim?.cell, claim?.stated, claim?.computed], ["A1", 50, 48]);
  });

  it("are found wherever the paragraph stands", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(10), (down, right) => {
        const rows: CellValue[][] = Array.from({ length: down }, () => []);
        const row: CellValue[] = Array.from({ length: right }, () => null);
        rows.push([...row, "本月排查隐患50处，整改40处，整改率90%。"]);
        assert.equal(alarms(rows).length, 1);
      }),
      { numRuns: 50 },
    );
  });

  it("are no report any more from 400,000 letters on, in all sheets together", () => {
    const sentence = "本月共排查矛盾纠纷12件，化解10件，化解率83.3%。".repeat(100);
    const told = { characters: 0 };
    assert.ok(proveSheet(gridOf("甲", [[sentence]]), null, null, told).length > 0);
    assert.equal(told.characters, sentence.length);
    const more = Array.from({ length: 160 }, () => [sentence]);
    assert.throws(() => proveSheet(gridOf("乙", more), null, null, told), {
      code: "report-too-long",
      params: { where: "乙", most: 400_000 },
    });
  });
});
