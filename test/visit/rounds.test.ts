import assert from "node:assert/strict";
import fc from "fast-check";
import { check } from "../../src/check/run";
import { recognise } from "../../src/ledger/recognise";
import { openRecords } from "../../src/ledger/records";
import { joinRegister } from "../../src/ledger/register/register";
import { entryRulesOf } from "../../src/operations/entry-rules";
import { defaultProfile } from "../../src/profile/index";
import { isoOf } from "../../src/sheet/serial";
import { planVisits } from "../../src/visit";
import { touchesOf } from "../../src/visit/touches";
import { day } from "../measure/ledger-of";
import { tableOf, type Cells } from "../support/table";
import { LAYOUTS, months, NAMES, over, people, plain } from "./round-layouts";

describe("visits kept in several columns", () => {
  for (const { name, title, header, rows, last, visited, merged } of LAYOUTS)
    it(name, () => {
      const ledger = recognise(tableOf(title, header, people(rows), merged));
      const asOf = day("2024-05-20");
      const week = day("2024-12-30");
      const { due, coverage } = planVisits([ledger], { profile: defaultProfile, asOf, week });
      const lastOf = new Map(due.map(({ person, lastVisit }) => [person, lastVisit]));
      assert.deepEqual(
        rows.map((_, i) => {
          const visit = lastOf.get(NAMES[i] ?? "");
          return visit === undefined ? "not due" : visit === null ? "" : isoOf(visit);
        }),
        last,
      );
      assert.deepEqual([coverage.visited, coverage.households], [visited, rows.length]);
    });

  it("each by its own visitor", () => {
    const header = [
      ["序号", "老人姓名", "第一次探访", null, "第二次探访", null],
      [null, null, "日期", "探访人", "日期", "探访人"],
    ];
    const rows = people([["2024-03-01", "简长顺", "2024-05-03", "丛小梅"]]);
    const register = joinRegister([
      openRecords(recognise(tableOf("老人探访记录（2024年）", header, rows)), defaultProfile),
    ]);
    assert.deepEqual(
      register.visits.map(({ day: on, visitors }) => [isoOf(on), ...visitors]),
      [
        ["2024-03-01", "简长顺"],
        ["2024-05-03", "丛小梅"],
      ],
    );
    assert.deepEqual(
      touchesOf(register).map(({ owner, day: on }) => [owner, isoOf(on)]),
      [
        ["简长顺", "2024-03-01"],
        ["丛小梅", "2024-05-03"],
      ],
    );
  });

  it("two who went together are both the visitors", () => {
    const header = plain("走访日期", "走访人1", "走访人2");
    const rows = people([["2024-05-03", "简长顺", "丛小梅"]]);
    const ledger = recognise(tableOf("入户走访台账（2024年）", header, rows));
    const { visits } = joinRegister([openRecords(ledger, defaultProfile)]);
    assert.deepEqual(
      visits.map(({ visitors }) => visitors),
      [["简长顺", "丛小梅"]],
    );
  });

  it("words under a month tell of a visit in it", () => {
    const header = plain(...months(3, 5, "走访情况"));
    const rows = people([
      ["身体好", "腿痛", "送去米面"],
      ["身体好", "外出", "未走访"],
    ]);
    const ledger = recognise(tableOf("入户走访台账（2024年）", header, rows));
    const { coverage } = planVisits([ledger], { profile: defaultProfile, asOf: day("2024-05-20") });
    assert.deepEqual([coverage.visited, coverage.households], [1, 2]);
  });

  it("offer no change of what only its heading makes a day", () => {
    const layouts: readonly (readonly [Cells, Cells])[] = [
      [
        over("走访日期", months(1, 4)),
        people([
          ["10日", "√", "7、21", 8],
          ["3.5", "×", "", "已走访"],
        ]),
      ],
      [
        over("走访日期", ["月", "日"]),
        people([
          [5, 3],
          [4, 20],
        ]),
      ],
    ];
    for (const [header, rows] of layouts) {
      const ledger = recognise(tableOf("入户走访登记表（2024年）", header, rows));
      const found = check([ledger], { profile: defaultProfile, asOf: day("2024-05-20") });
      assert.deepEqual(
        found.filter(({ severity, fix }) => severity !== "hint" || fix !== undefined),
        [],
      );
      const typed = entryRulesOf(ledger).filter(({ type }) => type.kind === "date");
      assert.deepEqual(typed, []);
    }
  });

  it("do not change when one column is split into rounds of which one is filled", () => {
    const row = fc.record({
      on: fc.constantFrom("2024-03-05", "2024-05-06", "5月8日", ""),
      round: fc.nat(2),
    });
    const labels = fc.constantFrom(
      ["走访日期1", "走访日期2", "走访日期3"],
      ["第一次走访日期", "第二次走访日期", "第三次走访日期"],
      ["走访日期（一季度）", "走访日期（二季度）", "走访日期（三季度）"],
    );
    const plan = (header: Cells, rows: Cells) => {
      const ledger = recognise(tableOf("入户走访台账（2024年）", header, rows));
      const { due, coverage } = planVisits([ledger], {
        profile: defaultProfile,
        asOf: day("2024-05-20"),
      });
      return { due, coverage };
    };
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 4 }), labels, (rows, names) => {
        assert.deepEqual(
          plan(
            plain(...names),
            people(rows.map(({ on, round }) => names.map((_, i) => (i === round ? on : "")))),
          ),
          plan(plain("走访日期"), people(rows.map(({ on }) => [on]))),
        );
      }),
      { numRuns: 60 },
    );
  });
});
