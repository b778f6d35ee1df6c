import assert from "node:assert/strict";
import { maskingOf } from "../../src/report/mask-person";

describe("maskingOf", () => {
  const masked = maskingOf(true);

  for (const [names, shown] of [
    ["张三", "张*"],
    ["欧阳娜娜、李四", "欧*、李*"],
    ["张三 李四", "张* 李*"],
    ["", ""],
  ] as const)
    it(`shows “${names}” as “${shown}”`, () => {
      assert.equal(masked.name(names), shown);
    });

  it("puts what is safe to say in the place of free text", () => {
    assert.equal(masked.text("张三打了李四", "邻里纠纷"), "邻里纠纷");
  });

  it("leaves everything as it is when nothing is to be masked", () => {
    const plain = maskingOf(false);
    assert.equal(plain.name("张三"), "张三");
    assert.equal(plain.phone("13800001234"), "13800001234");
    assert.equal(plain.text("张三打了李四", "邻里纠纷"), "张三打了李四");
  });
});
