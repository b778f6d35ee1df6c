import assert from "node:assert/strict";
import { isFollowedUp } from "../../../src/ledger/vocabulary/follow-up";

const DONE = `无反复 没有反弹 无复发 未再发生争吵 未出现反复 未发现异常 无异议 没有意见 双方已履行协议 满意 不满意 不太满意 已回访
  效果良好 已电话回访 反映水管漏水 情况稳定 √ 是 暂未反弹 至今未反弹 不再争吵 不愿再上访 待遇已落实 5月20日回访 回访，未反弹`;
const NOT = `未回访 待回访 无 / — 否 × 没有 未 尚未回访 还未回访 暂未反馈 没有回访 待反馈 无法回访 未及时回访 拟回访 计划6月回访 准备下周回访
  下周回访 6月底前回访 未开展回访 待定 未到期 联系不上 无法联系 电话无人接听 空号 正在回访 需回访 应回访未回访 暂无 未回访，外出`;

describe("words of a revisit", () => {
  for (const word of DONE.split(/\s+/))
    it(`${word} tells of one`, () => {
      assert.equal(isFollowedUp(word), true);
    });
  for (const word of NOT.split(/\s+/))
    it(`${word} does not`, () => {
      assert.equal(isFollowedUp(word), false);
    });

  it("are judged by their first clause, whatever their length", () => {
    assert.equal(isFollowedUp("满意，下次待回访"), true);
    assert.equal(isFollowedUp("双方关系缓和".repeat(5_000)), true);
    assert.equal(isFollowedUp(null), false);
  });
});
