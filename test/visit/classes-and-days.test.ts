import assert from "node:assert/strict";
import { recognise } from "../../src/ledger/recognise";
import { defaultProfile as profile } from "../../src/profile/index";
import type { CellValue } from "../../src/sheet/grid";
import { isoOf } from "../../src/sheet/serial";
import { planVisits } from "../../src/visit";
import { day } from "../measure/ledger-of";
import { tableOf } from "../support/table";

const asOf = day("2024-05-15");

function archive(labels: readonly string[], rows: readonly (readonly CellValue[])[]) {
  const header = [["序号", "户主", "联系电话", ...labels, "包户干部"]];
  const cells = rows.map((row, i) => [i + 1, "苏韦隋巩".charAt(i) + "满堂", "", ...row, "丛小梅"]);
  return recognise(tableOf("柳湾村民情档案（2024年）", header, cells));
}

describe("the class of a household in its archive", () => {
  for (const label of ["走访对象类别", "户类别", "用户类别", "走访分类"])
    it(label, () => {
      const ledger = archive(
        [label, "最近走访日期"],
        [
          ["重点户", "2024-05-05"],
          ["一般户", "2024-05-05"],
          ["发案地周边户", "2024-05-05"],
          ["学生家庭", "2024-05-05"],
        ],
      );
      const { due } = planVisits([ledger], { profile, asOf });
      assert.deepEqual(due.map(({ person, reason }) => `${person} ${reason}`).sort(), [
        "苏满堂 weekly-class",
        "隋满堂 incident",
      ]);
    });
});

describe("days of an archive", () => {
  it("the next visit beside the last one leaves it an archive", () => {
    const ledger = archive(
      ["上次走访日期", "下次走访日期"],
      [
        ["2024-05-06", "2024-06-06"],
        ["", "2024-05-20"],
      ],
    );
    const { due, coverage } = planVisits([ledger], { profile, asOf });
    assert.equal(ledger.unsure, false);
    assert.deepEqual(
      due.map(({ person }) => person),
      ["韦满堂"],
    );
    assert.equal(coverage.visited, 1);
  });

  it("of several visits one that cannot be read is told", () => {
    const ledger = archive(
      ["走访日期1", "走访日期2"],
      [
        ["5.6", "忘了"],
        ["5.6", "—"],
        ["4.6", "5.7"],
      ],
    );
    const { undated, coverage } = planVisits([ledger], { profile, asOf });
    assert.deepEqual(
      undated.map(({ row, value }) => [row, value]),
      [[2, "忘了"]],
    );
    assert.equal(coverage.visited, 3);
    assert.equal(isoOf(coverage.from), "2024-05-01");
  });
});
