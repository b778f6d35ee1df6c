import assert from "node:assert/strict";
import { FINDING_CODES } from "../../src/check/codes";
import { RULES } from "../../src/check/rules";
import type { Codes } from "../../src/check/rule";
import { findingFacts } from "../../src/locale/zh-CN/finding-facts";
import { findingTexts } from "../../src/locale/zh-CN/findings";

/** Placeholders every finding fills. */
const ALWAYS = ["label", "value", "count", "field"];

const placeholders = (template: string): string[] =>
  [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");

describe("texts of findings", () => {
  it("there is one for every code and none too many", () => {
    assert.deepEqual(Object.keys(findingTexts).sort(), [...FINDING_CODES].sort());
  });

  it("no code is declared by two rules, no rule has the id of another", () => {
    assert.equal(new Set(FINDING_CODES).size, FINDING_CODES.length);
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });

  for (const { id, codes } of RULES)
    for (const [code, { params }] of Object.entries(codes as Codes))
      it(`${id} › ${code} fills what its text asks for`, () => {
        const { title, message, advice } = findingTexts[code as keyof typeof findingTexts];
        for (const name of placeholders(message + advice))
          assert.ok([...params, ...ALWAYS].includes(name), `{${name}}`);
        assert.deepEqual(placeholders(title), []);
      });

  for (const { id, codes } of RULES)
    for (const [code, { params }] of Object.entries(codes as Codes))
      it(`${id} › ${code} fills what its line in the list asks for`, () => {
        const fact = findingFacts[code as keyof typeof findingFacts] ?? "";
        for (const name of placeholders(fact))
          assert.ok([...params, "label", "value"].includes(name), `{${name}}`);
      });

  for (const code of FINDING_CODES)
    it(`${code} is short, says what is wrong and what to do`, () => {
      const { title, message, advice } = findingTexts[code];
      for (const text of [title, message, advice]) {
        assert.match(text, /[\u4e00-\u9fff]/);
        assert.doesNotMatch(text, /[。！!]$/);
        assert.ok(text.length <= 50, text);
      }
      assert.ok(title.length <= 14, title);
    });
});
