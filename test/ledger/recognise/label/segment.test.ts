import assert from "node:assert/strict";
import fc from "fast-check";
import { segment } from "../../../../src/ledger/recognise/label/segment";
import { WORDS } from "../../../../src/ledger/recognise/label/words";

const cut = (text: string): readonly string[] => segment(text).map((word) => word.text);

describe("cutting labels into words", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["矛盾纠纷化解时限", ["矛盾纠纷", "化解", "时限"]],
    ["整改责任单位", ["整改", "责任", "单位"]],
    ["回访满意度", ["回访", "满意度"]],
    ["当事人电话", ["当事人", "电话"]],
  ];
  for (const [text, words] of cases) it(text, () => assert.deepEqual(cut(text), words));

  it("never loses or adds a character", () => {
    const words = [...WORDS.keys()];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 4 })), {
          maxLength: 6,
        }),
        (parts) => cut(parts.join("")).join("") === parts.join(""),
      ),
    );
  });
});
