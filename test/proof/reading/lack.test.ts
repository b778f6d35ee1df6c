import assert from "node:assert/strict";
import { figuresOf } from "../../../src/proof/reading/figures";

const exact = (text: string) => figuresOf(text).map((figure) => figure.exact);

describe("不足 before a figure", () => {
  for (const text of [
    "照明不足6条",
    "二是人手不足3处",
    "其中水压不足5处",
    "灭火器数量不足6处",
    "安全距离不足2处",
    "安全员配备不足3家",
    "供水不足12户",
    "排水能力不足4起",
  ])
    it(`is a lack: ${text}`, () => {
      assert.deepEqual(exact(text), [true]);
    });
  for (const text of [
    "今年来信访量不足10件",
    "全镇排查矛盾纠纷不足10件",
    "参会人数不足50人",
    "常住居民不足100户",
    "人均收入不足1万元",
    "距离不足5米",
    "耕地不足3亩",
    "上沟村不足5件",
    "目前不足8件",
    "不足9件",
    "共不足7件",
    "化解率不足60%",
    "走访不足20户",
  ])
    it(`is less than: ${text}`, () => {
      assert.deepEqual(exact(text), [false]);
    });
});

describe("约 and 近 before a figure", () => {
  for (const [text, is] of [
    ["签约20户", true],
    ["违约3起", true],
    ["距离过近3处", true],
    ["约20户", false],
    ["大约20户", false],
    ["近20户", false],
    ["走访近20户", false],
  ] as const)
    it(text, () => {
      assert.deepEqual(exact(text), [is]);
    });
});
