import assert from "node:assert/strict";
import { cleanLabel, labelText } from "../../../../src/ledger/recognise/label/clean";

describe("cleaning a label", () => {
  const cases: readonly (readonly [text: string, core: string, hints: readonly string[]])[] = [
    ["*姓名", "姓名", []],
    ["姓名*", "姓名", []],
    ["姓 名", "姓名", []],
    ["身份证号码：", "身份证号码", []],
    ["涉及金额（万元）", "涉及金额", ["万元"]],
    ["年收入(元)*", "年收入", ["元"]],
    ["是否党员，0否 1是", "是否党员", ["0否1是"]],
    ["性别：1男 2女", "性别", ["1男2女"]],
    ["处理（化解）情况", "处理化解情况", []],
    ["（一）排查时间", "排查时间", []],
    ["3.责任人", "责任人", []],
    ["语音接收号码(多个用;隔开)", "语音接收号码", ["多个用;隔开"]],
    ["所在村（社区）", "所在村", ["社区"]],
  ];
  for (const [text, core, hints] of cases)
    it(text, () => {
      const cleaned = cleanLabel(labelText(text));
      assert.equal(cleaned.core, core);
      assert.deepEqual(cleaned.hints, hints);
    });

  it("keeps the label as shown, without stars and line breaks", () => {
    assert.equal(cleanLabel(labelText("主要\n诉求*")).shown, "主要 诉求");
  });
});
