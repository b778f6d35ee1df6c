import assert from "node:assert/strict";
import { RULES } from "../../../src/check/rules";
import { foreignTexts } from "../../../src/locale/zh-CN/returns";

/** Params that name another record. */
const OTHERS = new Set(["first", "where", "other"]);

describe("texts about another village's record", () => {
  it("exist for each code that names another record, and fill none of what names it", () => {
    const codes = RULES.flatMap((rule) => Object.entries(rule.codes));
    const named = codes.filter(([, { params }]) => params.some((one) => OTHERS.has(one)));
    const told = new Map<string, string>(Object.entries(foreignTexts));
    for (const [code] of named) assert.ok(told.has(code), code);
    assert.deepEqual(named.map(([code]) => code).sort(), [...told.keys()].sort());
    for (const [code, text] of told) {
      const fillers = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
      assert.ok(!fillers.some((name) => OTHERS.has(name)), code);
      assert.ok(text.includes("另一村"), code);
    }
  });
});
