import assert from "node:assert/strict";
import type { LedgerColumn } from "../../src/ledger/ledger";
import { certaintyOf, reasonsOf, searchFields } from "../../src/pane/check/column-facts";
import { arrowTarget } from "../../src/pane/parts/arrow-keys";
import { usualMonth, yearsAround } from "../../src/pane/parts/periods";
import { targetText } from "../../src/pane/parts/target-text";
import { byOwner } from "../../src/pane/visits/by-owner";
import { serialOf } from "../../src/sheet/serial";
import type { DueVisit } from "../../src/visit/index";

describe("small parts of the pane", () => {
  for (const [key, index, target] of [
    ["ArrowDown", 0, 1],
    ["ArrowDown", 2, 2],
    ["ArrowUp", 0, 0],
    ["Home", 2, 0],
    ["End", 0, 2],
    ["Enter", 1, null],
  ] as const)
    it(`${key} leads from ${index} to ${target}`, () => {
      assert.equal(arrowTarget(key, index, 3), target);
    });

  it("offers the running month, in its first days the one before", () => {
    assert.equal(usualMonth(serialOf(2024, 5, 31)), "2024-05");
    assert.equal(usualMonth(serialOf(2024, 1, 3)), "2023-12");
  });

  it("offers five years back and the chosen one", () => {
    assert.deepEqual(yearsAround(serialOf(2024, 5, 1), "2015-03").at(-1), "2015");
    assert.equal(yearsAround(serialOf(2024, 5, 1), "2024-03").length, 6);
  });

  it("shows targets as they were typed", () => {
    assert.equal(targetText(0.95), "95%");
    assert.equal(targetText(0.985), "98.5%");
  });

  it("puts the most overdue person first and nobody’s visits last", () => {
    const visit = (owner: string, overdueDays: number): DueVisit =>
      ({ owner, overdueDays, dueOn: 45000 - overdueDays }) as DueVisit;
    const owners = byOwner([visit("", 90), visit("张三", 1), visit("李四", 0), visit("李四", 9)]);
    assert.deepEqual(
      owners.map(({ owner, overdue, visits }) => [owner, overdue, visits[0]?.overdueDays]),
      [
        ["李四", 1, 9],
        ["张三", 1, 1],
        ["", 1, 90],
      ],
    );
  });
});

describe("why a column is what it is", () => {
  const column: LedgerColumn = {
    index: 3,
    label: "联系方式",
    known: true,
    parents: [],
    field: "phone",
    confidence: 0.9,
    evidence: [
      { kind: "label", what: "联系方式", weight: 0.7 },
      { kind: "values", what: "phone", weight: 0.2 },
      { kind: "values", what: "noDate", weight: -0.2 },
    ],
  };

  it("names what spoke for it", () => {
    assert.equal(reasonsOf(column), "依据：表头写着“联系方式”；内容是电话号码");
  });

  it("tells certainty in words, the clerk’s word first", () => {
    assert.equal(certaintyOf(column), "有把握");
    assert.equal(certaintyOf({ ...column, confidence: 0.6 }), "较有把握");
    assert.equal(certaintyOf({ ...column, confidence: 0.2 }), "没有把握");
    const evidence = [{ kind: "clerk", what: "phone", weight: 1 }] as const;
    assert.equal(certaintyOf({ ...column, evidence }), "您指定的");
  });

  for (const [search, field] of [
    ["手机", "phone"],
    ["村", "village"],
    ["网格员", "visitor"],
    ["身份证", "idNumber"],
  ] as const)
    it(`finds ${field} by ${search}`, () => {
      assert.ok(searchFields(search).includes(field));
    });
});
