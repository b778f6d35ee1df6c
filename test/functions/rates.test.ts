import assert from "node:assert/strict";
import { call, column, failing } from "./call";

const statuses = column(
  "已化解",
  "化解成功",
  "正在调解",
  "未化解",
  "调解失败",
  "",
  "撤回",
  "已移交",
);

describe("TZ rates", () => {
  it("divides the resolved by the found, the withdrawn and blanks aside", () => {
    assert.equal(call("化解率", statuses), 2 / 6);
  });
  it("divides the resolved by the mediated on request", () => {
    assert.equal(call("化解率", statuses, "调处"), 2 / 3);
  });
  it("keeps unknown words in the base", () => {
    assert.equal(call("化解率", column("已化解", "张三家")), 1 / 2);
  });
  it("passes over the header that a whole column brings along", () => {
    const whole = [
      ...column("化解情况", "已化解", "未化解"),
      ...column(...Array<string>(500).fill("")),
    ];
    assert.equal(call("化解率", whole), 1 / 2);
    assert.equal(call("满意率", column("满意度", "满意", "不满意", "不了解")), 1 / 2);
  });
  it("gives no rate without a base", () => {
    for (const name of ["化解率", "办结率", "满意率", "安全感指数"])
      assert.equal(failing(name, column("", "")), "empty-base", name);
  });
  it("refuses an option it does not know", () => {
    assert.equal(failing("化解率", statuses, "总数"), "unknown-option");
    assert.equal(failing("满意率", column("满意"), "很满意"), "unknown-option");
  });
  it("reads √ and 是/否 as statuses", () => {
    assert.equal(call("办结率", column("√", "是", "否")), 2 / 3);
  });
  it("counts 基本满意 in the wide measure only", () => {
    const ratings = column("满意", "基本满意", "不满意", "弃权", "不了解");
    assert.equal(call("满意率", ratings), 2 / 3);
    assert.equal(call("满意率", ratings, "满意"), 1 / 3);
  });
  it("weighs the four safety answers", () => {
    const answers = column("安全", "比较安全", "不太安全", "不安全");
    assert.equal(call("安全感指数", answers), (100 + 80 + 50 + 0) / 4);
    assert.equal(call("安全感指数", answers, [[100, 60, 30, 0]]), 190 / 4);
    assert.equal(failing("安全感指数", answers, [[100, 60, 30]]), "bad-weights");
  });
  it("adds weighted scores and misses none", () => {
    assert.equal(call("综合得分", column(90, 80), column(0.6, 0.4)), 86);
    assert.equal(failing("综合得分", column(90, ""), column(0.6, 0.4)), "missing-score");
    assert.equal(failing("综合得分", column(90), column(0.6, 0.4)), "different-lengths");
    assert.equal(failing("综合得分", column("", ""), column("", "")), "empty-base");
  });
  it("judges deadlines inclusively, what is not due yet aside", () => {
    const deadlines = column("办理期限", 45420, 45420, 45420, 45450, "");
    const closed = column("办结日期", 45420, 45421, "", "", 45400);
    assert.equal(call("按期办结率", deadlines, closed, 45430), 1 / 3);
    assert.equal(call("按期办结率", deadlines, closed), 1 / 4);
    assert.equal(failing("按期办结率", column(1), column(1, 2)), "different-lengths");
  });
  it("counts distinct households", () => {
    assert.equal(
      call(
        "走访覆盖率",
        column("户主", "张三", "张三", "外人"),
        column("户主", "张三", "李 四", "李四"),
      ),
      1 / 2,
    );
  });
  it("spills a line a group and the total last, village spellings joined", () => {
    assert.deepEqual(
      call(
        "分组统计",
        column("柳林村", "柳林", "东湾村", ""),
        column("已化解", "未化解", "已化解", "化解中"),
      ),
      [
        ["柳林村", 2, 1, 0.5],
        ["东湾村", 1, 1, 1],
        ["（未填）", 1, 0, 0],
        ["合计", 4, 2, 0.5],
      ],
    );
  });
  it("groups have the base of the rate they show", () => {
    const groups = column("甲村", "甲村", "甲村", "甲村");
    const ratings = column("满意", "不满意", "随便写的", "弃权");
    const total = (call("分组统计", groups, ratings, "满意率") as unknown[][]).at(-1);
    assert.deepEqual(total, ["合计", 2, 1, call("满意率", ratings)]);
  });
  it("is as cheap as the column: a million rows, mostly empty", () => {
    const whole = Array.from({ length: 1_048_576 }, (_, row) => [row < 300 ? "已化解" : ""]);
    assert.equal(call("化解率", whole), 1);
  });
});
