import assert from "node:assert/strict";
import fc from "fast-check";
import { saysNothingFound } from "../../../src/ledger/vocabulary/zero-report";

const reports =
  `本月无矛盾纠纷 零报告 本月排查0起 未发现隐患 未发现 5月份未排查出矛盾纠纷 经排查，我村无矛盾纠纷 本月未发生矛盾纠纷。 没有发现安全隐患
  一切正常 暂无矛盾 本周无信访事项 排查矛盾纠纷0件，化解0件 0起 未发现明显安全隐患 无矛盾纠纷发生 无新增矛盾纠纷 （本月零报告） 未收到群众诉求
  5月1日至5月31日无矛盾纠纷 无任何矛盾纠纷 检查合格 符合要求 无上访人员 本辖区内未发现不稳定因素 无情况上报 五月份无 第三季度无矛盾纠纷 平安 无此类情况 本月矛盾纠纷为零 截至5月31日，未发现矛盾纠纷
  未摸排出矛盾纠纷 经摸排暂未发现矛盾纠纷 无诉求 本季度没有群众诉求 无需要解决的问题 无需整改 无事可报 本次排查无隐患 第2次检查未发现问题`
    .split(/\s+/)
    .filter((one) => one !== "");
const matters =
  `无灭火器 无警示牌 没有护栏 无故拖欠工资 无证摆摊与邻居争吵 无锡恒泰装饰公司 邻里纠纷 问题未解决 未解决 没有解决诉求 排查3件
  本月排查矛盾纠纷3件 无安全出口标志 安全隐患 无人赡养 无房产证纠纷 本月排查0起，隐患2处 矛盾纠纷没有化解 未化解 未整改 2024年5月 没有灭火器材`
    .split(/\s+/)
    .filter((one) => one !== "");

describe("reports of nothing", () => {
  for (const text of reports) it(text, () => assert.equal(saysNothingFound(text), true));
  for (const text of matters)
    it(`${text} is a matter`, () => assert.equal(saysNothingFound(text), false));

  it("stay such however they are framed", () => {
    const frame = fc.constantFrom("本月", "5月份", "经排查，", "我村", "截至5月31日，", "");
    fc.assert(
      fc.property(fc.constantFrom(...reports), frame, (text, before) => {
        assert.equal(saysNothingFound(before + text), true);
      }),
    );
  });

  it("are no more where a word is added that is not known", () => {
    fc.assert(
      fc.property(fc.constantFrom(...reports), (text) => {
        assert.equal(saysNothingFound(`${text}，但张桂兰家漏水`), false);
      }),
    );
  });

  it("cost nothing on long texts", () => {
    assert.equal(saysNothingFound("本月无".repeat(11_000)), false);
  });
});
