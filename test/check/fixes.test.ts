import assert from "node:assert/strict";
import fc from "fast-check";
import { planFixes } from "../../src/check/fixes";
import type { FieldId } from "../../src/ledger/fields";
import { FIELD_IDS } from "../../src/ledger/fields";
import type { Ledger } from "../../src/ledger/ledger";
import { dateFields } from "../../src/ledger/field-types";
import { SAMPLED_KINDS } from "../samples/sampled-kinds";
import { defaultProfile } from "../../src/profile/defaults";
import { CellFlag, type CellValue } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";
import { applied } from "./apply";
import { findingsIn } from "./found";
import { ledgerOf, type LedgerOptions } from "./ledger-of";

const fixesOf = (ledger: Ledger, renumber = false) => planFixes(findingsIn(ledger, { renumber }));

const toOf = (field: FieldId, value: CellValue, options: LedgerOptions = {}): CellValue[] =>
  fixesOf(ledgerOf([field, "person"], [[value, "张三"]], { year: 2024, ...options }))
    .filter(({ column }) => column === 0)
    .map(({ to }) => to);

describe("a safe fix", () => {
  const cases: readonly [
    field: FieldId,
    from: CellValue,
    to: CellValue,
    options?: LedgerOptions,
  ][] = [
    ["idNumber", "11010519491231002x", "11010519491231002X"],
    ["idNumber", "１１０１０５１９４９１２３１００２X", "11010519491231002X"],
    ["idNumber", " 110105 19491231 002X ", "11010519491231002X"],
    ["phone", "138 0013 8000", "13800138000"],
    ["phone", "138-0013-8000", "13800138000"],
    ["phone", "１３８００１３８０００", "13800138000"],
    ["phone", "13800138000,13900139000", "13800138000、13900139000"],
    ["foundOn", "2024.5.6", serialOf(2024, 5, 6)],
    ["foundOn", "　２０２４年５月６日 ", serialOf(2024, 5, 6)],
    ["foundOn", 20240506, serialOf(2024, 5, 6)],
    ["foundOn", "45418", 45418],
    ["foundOn", "2024-05-06 14:30", serialOf(2024, 5, 6) + 14.5 / 24],
    ["foundOn", "5月6日", serialOf(2024, 5, 6)],
    ["foundOn", "24.5.6", serialOf(2024, 5, 6)],
    ["peopleCount", "12", 12],
    ["peopleCount", "１２人", 12],
    ["age", "45岁", 45],
    ["person", " 张　三 ", "张三"],
    ["person", "张\u200b三", "张三"],
    ["summary", " 邻里\u0007纠纷 ", "邻里纠纷"],
    ["code", "ＬＬ２０２４", "LL2024"],
    ["status", "调解成功", "已化解"],
    ["status", " 已 化解 ", "已化解"],
    ["rating", "较满意", "比较满意"],
  ];
  for (const [field, from, to, options] of cases)
    it(`${field}: ${JSON.stringify(from)} → ${JSON.stringify(to)}`, () => {
      assert.deepEqual(toOf(field, from, options), [to]);
    });

  const left: readonly [field: FieldId, value: CellValue, why: string, options?: LedgerOptions][] =
    [
      ["foundOn", "5/6/2024", "day and month can be the other way round"],
      ["foundOn", "5月6日", "nothing tells the year", { year: null }],
      ["foundOn", "24.5.6", "nothing tells the century", { year: null }],
      ["foundOn", "12月30日", "lies ahead, so perhaps of the year before"],
      ["deadline", "5月6日", "a time limit may lie in the next year"],
      ["foundOn", "2024年5月", "the day is not known"],
      ["foundOn", "2024-02-30", "no such day"],
      ["deadline", "5月30日前", "says more than the day"],
      ["idNumber", "110105194912310021", "the right digits are not known"],
      ["idNumber", 110105194912310000, "the last digits are lost"],
      ["peopleCount", "600多", "about so many"],
      ["peopleCount", "5户", "another unit than people"],
      ["amount", "2000万", "kept as it is written"],
      ["person", "张三 李四", "two people"],
      ["status", "是", "an answer to the label's question"],
      ["status", "已化解，双方签订协议", "says more than the status"],
      ["rating", "非常满意", "another shade"],
      ["phone", "13800138000（儿子）", "says whose it is"],
      ["phone", "0374-1234567", "as it should be"],
      ["summary", "第一行\n第二行", "line breaks are meant"],
    ];
  for (const [field, value, why, options] of left)
    it(`leaves ${field} ${JSON.stringify(value)}: ${why}`, () => {
      assert.deepEqual(toOf(field, value, options), []);
    });

  it("never touches a formula", () => {
    const ledger = ledgerOf(["foundOn", "status"], [["2024.5.6", "调解成功"]], {
      flags: (grid) => new Uint8Array(grid.rowCount * grid.columnCount).fill(CellFlag.formula),
    });
    assert.deepEqual(fixesOf(ledger), []);
  });

  it("is one a cell: what reads the meaning leaves blanks and widths out as well", () => {
    const ledger = ledgerOf(["status"], [[" 调解成功\u3000"]]);
    const codes = findingsIn(ledger).map(({ code }) => code);
    assert.ok(codes.includes("status-synonym") && codes.includes("stray-blanks"));
    assert.deepEqual(
      fixesOf(ledger).map(({ from, to, code }) => ({ from, to, code })),
      [{ from: " 调解成功\u3000", to: "已化解", code: "status-synonym" }],
    );
  });

  it("uses the township's own words", () => {
    const profile = { ...defaultProfile, vocabulary: { status: { 摆平: "已化解" } } };
    const fixes = planFixes(findingsIn(ledgerOf(["status"], [["摆平"]]), { profile }));
    assert.deepEqual(
      fixes.map(({ to }) => to),
      ["已化解"],
    );
  });

  it("gives dates a date format and numbers as text a number format", () => {
    const ledger = ledgerOf(
      ["foundOn", "peopleCount", "idNumber"],
      [["2024.5.6", "3", "11010519491231002x"]],
    );
    assert.deepEqual(
      fixesOf(ledger).map(({ format }) => format),
      ["yyyy-mm-dd", "General", "@"],
    );
  });

  it("renumbers serials on request only", () => {
    const ledger = ledgerOf(
      ["serial", "person"],
      [1, 2, 4, 5, 6, 6, 7, 8].map((serial, i) => [serial, `张${String(i)}`]),
    );
    assert.deepEqual(fixesOf(ledger), []);
    const renumbered = applied(ledger, fixesOf(ledger, true));
    assert.deepEqual(
      renumbered.grid.values.slice(1).map(([serial]) => serial),
      [1, 2, 3, 4, 5, 6, 7, 8],
    );
    assert.deepEqual(fixesOf(renumbered, true), []);
  });
});

/** Signs between figures (0374-1234567, 138.0013.8000) are no digits. */
const digitsOf = (text: string): string => text.replace(/\D/g, "");

/** Columns of words, in which a figure may stand for one. */
const WORDED: ReadonlySet<FieldId> = new Set<FieldId>(["status", "rating", "level", "gender"]);

describe("fixing any cells", () => {
  const pieces = fc.constantFrom(
    ..."1234567890Xx.-/年月日 　\u00a0\u200b\u0007１２Ａ张三李四村已未化解办结满意元人约多万=+@,、;（）*无\n".split(
      "",
    ),
    "2024",
    "13800138000",
    "11010519491231002x",
    "2024.5.6",
    "调解成功",
    "基本",
  );
  const text = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(""));
  const cell = fc.oneof(
    { weight: 5, arbitrary: text },
    { weight: 1, arbitrary: fc.integer({ min: -5, max: 60_000 }) },
    { weight: 1, arbitrary: fc.constantFrom<CellValue>(null, true, 20240506, 5.6, 0.5, 1e17) },
  );
  const ledgers = fc
    .tuple(
      fc.uniqueArray(fc.constantFrom(...FIELD_IDS), { minLength: 3, maxLength: 8 }),
      fc.constantFrom(...SAMPLED_KINDS),
      fc.option(fc.constantFrom(2023, 2024)),
    )
    .chain(([fields, kind, year]) =>
      fc
        .array(fc.array(cell, { minLength: fields.length, maxLength: fields.length }), {
          minLength: 1,
          maxLength: 14,
        })
        .map((rows) => ledgerOf(fields, rows, { kind, year })),
    );

  it("leaves none of the fixed to be fixed, and a second time changes nothing", function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(ledgers, (ledger) => {
        const fixes = fixesOf(ledger);
        const cells = fixes.map(({ row, column }) => `${String(row)} ${String(column)}`);
        assert.equal(new Set(cells).size, cells.length, "one fix a cell");
        const fixed = applied(ledger, fixes);
        const again = fixesOf(fixed);
        assert.deepEqual(
          again.map(({ field, from, to, code }) => ({ field, from, to, code })),
          [],
        );
        const fixedCodes = new Map(
          fixes.map(({ row, column, code }) => [`${row} ${column}`, code]),
        );
        for (const { code, cells: all, row, column } of findingsIn(fixed))
          for (const one of all ?? [{ row, column }])
            assert.notEqual(fixedCodes.get(`${one.row} ${one.column}`), code);
      }),
      { numRuns: 200 },
    );
  });

  const unread = FIELD_IDS.filter((field) => !dateFields.has(field) && !WORDED.has(field));
  const labels = ["账号", "编号", "数量", "联系电话"];

  it("keeps every digit of what is a number only to look at, in whatever column", () => {
    const digits = fc.stringMatching(/^\d{1,22}(?:\.\d{1,2})?$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...unread),
        fc.constantFrom(...SAMPLED_KINDS),
        fc.constantFrom(...labels),
        fc.array(digits, { minLength: 1, maxLength: 6 }),
        (field, kind, label, values) => {
          const rows = values.map((value, i) => [value, `张${String(i)}`]);
          const ledger = ledgerOf([field, "politics"], rows, { kind, labels: [label, "其他"] });
          for (const { from, to, format } of fixesOf(ledger)) {
            const decimals = format?.split(".")[1]?.length ?? 0;
            const shown =
              typeof to === "number" && decimals > 0 ? to.toFixed(decimals) : String(to);
            assert.equal(digitsOf(shown), digitsOf(String(from)), `${field} ${kind}`);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
