import assert from "node:assert/strict";
import { dateFields } from "../../../src/ledger/field-types";
import { FIELD_IDS } from "../../../src/ledger/fields";
import { KIND_IDS } from "../../../src/ledger/kind-ids";
import { KINDS } from "../../../src/ledger/kinds";
import { kindLabels } from "../../../src/locale/zh-CN/kinds";

describe("kind declarations", () => {
  it("every kind is told by what it is called, each otherwise", () => {
    assert.equal(new Set(KIND_IDS.map((id) => kindLabels[id])).size, KIND_IDS.length);
  });

  for (const id of KIND_IDS) {
    const kind = KINDS[id];
    it(`${id} names known fields only`, () => {
      const named = [
        ...Object.keys(kind.fields),
        ...kind.required,
        ...kind.core,
        ...kind.dateOrder,
        ...kind.startColumns,
      ];
      assert.deepEqual(
        named.filter((field) => !(FIELD_IDS as readonly string[]).includes(field)),
        [],
      );
    });

    it(`${id} orders dates, each once`, () => {
      assert.ok(kind.dateOrder.every((field) => dateFields.has(field)));
      assert.equal(new Set(kind.dateOrder).size, kind.dateOrder.length);
    });

    it(`${id} has cues of its own, each once and of some weight`, () => {
      for (const cues of [kind.titleWords, kind.labelWords]) {
        assert.ok(cues.length > 0);
        assert.equal(new Set(cues.map(([word]) => word)).size, cues.length);
        assert.ok(cues.every(([, weight]) => weight > 0 && weight < 4));
      }
    });
  }
});
