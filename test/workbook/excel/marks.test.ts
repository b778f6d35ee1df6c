import { strict as assert } from "node:assert";
import type { Mark } from "../../../src/sheet/edit";
import type { Severity } from "../../../src/sheet/severity";
import { createBook } from "../../excel-host/model/book";
import { checkPlayed, isProblem, ledger, open, reopen, seen } from "./support";
import type { Running } from "./support";

let running: Running;

const mark = (severity: Severity, row: number, column: number): Mark => ({ severity, row, column });
const apply = (marks: readonly Mark[], sheet = "台账") =>
  running.book.apply({ marks: [{ sheet, marks }] });

interface SeenRule {
  readonly formula: string;
  readonly areas: readonly string[];
  readonly look: Readonly<Record<string, unknown>>;
}

function rules(sheet = 0): SeenRule[] {
  const { sheets } = seen(running) as { sheets: { rules: SeenRule[] }[] };
  return sheets[sheet]?.rules ?? [];
}

/** A ledger whose clerk has a conditional format of their own. */
function withOwnRule() {
  const book = createBook(ledger(["甲", "乙"], ["丙", "丁"]));
  book.sheets[0]?.formatRules.push({
    id: "{clerk}",
    type: "Custom",
    areas: [{ top: 0, left: 0, bottom: 9, right: 3 }],
    formula: '=A1="甲"',
    stopIfTrue: false,
    look: { "fill.color": "#00FF00" },
  });
  return book;
}

describe("workbook/excel: marks", () => {
  afterEach(() => {
    checkPlayed(running);
  });

  it("marks by severity with as few rules as there are severities, behind the clerk's", async () => {
    running = await open(withOwnRule());
    await apply([
      mark("hint", 0, 0),
      mark("error", 0, 0),
      mark("error", 1, 0),
      mark("error", 2, 0),
      mark("warning", 1, 1),
      mark("hint", 5, 5),
    ]);
    assert.deepEqual(
      rules().map(({ formula, areas }) => [formula, areas]),
      [
        ['=A1="甲"', ["A1:D10"]],
        ['=LEN("taizhang-error")>0', ["A1:A3"]],
        ['=LEN("taizhang-warning")>0', ["B2"]],
        ['=LEN("taizhang-hint")>0', ["F6"]],
      ],
    );
    assert.equal(rules()[1]?.look["fill.color"], "#FFC7CE");
  });

  it("replaces its own marks and takes them away, the clerk's rule stays", async () => {
    running = await open(withOwnRule());
    const before = seen(running);
    await apply([mark("error", 0, 0)]);
    await apply([mark("error", 1, 1)]);
    assert.deepEqual(
      rules().map(({ areas }) => areas),
      [["A1:D10"], ["B2"]],
    );
    await apply([]);
    assert.deepEqual(seen(running), before);
  });

  it("touches no cell and no format", async () => {
    running = await open(ledger([{ value: 1, format: "0.0", bold: true }, "=A1"]));
    const before = seen(running) as { sheets: { cells: unknown }[] };
    await apply([mark("error", 0, 0), mark("hint", 0, 1)]);
    assert.deepEqual((seen(running) as typeof before).sheets[0]?.cells, before.sheets[0]?.cells);
  });

  it("brings earlier marks back, after reopening too", async () => {
    running = await open(withOwnRule());
    await apply([mark("error", 0, 0), mark("warning", 3, 3), mark("warning", 5, 3)]);
    const before = seen(running);
    const image = await apply([mark("hint", 8, 8)]);
    running = await reopen(running);
    const report = await running.book.restore(JSON.parse(JSON.stringify(image)));
    assert.deepEqual(report, { restored: 1, refused: [] });
    assert.deepEqual(seen(running), before);
  });

  it("marks thousands of scattered cells through lists Excel takes", async () => {
    running = await open(ledger(["甲"]));
    const cells = Array.from({ length: 6000 }, (_, i) => mark("error", i * 2, i % 7));
    await apply(cells);
    assert.equal(rules().flatMap(({ areas }) => areas).length, 6000);
    assert.ok(rules().length < 12, `${rules().length} rules`);
    await apply([]);
    assert.deepEqual(rules(), []);
  });

  it("marks several sheets in one go and refuses a protected one whole", async () => {
    running = await open({
      sheets: [{ name: "一" }, { name: "二" }, { name: "锁", protected: true }],
    });
    const marks = [mark("error", 0, 0)];
    await running.book.apply({
      marks: [
        { sheet: "一", marks },
        { sheet: "二", marks },
      ],
    });
    assert.deepEqual([rules(0).length, rules(1).length], [1, 1]);
    await assert.rejects(
      running.book.apply({
        marks: [
          { sheet: "一", marks: [] },
          { sheet: "锁", marks },
        ],
      }),
      isProblem("sheet-protected"),
    );
    assert.equal(rules(0).length, 1);
  });
});
