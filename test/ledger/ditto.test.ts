import assert from "node:assert/strict";
import fc from "fast-check";
import { check } from "../../src/check/run";
import { recognise } from "../../src/ledger/recognise";
import { openRecords } from "../../src/ledger/records";
import { measureRates } from "../../src/measure";
import { defaultProfile } from "../../src/profile/index";
import type { CellValue } from "../../src/sheet/grid";
import { planVisits } from "../../src/visit";
import { ledgerOf } from "../check/ledger-of";
import { day } from "../measure/ledger-of";
import { tableOf } from "../support/table";

const profile = defaultProfile;
const column = (values: readonly CellValue[], field: "village" | "note" | "person" = "village") =>
  openRecords(
    ledgerOf(
      [field],
      values.map((value) => [value]),
    ),
    profile,
  ).column(field)!;

describe("ditto marks", () => {
  it("mean the value above, through several of them", () => {
    const found = column(["榆树坪", "同上", "〃", "白杨沟", "″", '"', "", "同上"]);
    const meant = ["榆树坪", "榆树坪", "榆树坪", "白杨沟", "白杨沟", "白杨沟", "", ""];
    assert.deepEqual(
      meant.map((_, i) => found.valueAt(i)),
      meant,
    );
    assert.deepEqual(
      meant.map((_, i) => found.distinct[found.codes[i]!]),
      meant,
    );
    assert.deepEqual(
      meant.map((_, i) => found.rowAt(i)),
      [1, 1, 1, 4, 4, 4, 7, 7],
    );
  });

  it("repeat nothing in the first record", () => {
    const found = column(["同上", "榆树坪", "同上"]);
    assert.deepEqual([0, 1, 2].map(found.valueAt), ["同上", "榆树坪", "榆树坪"]);
    assert.deepEqual(
      [0, 1, 2].map((i) => found.distinct[found.codes[i]!]),
      ["同上", "榆树坪", "榆树坪"],
    );
  });

  it("stand as they are in a note", () => {
    assert.deepEqual([0, 1].map(column(["已撤回", "同上"], "note").valueAt), ["已撤回", "同上"]);
  });

  it("repeat the value of a merged area", () => {
    const merges = [{ top: 1, left: 0, bottom: 2, right: 0 }];
    const ledger = ledgerOf(["village"], [["榆树坪"], [""], ["〃"]], { merges });
    const found = openRecords(ledger, profile).column("village")!;
    assert.deepEqual([0, 1, 2].map(found.valueAt), ["榆树坪", "榆树坪", "榆树坪"]);
    assert.deepEqual([0, 1, 2].map(found.rowAt), [1, 1, 1]);
  });

  it("change no rate and no finding against the values written out", () => {
    const header = [
      ["序号", "村", "当事人", "纠纷类型", "排查时间", "责任人", "化解情况", "化解时间"],
    ];
    const names = ["苏满堂", "韦秋菊", "隋大川", "巩玉兰", "丛小梅", "石有田"];
    const words = [
      ["榆树坪", "白杨沟"],
      ["邻里纠纷", "土地纠纷"],
      ["2024-05-06", "2024-05-07"],
      ["简长顺"],
      ["已化解", "化解中"],
      ["2024-05-20", ""],
    ] as const;
    const cell = fc.record({ word: fc.nat(1), ditto: fc.constantFrom("", "", "同上", "〃") });
    const row = fc.tuple(...words.map(() => cell));
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
        const full = rows.map((cells) =>
          cells.map(({ word }, at) => words[at]![word] ?? words[at]![0]!),
        );
        rows.forEach((cells, i) =>
          cells.forEach(({ ditto }, at) => {
            if (i > 0 && ditto !== "") full[i]![at] = full[i - 1]![at]!;
          }),
        );
        const short = full.map((cells, i) =>
          cells.map((value, at) => (i > 0 && rows[i]![at]!.ditto) || value),
        );
        const numbered = (cells: readonly (readonly string[])[]) =>
          cells.map(([village = "", ...rest], i) => [i + 1, village, names[i]!, ...rest]);
        const [long, dittoed] = [full, short].map((cells) => {
          const ledger = recognise(
            tableOf("矛盾纠纷排查化解台账（2024年）", header, numbered(cells)),
          );
          const options = { profile, asOf: day("2024-06-05") };
          const { groups } = measureRates([ledger], { ...options, by: "village" });
          const codes = check([ledger], options).filter(({ severity }) => severity !== "hint");
          return {
            groups: groups.map(({ key, rates }) => ({ key, rates })),
            codes: new Set(codes.map(({ code }) => code)),
          };
        });
        assert.deepEqual(dittoed, long);
      }),
      { numRuns: 60 },
    );
  });

  it("carry the day, the visitor and the person of a visit", () => {
    const header = [["序号", "走访日期", "村", "走访对象", "走访人", "走访情况"]];
    const rows = [
      [1, "2024-05-06", "榆树坪", "苏满堂", "简长顺", "在家"],
      [2, "同上", "同上", "韦秋菊", "〃", "同上"],
      [3, "2024-05-08", "〃", "〃", "丛小梅", "外出"],
    ];
    const ledger = recognise(tableOf("入户走访台账（2024年）", header, rows));
    const { coverage, due } = planVisits([ledger], {
      profile,
      asOf: day("2024-05-20"),
      week: day("2024-12-30"),
    });
    assert.deepEqual([coverage.visited, coverage.households], [2, 2]);
    assert.deepEqual(
      due.map(({ person, lastVisit, owner }) => [person, lastVisit, owner]),
      [
        ["苏满堂", day("2024-05-06"), "简长顺"],
        ["韦秋菊", day("2024-05-08"), "丛小梅"],
      ],
    );
  });
});
