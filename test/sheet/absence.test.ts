import assert from "node:assert/strict";
import { saysAbsent } from "../../src/sheet/absence";

describe("sheet/absence", () => {
  for (const text of [
    "未上户",
    "户口待办",
    "已注销",
    "补办中",
    "没有电话",
    "未留号码",
    "拒绝提供",
    "新生儿",
    "同户主电话",
    "匿名",
  ])
    it(`${text} says that there is none`, () => {
      assert.equal(saysAbsent(text), true);
    });
  for (const text of ["", "欧阳大山", "接待日", "入户", "无1390001", "未知X", "无".repeat(21)])
    it(`${text} does not`, () => {
      assert.equal(saysAbsent(text), false);
    });
});
