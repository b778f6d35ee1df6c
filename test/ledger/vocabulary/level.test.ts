import assert from "node:assert/strict";
import { isMajor, isSerious, readLevel } from "../../../src/ledger/vocabulary/level";
import { defaultProfile, mergeProfiles } from "../../../src/profile/index";

const read = (value: string | null) => readLevel(value, defaultProfile);

describe("levels", () => {
  const rows: [texts: string, rank: string, serious: boolean, major: boolean][] = [
    [
      "绿 绿色 较低 极低 轻微 简单 低度 四级（一般） 三级（低风险） 低（无明显变化） 低 低风险 一般 一般隐患 一般风险 蓝 蓝色 蓝色预警 四级 Ⅳ Ⅳ级",
      "low",
      false,
      false,
    ],
    [
      "复杂 复杂性 疑难复杂 较重 三级（较大） 橙色（较大） 中（持续关注） 中 中风险 中等 较大 较大风险 黄 黄色 橙 橙色 三级 二级 Ⅱ Ⅲ级",
      "middle",
      false,
      false,
    ],
    ["较高 严重 高（需关注） 高 高风险 高级", "high", true, false],
    [
      "极高 二级（重大） 橙色（重大） 重大（挂牌） 重大 重大隐患 重大事故隐患 重大矛盾纠纷 特别重大 特大 红 红色 红色预警 一级 Ⅰ级 I级",
      "major",
      true,
      true,
    ],
  ];
  for (const [texts, rank, serious, major] of rows)
    for (const text of texts.split(" "))
      it(`${text} is ${rank}`, () => {
        const reading = read(text);
        assert.equal(reading.rank, rank);
        assert.equal(isSerious(reading), serious);
        assert.equal(isMajor(reading), major);
        assert.ok(reading.canonical !== null);
        assert.deepEqual(read(reading.canonical), reading);
      });

  it("are null for blank and unknown words", () => {
    assert.deepEqual(read("—"), { rank: null, canonical: null, blank: true });
    assert.deepEqual(read(null), { rank: null, canonical: null, blank: true });
    for (const text of ["紧急", "级", "风险", "重点", "1"])
      assert.deepEqual(read(text), { rank: null, canonical: null, blank: false }, text);
  });

  it("are the township's where it says so", () => {
    const level = { 橙: "重大", 特急: "高" };
    const profile = mergeProfiles(defaultProfile, { vocabulary: { level } });
    assert.equal(isSerious(readLevel("橙色", profile)), true);
    assert.equal(readLevel("特急", profile).canonical, "高");
  });
});
