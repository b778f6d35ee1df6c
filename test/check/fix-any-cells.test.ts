import assert from "node:assert/strict";
import fc from "fast-check";
import { planFixes } from "../../src/check/fixes";
import { dateFields } from "../../src/ledger/field-types";
import { FIELD_IDS, type FieldId } from "../../src/ledger/fields";
import type { Ledger } from "../../src/ledger/ledger";
import type { CellValue } from "../../src/sheet/grid";
import { SAMPLED_KINDS } from "../samples/sampled-kinds";
import { applied } from "./apply";
import { findingsIn } from "./found";
import { ledgerOf } from "./ledger-of";

const fixesOf = (ledger: Ledger) => planFixes(findingsIn(ledger));

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
