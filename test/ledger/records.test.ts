import assert from "node:assert/strict";
import fc from "fast-check";
import { openRecords } from "../../src/ledger/records";
import { defaultProfile } from "../../src/profile/defaults";
import { isDitto } from "../../src/sheet/ditto";
import { isEmptyCell, type CellValue } from "../../src/sheet/grid";
import { ledgerOf } from "../check/ledger-of";

const open = (values: readonly CellValue[]) =>
  openRecords(
    ledgerOf(
      ["person"],
      values.map((value) => [value]),
    ),
    defaultProfile,
  );
const cell = fc.oneof(
  fc.constantFrom<CellValue>(
    "张三",
    "李四",
    "张三 ",
    " ",
    "",
    null,
    0,
    1,
    -1,
    0.5,
    65_536,
    1e9,
    true,
  ),
  fc.string({ maxLength: 3 }).filter((text) => !isDitto(text)),
  fc.integer({ min: -3, max: 70_000 }),
);

describe("columns of records", () => {
  it("hold each distinct value once, blank cells as code 0", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 80 }), (values) => {
        const column = open(values).column("person")!;
        assert.equal(new Set(column.distinct).size, column.distinct.length);
        values.forEach((value, i) => {
          const empty = isEmptyCell(value);
          assert.equal(column.codes[i] === 0, empty);
          assert.equal(column.distinct[column.codes[i]!], empty ? "" : value);
          assert.equal(column.valueAt(i), empty ? "" : value);
        });
      }),
    );
  });

  it("can be interned a stretch at a time", () => {
    const values = Array.from({ length: 500 }, (_, i) => `张${String(i % 7)}`);
    const [whole, parts] = [open(values).column("person")!, open(values).column("person")!];
    for (const to of [1, 100, 100, 499]) parts.intern(to);
    assert.deepEqual(parts.codes, whole.codes);
    assert.deepEqual(parts.distinct, whole.distinct);
  });

  it("tell whether values hardly repeat", () => {
    const many = (make: (i: number) => string, count = 5000) =>
      open(Array.from({ length: count }, (_, i) => make(i))).column("person")!.varied;
    assert.equal(
      many((i) => `张${String(i)}`),
      true,
    );
    assert.equal(
      many((i) => `张${String(i % 40)}`),
      false,
    );
    assert.equal(
      many((i) => `张${String(i % 12)}`, 300),
      false,
    );
    assert.equal(
      many((i) => `张${String(i)}`, 20),
      false,
    );
  });

  it("give every record under a merged cell its value, and the cell it stands in", () => {
    const ledger = ledgerOf(
      ["village", "person"],
      [
        ["柳林村", "张三"],
        ["", "李四"],
        ["王庄村", "王五"],
        ["", "赵六"],
      ],
      {
        merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
      },
    );
    const column = openRecords(ledger, defaultProfile).column("village")!;
    assert.deepEqual([0, 1, 2, 3].map(column.valueAt), ["柳林村", "柳林村", "王庄村", ""]);
    assert.deepEqual([0, 1, 2, 3].map(column.rowAt), [1, 1, 3, 4]);
  });

  it("read √ over several columns as one column of their labels", () => {
    const ledger = ledgerOf(
      ["status", "status"],
      [
        ["√", ""],
        ["", "√"],
        ["", ""],
      ],
      {
        labels: ["未整改", "已整改"],
        tickGroups: [{ field: "status", columns: [0, 1] }],
      },
    );
    const [column, ...others] = openRecords(ledger, defaultProfile).columns("status");
    assert.equal(others.length, 0);
    assert.deepEqual([0, 1, 2].map(column!.valueAt), ["未整改", "已整改", ""]);
    assert.deepEqual([0, 1].map(column!.columnAt), [0, 1]);
  });

  it("prefer the most certain column of a field", () => {
    const ledger = ledgerOf(["phone", "phone"], [["1", "2"]]);
    const [first, second] = ledger.columns;
    const columns = [
      { ...first!, confidence: 0.6 },
      { ...second!, confidence: 0.8 },
    ];
    const records = openRecords({ ...ledger, columns }, defaultProfile);
    assert.equal(records.value("phone", 0), "2");
    assert.equal(records.value("village", 0), "");
  });
});
