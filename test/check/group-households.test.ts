import assert from "node:assert/strict";
import {
  householdCount,
  householdsInColumns,
  householdsListed,
  statedHouseholds,
} from "../../src/check/group-households";
import { openView } from "../../src/check/open-view";
import type { FieldId } from "../../src/ledger/fields";
import { defaultProfile as profile } from "../../src/profile/defaults";
import type { CellValue } from "../../src/sheet/grid";
import { AS_OF } from "./found";
import { ledgerOf } from "./ledger-of";

/** A ten-household ledger of these columns. */
function viewOf(
  columns: Readonly<Record<string, FieldId | null>>,
  rows: readonly (readonly CellValue[])[],
) {
  const ledger = ledgerOf(Object.values(columns), rows, {
    kind: "tenhouse",
    labels: Object.keys(columns),
  });
  const view = openView(ledger, { profile, asOf: AS_OF });
  assert.ok(view !== null);
  return view;
}

describe("how many households a group says it has", () => {
  const stated = (values: readonly CellValue[], members = values.map((_, at) => at)) => {
    const rows = values.map((value) => ["张大山", value]);
    const view = viewOf({ 网长: "person", 所辖户数: null }, rows);
    return statedHouseholds(householdCount(view), members);
  };

  it("is told once, on the first line or any other", () => {
    assert.equal(stated([10, "", ""]), 10);
    assert.equal(stated(["", "9户", ""]), 9);
    assert.equal(stated([10, 10, 10]), 10);
    assert.equal(stated([12, 7], [1]), 7);
  });

  it("is not known where lines differ, say something else or say nothing", () => {
    assert.equal(stated([10, 9]), null);
    assert.equal(stated([10, "约十户"]), null);
    assert.equal(stated(["若干", 10]), null);
    assert.equal(stated(["", ""]), null);
  });

  it("is the line itself where each says 1; a single line means it", () => {
    assert.equal(stated([1, 1, 1]), null);
    assert.equal(stated([1]), 1);
  });

  it("is not known without such a column; those of the poor are none", () => {
    assert.equal(statedHouseholds(null, [0]), null);
    for (const label of ["低保户数", "脱贫户数", "户主"])
      assert.equal(
        householdCount(viewOf({ 网长: "person", [label]: null }, [["张大山", 3]])),
        null,
      );
  });
});

describe("households side by side", () => {
  const columns = { 网长: "person", 第1户: null, 第2户: null, 第3户: null, 第4户: null } as const;

  it("are counted over a group's lines, those that say nothing left out", () => {
    const view = viewOf(columns, [
      ["张大山", "李一", "李二", "", "—"],
      ["", "王一", "王二", "王三", "无"],
    ]);
    const count = householdsInColumns(view);
    assert.equal(count([0]), 2);
    assert.equal(count([1]), 3);
    assert.equal(count([0, 1]), 5);
  });

  it("are not known where nobody is named, or three columns are too few to mean it", () => {
    assert.equal(householdsInColumns(viewOf(columns, [["张大山", "", "", "", ""]]))([0]), null);
    const few = { 网长: "person", 第1户: null, 第2户: null, 第3户: null } as const;
    assert.equal(householdsInColumns(viewOf(few, [["张大山", "甲", "乙", "丙"]]))([0]), null);
  });

  it("of several columns each are told by the first", () => {
    const labels = ["第1户姓名", "第1户电话", "第2户姓名", "第3户姓名", "第4户姓名"];
    const both = {
      网长: "person",
      ...Object.fromEntries(labels.map((one) => [one, null])),
    } as const;
    const view = viewOf(both, [["张大山", "", "13800138000", "李二", "李三", "李四"]]);
    assert.equal(householdsInColumns(view)([0]), 3);
  });
});

describe("households named in one cell", () => {
  const listed = (columns: Readonly<Record<string, FieldId | null>>, ...rows: CellValue[][]) =>
    householdsListed(viewOf(columns, rows));
  const four = "李一、李二、李三、李四";

  it("are counted where a group has one line, from four on", () => {
    const count = listed(
      { 网长: "person", 成员户: null },
      ["张大山", four],
      ["王大海", "赵一、赵二"],
    );
    assert.equal(count([0]), 4);
    assert.equal(count([1]), null);
    assert.equal(count([0, 1]), null);
    assert.equal(count([]), null);
  });

  it("may stand in the column of names itself, else in one that speaks of households", () => {
    assert.equal(listed({ 十户名单: "person" }, [four])([0]), 4);
    assert.equal(listed({ 成员户: null }, [four])([0]), 4);
    assert.equal(listed({ 网长: "person", 备注: null }, ["张大山", four])([0]), null);
    assert.equal(listed({ 网长: "person", 所辖户数: null }, ["张大山", four])([0]), null);
  });
});
