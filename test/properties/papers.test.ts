import assert from "node:assert/strict";
import fc from "fast-check";
import { check, checking } from "../../src/check/run";
import type { Finding } from "../../src/check/finding";
import { parquetChunks } from "../../src/export/parquet";
import { csvChunks, jsonlChunks } from "../../src/export/text-formats";
import { exportRecords } from "../../src/export/export-records";
import { openRecords } from "../../src/ledger/records";
import { measureRates } from "../../src/measure/index";
import { mergeBooks } from "../../src/operations/merge-books";
import { summariseMonth } from "../../src/operations/monthly-summary";
import { listRevisits } from "../../src/operations/revisit-list";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { checkSheet } from "../../src/report/check-sheet";
import { emptyLedger } from "../../src/report/empty-ledger";
import { maskingOf } from "../../src/report/mask-person";
import { mergedSheet } from "../../src/report/merged-ledger";
import { mergeNotes } from "../../src/report/merge-notes";
import { ratesSheet } from "../../src/report/rates-sheet";
import { shownValue } from "../../src/report/shown-value";
import { textWidth } from "../../src/report/layout/text-height";
import type { SheetDraft } from "../../src/sheet/draft";
import { inSlices } from "../../src/workbook/slices";
import { parquetRows } from "../export/parquet-rows";
import { bookOf } from "../operations/book-of";
import { serialOfIso } from "../simulated-year/world";
import { anyText } from "./any-text";
import { towns, turned } from "./towns";

const asOf = serialOfIso("2024-03-31");
const runs = { numRuns: 4 };

/** What every sheet must be that is handed up: within the format's bounds, whatever the ledgers hold. */
function assertSound({ name, rows, merges, frozenRows, columnWidths }: SheetDraft): void {
  assert.ok(name.length > 0 && name.length <= 31 && !/[\\/*?:[\]]/u.test(name), name);
  assert.ok(frozenRows >= 0 && frozenRows <= rows.length, name);
  assert.ok(
    columnWidths.every((width) => width >= 0 && width <= 255),
    name,
  );
  for (const { top, left, bottom, right } of merges)
    assert.ok(top >= 0 && left >= 0 && bottom >= top && right >= left, name);
  const taken = new Set<string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const cell = `${String(row)},${String(column)}`;
        assert.ok(!taken.has(cell), `${name}: ${cell} is merged twice`);
        taken.add(cell);
      }
  for (const cell of rows.flat()) {
    if (cell === null) continue;
    const { value, formula = "" } = cell;
    if (typeof value === "number") assert.ok(Number.isFinite(value), name);
    if (typeof value === "string") assert.ok(value.length <= 32_767, name);
    assert.ok(
      !formula.includes("TZ.") && !/undefined|NaN|\[object/u.test(`${formula}${String(value)}`),
    );
  }
}

describe("sheets of a township, whatever its ledgers hold", function () {
  this.timeout(60_000);

  it("of a month are sound", () => {
    fc.assert(
      fc.property(towns, fc.boolean(), ({ ledgers }, mask) => {
        const books = [bookOf(ledgers)];
        const { drafts } = summariseMonth(books, { profile, asOf, period: "2024-03", mask });
        drafts.forEach(assertSound);
        assertSound(listRevisits(books, { profile, asOf, mask }).draft);
        assertSound(
          ratesSheet(measureRates(ledgers, { profile, asOf, by: "village" }), profile, []),
        );
      }),
      runs,
    );
  });

  it("of findings are sound and hold each of them", () => {
    fc.assert(
      fc.property(towns, ({ ledgers }) => {
        const findings = check(ledgers, { profile, asOf });
        const draft = checkSheet(findings, { book: "全镇.xlsx", asOf, records: 1, unread: [] });
        assertSound(draft);
        assert.ok(draft.rows.length >= findings.length);
      }),
      runs,
    );
  });

  it("of merged ledgers are sound and hold every record", () => {
    fc.assert(
      fc.property(towns, ({ ledgers }) => {
        const { ledgers: merged, sources } = mergeBooks([bookOf(ledgers)], profile);
        for (const one of merged) {
          const draft = mergedSheet(one);
          assertSound(draft);
          assert.ok(draft.rows.length >= one.records.length + 2);
        }
        assertSound(mergeNotes({ sources, remarks: [] }));
      }),
      runs,
    );
  });

  it("to begin with are sound, whatever the unit is called", () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom("dispute" as const, "petition" as const, "visit" as const),
        (unit, kind) => {
          assertSound(emptyLedger(kind, unit));
        },
      ),
    );
  });
});

describe("a check in slices", () => {
  it("finds what a check at once finds, and the same whatever the order of the rows", async () => {
    await fc.assert(
      fc.asyncProperty(towns, async ({ world, ledgers }) => {
        const context = { profile, asOf };
        const found = check(ledgers, context);
        const sliced = await inSlices(checking(ledgers, context));
        assert.deepEqual(sliced, found);
        const counts = (all: readonly Finding[]): string[] =>
          all
            .flatMap(({ sheet, code, cells }) => (cells ?? [0]).map(() => `${sheet} ${code}`))
            .sort();
        const serials = /serial|order/u;
        const plain = (all: readonly Finding[]) => counts(all).filter((one) => !serials.test(one));
        assert.deepEqual(plain(check(turned(world), context)), plain(found));
      }),
      runs,
    );
  });
});

describe("an export", () => {
  it("has every record in each format, and the same in all", async () => {
    await fc.assert(
      fc.asyncProperty(towns, async ({ ledgers }) => {
        const table = exportRecords(ledgers, { profile, asOf });
        const records = ledgers.reduce((all, one) => all + openRecords(one, profile).count, 0);
        assert.equal(table.count, records);
        const lines = [...jsonlChunks(table)].join("").trimEnd().split("\n");
        const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
        const csv = [...csvChunks(table)].join("");
        const rows = await parquetRows(parquetChunks(table));
        assert.equal(objects.length, records);
        assert.equal(rows.length, records);
        assert.ok(csv.split("\r\n").length >= records + 2);
        for (const name of ["sheet", "village", "kind"])
          assert.deepEqual(
            rows.map((row) => row[name]),
            objects.map((row) => row[name]),
          );
      }),
      { numRuns: 3 },
    );
  });
});

describe("what is shown of a value", () => {
  it("is a mask that shows no phone in full, and the text itself where none is asked", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1\d{10}$/u), anyText, (phone, name) => {
        const [hidden, plain] = [maskingOf(true), maskingOf(false)];
        assert.ok(!/\d{5}/u.test(hidden.phone(`${phone}、${phone}`)));
        assert.ok(!hidden.phone(phone).includes(phone));
        assert.equal(plain.phone(phone), phone);
        assert.equal(plain.name(name), name);
      }),
    );
  });

  it("is a day where the field has days, and as wide as its letters", () => {
    fc.assert(
      fc.property(fc.integer({ min: 30_000, max: 60_000 }), anyText, (value, text) => {
        assert.match(String(shownValue({ field: "foundOn", value })), /^\d{4}-\d\d-\d\d$/u);
        assert.equal(shownValue({ field: "amount", value }), value);
        assert.equal(shownValue({ field: "foundOn", value: text }), text);
        assert.equal(textWidth(text + text), 2 * textWidth(text));
        assert.ok(textWidth(text) >= [...text].length);
      }),
    );
  });
});
