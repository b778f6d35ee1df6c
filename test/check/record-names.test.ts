import assert from "node:assert/strict";
import { recordNames } from "../../src/check/record-names";
import type { FieldId } from "../../src/ledger/fields";
import type { CellValue } from "../../src/sheet/grid";
import { ledgerOf } from "./ledger-of";

const FIELDS: readonly FieldId[] = ["village", "householder", "person"];
const named = (values: readonly CellValue[], fields: readonly FieldId[] = FIELDS) =>
  recordNames(ledgerOf(fields, [values]))(1);

describe("whose record it is", () => {
  const table: readonly (readonly [
    title: string,
    values: readonly CellValue[],
    fields: readonly FieldId[],
    name: readonly [village: string, person: string] | null,
  ])[] = [
    [
      "the person's, before the householder's",
      ["柳林村", "张三", "李四"],
      FIELDS,
      ["柳林村", "李四"],
    ],
    ["the householder's", ["柳林村", "张三"], ["village", "householder"], ["柳林村", "张三"]],
    ["nobody's of a village", ["柳林村", ""], ["village", "person"], ["柳林村", ""]],
    ["somebody's of no village", ["", "张三"], ["village", "person"], ["", "张三"]],
    ["nobody's", ["", ""], ["village", "person"], null],
    ["of a ledger that names neither", ["两户争水"], ["summary"], null],
    ["blanks and widths go", [" 柳 林村", "张　三"], ["village", "person"], ["柳林村", "张三"]],
    ["a number is no name", [3, 4], ["village", "person"], null],
    ["an error is no name", ["#REF!", "张三"], ["village", "person"], ["", "张三"]],
    ["twelve characters", ["", "张".repeat(12)], ["village", "person"], ["", "张".repeat(12)]],
    ["thirteen are no name", ["", "张".repeat(13)], ["village", "person"], null],
    [
      "twelve and blanks",
      ["", `${"张".repeat(12)} 　`],
      ["village", "person"],
      ["", "张".repeat(12)],
    ],
    ["thirteen and a blank", ["", `${"张".repeat(13)} `], ["village", "person"], null],
    ["Latin letters", ["", "Ali A"], ["village", "person"], ["", "AliA"]],
  ];
  for (const [title, values, fields, name] of table)
    it(title, () => {
      const expected = name === null ? null : { village: name[0], person: name[1] };
      assert.deepEqual(named(values, fields), expected);
    });

  it("the most certain column's", () => {
    const ledger = ledgerOf(["person", "person"], [["张三", "李四"]]);
    const columns = ledger.columns.map((one, i) => ({ ...one, confidence: i === 1 ? 0.95 : 0.9 }));
    assert.equal(recordNames({ ...ledger, columns })(1)?.person, "李四");
    assert.equal(recordNames(ledger)(1)?.person, "张三");
  });

  it("of a report's line nobody's", () => {
    assert.equal(recordNames(ledgerOf(["village"], [["柳林村"]], { kind: "report" }))(1), null);
  });

  it("of records alone, wherever lines between are none", () => {
    const ledger = ledgerOf(["person"], [["张三"], ["合计"], ["李四"], ["王五"]]);
    const names = recordNames({ ...ledger, records: Int32Array.of(1, 3, 4) });
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5].map((row) => names(row)?.person ?? null),
      [null, "张三", null, "李四", "王五", null],
    );
  });
});
