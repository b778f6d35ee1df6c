import assert from "node:assert/strict";
import { check } from "../../src/check/run";
import { recognise } from "../../src/ledger/recognise";
import { defaultProfile } from "../../src/profile/index";
import { gridOf, type CellValue } from "../../src/sheet/grid";
import { serialOf } from "../../src/sheet/serial";

const ASKED = { profile: defaultProfile, asOf: serialOf(2024, 6, 5) };
const HEADER = [
  "序号",
  "姓名",
  "性别",
  "身份证号",
  "联系电话",
  "纠纷简要情况",
  "受理时间",
  "调解结果",
];

function cellsFound(party: readonly CellValue[]): readonly string[] {
  const rows = [
    ["人民调解登记台账（2024年）"],
    HEADER,
    [1, "张建国", "男", "", "13812345678", "借款到期未还", "2024-05-06", "调解成功"],
    ["", ...party],
    [2, "王德福", "男", "", "13712345678", "工资拖欠", "2024-05-09", "调解中"],
  ];
  return check([recognise(gridOf("台账", rows))], ASKED)
    .filter(({ row }) => row === 3)
    .map(({ code, row, column }) => `${code} ${String(row)},${String(column)}`);
}

describe("the row of a further party", () => {
  const cases: readonly (readonly [string, readonly CellValue[], readonly string[]])[] = [
    ["in order", ["李秀英", "女", "11010519491231002X", "13912345678"], []],
    ["with a wrong ID number", ["李秀英", "女", "110105194912310021"], ["id-checksum 3,3"]],
    ["with a wrong phone", ["李秀英", "女", "", "1391234567"], ["phone-invalid 3,4"]],
    ["with nothing but a name: nothing is asked of it", ["李秀英"], []],
  ];
  for (const [name, party, found] of cases)
    it(name, () => {
      assert.deepEqual(cellsFound(party), found);
    });
});
