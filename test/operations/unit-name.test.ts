import assert from "node:assert/strict";
import type { Ledger } from "../../src/ledger/ledger";
import { reportingUnit } from "../../src/operations/unit-name";
import { defaultProfile } from "../../src/profile/index";
import { gridOf } from "../../src/sheet/grid";
import { ledgerOf } from "../measure/ledger-of";

function titled(title: string, above: readonly string[] = []): Ledger {
  const ledger = ledgerOf("dispute", [{ village: "柳林村" }]);
  const rows = [[title], ...above.map((text) => [text]), ["村"], ["柳林村"]];
  const header = rows.length - 2;
  return {
    ...ledger,
    title,
    grid: gridOf("台账", rows),
    headerRows: [header, header],
  };
}

describe("reportingUnit", () => {
  for (const [title, unit] of [
    ["青河镇矛盾纠纷排查化解台账", "青河镇"],
    ["2024年青河镇矛盾纠纷排查化解台账（2023年6月—2024年5月）", "青河镇"],
    ["2024年5月份柳林村矛盾纠纷台账", "柳林村"],
    ["城关街道重大矛盾纠纷台账", "城关街道"],
    ["和谐社区民情台账", "和谐社区"],
    ["矛盾纠纷排查化解台账", ""],
    ["农村低收入农户台账", ""],
    ["各村矛盾纠纷汇总", ""],
    ["全镇信访台账", ""],
    ["", ""],
  ] as const)
    it(`reads “${unit}” out of the title “${title}”`, () => {
      assert.equal(reportingUnit([titled(title)], defaultProfile), unit);
    });

  for (const [line, unit] of [
    ["填报单位（盖章）：青河镇综治办", "青河镇"],
    ["填报单位：平安办　填报日期：2024年5月", "平安办"],
    ["填报单位（盖章）：", ""],
  ] as const)
    it(`reads “${unit}” out of “${line}”`, () => {
      assert.equal(reportingUnit([titled("矛盾纠纷台账", [line])], defaultProfile), unit);
    });

  it("takes the profile's before any other", () => {
    const profile = { ...defaultProfile, unitName: "石桥乡" };
    assert.equal(reportingUnit([titled("青河镇矛盾纠纷台账")], profile), "石桥乡");
  });

  it("takes what most ledgers say, and none where each says its own", () => {
    const ledgers = ["青河镇矛盾纠纷台账", "青河镇信访台账", "柳林村走访台账"].map((title) =>
      titled(title),
    );
    assert.equal(reportingUnit(ledgers, defaultProfile), "青河镇");
    assert.equal(reportingUnit(ledgers.slice(1), defaultProfile), "");
  });
});
