import assert from "node:assert/strict";
import { collector } from "../../src/check/collect";
import type { Finding } from "../../src/check/finding";
import { code, type Codes, type Gather, type Rule } from "../../src/check/rule";
import type { CellFix } from "../../src/check/place";
import type { Ledger } from "../../src/ledger/ledger";
import { defaultProfile } from "../../src/profile/defaults";
import type { Profile } from "../../src/profile/profile";
import { CellFlag } from "../../src/sheet/grid";
import type { Severity } from "../../src/sheet/severity";
import { runNow } from "../../src/sheet/steps";
import { ledgerOf, type LedgerOptions } from "./ledger-of";

/** What a rule tells of a cell; `row` is the grid's. */
interface Told {
  readonly row: number;
  readonly column?: number;
  readonly ledger?: Ledger;
  readonly severity?: Severity;
  readonly word?: string;
  readonly fix?: CellFix;
  readonly other?: number;
}

const CODE = "status-unknown";

const ruleOf = (gather: Gather, severity: Severity): Rule => ({
  id: "made-up",
  scope: "row",
  fields: [],
  codes: { [CODE]: code(severity, gather) } as Codes,
  check: () => undefined,
});

/** So many filled records below a header, in two columns. */
const filled = (count: number, options: LedgerOptions = {}, blank = 0): Ledger =>
  ledgerOf(
    ["status", "person"],
    Array.from({ length: count + blank }, (_, i) => [
      i < count ? `字样${String(i)}` : "",
      `张${"一二三四五六七八九十"[i % 10] ?? ""}`,
    ]),
    options,
  );

function collected(
  ledgers: readonly Ledger[],
  told: readonly Told[],
  gather: Gather,
  severity: Severity = "warning",
  profile: Profile = defaultProfile,
): Finding[] {
  const { reportOf, findings } = collector(ledgers, profile);
  const report = reportOf(ruleOf(gather, severity));
  const [first] = ledgers;
  assert.ok(first !== undefined);
  for (const { row, column = 0, ledger = first, word, severity: own, fix, other } of told) {
    const place = { ledger, row, column, field: null, label: "状态" };
    report(CODE, place, word === undefined ? {} : { word }, {
      ...(own === undefined ? {} : { severity: own }),
      fix,
      ...(other === undefined ? {} : { other: { ...place, row: other } }),
    });
  }
  return runNow(findings());
}

const upTo = (count: number, more: Partial<Told> = {}): Told[] =>
  Array.from({ length: count }, (_, i) => ({ row: i + 1, ...more }));
/** Severity and number of cells of each finding. */
const shape = (list: readonly Finding[]): string[] =>
  list.map(({ severity, cells }) => `${severity} ${String(cells?.length ?? "alone")}`);
const alone = (count: number, severity: Severity): string[] =>
  Array.from({ length: count }, () => `${severity} alone`);

describe("when findings of one code become one", () => {
  it("each: never", () => {
    assert.deepEqual(shape(collected([filled(30)], upTo(30), "each")), alone(30, "warning"));
  });

  it("form: from ten on", () => {
    assert.deepEqual(shape(collected([filled(90)], upTo(9), "form")), alone(9, "warning"));
    assert.deepEqual(shape(collected([filled(90)], upTo(10), "form")), ["warning 10"]);
  });

  it("form: as grave as its worst", () => {
    const mixed = [...upTo(12, { severity: "hint" }), { row: 13 }];
    assert.deepEqual(shape(collected([filled(90)], mixed, "form")), ["warning 13"]);
    assert.deepEqual(shape(collected([filled(90)], [...mixed].reverse(), "form")), ["warning 13"]);
  });

  it("cause: from ten on, when they are half of the filled cells", () => {
    assert.deepEqual(shape(collected([filled(9)], upTo(9), "cause")), alone(9, "warning"));
    assert.deepEqual(shape(collected([filled(20)], upTo(10), "cause", "error")), ["error 10"]);
    assert.deepEqual(shape(collected([filled(21)], upTo(10), "cause")), alone(10, "warning"));
    assert.deepEqual(shape(collected([filled(20, {}, 30)], upTo(10), "cause")), ["warning 10"]);
  });

  it("doubt: from five on, when they are most of the filled cells, and then a hint", () => {
    assert.deepEqual(shape(collected([filled(4)], upTo(4), "doubt")), alone(4, "warning"));
    assert.deepEqual(shape(collected([filled(5)], upTo(5), "doubt", "error")), ["hint 5"]);
    assert.deepEqual(shape(collected([filled(10)], upTo(6), "doubt")), ["hint 6"]);
    assert.deepEqual(shape(collected([filled(11)], upTo(6), "doubt")), alone(6, "warning"));
    assert.deepEqual(shape(collected([filled(10, {}, 40)], upTo(6), "doubt")), ["hint 6"]);
  });

  it("doubt: hints alone stay as they are", () => {
    assert.deepEqual(shape(collected([filled(9)], upTo(9), "doubt", "hint")), alone(9, "hint"));
    const one = [...upTo(8, { severity: "hint" }), { row: 9 }];
    assert.deepEqual(shape(collected([filled(9)], one, "doubt")), ["hint 9"]);
  });

  it("word: from two on with the same word", () => {
    const told = [
      { row: 1, word: "甲" },
      { row: 2, word: "乙" },
      { row: 3, word: "甲" },
    ];
    const found = collected([filled(90)], told, "word");
    assert.deepEqual(
      found.map(({ row, params, cells }) => [row, params["word"], cells?.map((one) => one.row)]),
      [
        [1, "甲", [1, 3]],
        [2, "乙", undefined],
      ],
    );
  });

  it("word: most of a column is one doubt", () => {
    const told = upTo(6).map((one, i) => ({ ...one, word: `词${String(i)}` }));
    assert.deepEqual(shape(collected([filled(10)], told, "word")), ["hint 6"]);
    assert.deepEqual(shape(collected([filled(11)], told, "word")), alone(6, "warning"));
  });

  it("column by column, ledger by ledger", () => {
    const [one, two] = [filled(90, { sheet: "甲" }), filled(90, { sheet: "乙" })];
    const told = [
      ...upTo(10),
      ...upTo(10, { column: 1 }),
      ...upTo(10, { ledger: two }),
      { row: 11 },
    ];
    assert.deepEqual(
      collected([one, two], told, "form").map(({ sheet, column, cells }) => [
        sheet,
        column,
        cells?.length,
      ]),
      [
        ["甲", 0, 11],
        ["甲", 1, 10],
        ["乙", 0, 10],
      ],
    );
  });
});

describe("what a finding holds", () => {
  it("the cell, its label and whose record it is", () => {
    assert.deepEqual(collected([filled(3, { book: "册" })], [{ row: 2, word: "甲" }], "each"), [
      {
        code: CODE,
        severity: "warning",
        book: "册",
        sheet: "台账",
        row: 2,
        column: 0,
        field: null,
        value: "字样1",
        params: { word: "甲", label: "状态" },
        record: { village: "", person: "张二" },
      },
    ]);
  });

  it("its fix and the other record, and those of each cell gathered", () => {
    const fix = { to: "甲" };
    const told = upTo(10).map((one, i) => ({
      ...one,
      ...(i === 4 ? { fix } : {}),
      ...(i === 6 ? { other: 1 } : {}),
    }));
    const [finding] = collected([filled(90)], told, "form");
    assert.deepEqual(
      finding?.cells?.map((cell) => [cell.row, cell.value, cell.fix, cell.other?.row]),
      told.map(({ row }, i) => [
        row,
        `字样${String(i)}`,
        i === 4 ? fix : undefined,
        i === 6 ? 1 : undefined,
      ]),
    );
    const [single] = collected([filled(3)], [{ row: 2, fix, other: 1 }], "each");
    assert.deepEqual(single?.fix, fix);
    assert.deepEqual(single.other, { book: "", sheet: "台账", row: 1 });
    const [word] = collected(
      [filled(90)],
      [
        { row: 1, word: "甲" },
        { row: 2, word: "乙", fix },
        { row: 3, word: "甲", fix, other: 2 },
      ],
      "word",
    );
    assert.deepEqual(word?.cells, [
      { row: 1, column: 0, value: "字样0" },
      { row: 3, column: 0, value: "字样2", fix, other: { book: "", sheet: "台账", row: 2 } },
    ]);
  });

  it("one merged cell is told once", () => {
    assert.equal(collected([filled(3)], [{ row: 1 }, { row: 1 }, { row: 2 }], "each").length, 2);
  });

  it("a formula is no matter of form, and is not rewritten", () => {
    const flags = (grid: { rowCount: number; columnCount: number }): Uint8Array => {
      const all = new Uint8Array(grid.rowCount * grid.columnCount);
      all[2 * grid.columnCount] = CellFlag.formula;
      return all;
    };
    const ledger = filled(3, { flags });
    const fix = { to: "甲" };
    const rowsOf = (gather: Gather) =>
      collected([ledger], upTo(3, { fix }), gather).map((one) => [one.row, one.fix]);
    assert.deepEqual(rowsOf("form"), [
      [1, fix],
      [3, fix],
    ]);
    assert.deepEqual(rowsOf("each"), [
      [1, fix],
      [2, undefined],
      [3, fix],
    ]);
  });

  it("the township's own severity, whatever the rule says", () => {
    const set = (severity: Severity | "off"): Profile => ({
      ...defaultProfile,
      rules: { [CODE]: severity },
    });
    const of = (severity: Severity | "off") =>
      shape(
        collected([filled(3)], [{ row: 1, severity: "hint" }], "each", "warning", set(severity)),
      );
    assert.deepEqual(of("error"), ["error alone"]);
    assert.deepEqual(of("off"), []);
  });

  it("comes worst first, then by sheet, row and column", () => {
    const [one, two] = [filled(9, { sheet: "甲" }), filled(9, { sheet: "乙" })];
    const found = collected(
      [one, two],
      [
        { row: 3, severity: "hint" },
        { row: 2, ledger: two },
        { row: 5, column: 1 },
        { row: 5 },
        { row: 4, ledger: two, severity: "error" },
        { row: 9 },
      ],
      "each",
    );
    assert.deepEqual(
      found.map(({ severity, sheet, row, column }) => [severity, sheet, row, column]),
      [
        ["error", "乙", 4, 0],
        ["warning", "甲", 5, 0],
        ["warning", "甲", 5, 1],
        ["warning", "甲", 9, 0],
        ["warning", "乙", 2, 0],
        ["hint", "甲", 3, 0],
      ],
    );
  });

  it("refuses what a rule does not declare", () => {
    const report = collector([filled(1)], defaultProfile).reportOf(ruleOf("each", "error"));
    const place = { ledger: filled(1), row: 1, column: 0, field: null, label: "" };
    assert.throws(() => {
      report("id-length", place, {});
    }, /made-up does not declare id-length/);
  });
});
