import assert from "node:assert/strict";
import { recognise } from "../../../src/ledger/recognise";
import { openRecords } from "../../../src/ledger/records";
import { joinPeople } from "../../../src/ledger/register/people";
import { nameVillages } from "../../../src/ledger/register/villages";
import { defaultProfile } from "../../../src/profile/defaults";
import { gridOf } from "../../../src/sheet/grid";

describe("ledger/register/second-party", () => {
  it("joins the parties that stand on rows of their own to the matter above", () => {
    const rows = [
      ["矛盾纠纷台账（2024年）"],
      ["序号", "村", "姓名", "联系电话", "纠纷类型", "简要情况", "排查时间", "化解情况"],
      [1, "柳林村", "张建国", "13812345678", "邻里纠纷", "争水", "2024-05-06", "化解中"],
      ["", "", "李秀英", "13912345678"],
      ["", "", "王德福", "13712345678"],
      [2, "柳林村", "赵小梅", "13612345678", "土地纠纷", "地界", "2024-05-07", "已化解"],
    ];
    const sources = [openRecords(recognise(gridOf("纠纷", rows)), defaultProfile)];
    const people = joinPeople(sources, nameVillages(sources));
    const named = [0, 1].map((record) => people.of(0, record).map((one) => people.nameOf(one)));
    assert.deepEqual(named, [["张建国", "李秀英", "王德福"], ["赵小梅"]]);
  });
});
