import assert from "node:assert/strict";
import type { FieldId } from "../../../../src/ledger/fields";
import type { KindId } from "../../../../src/ledger/kind-ids";
import { readLabel } from "../../../../src/ledger/recognise/label/read";
import { columnOf } from "./column";
import { candidatesOf } from "../../../../src/ledger/recognise/solve/candidates";
import { EXPECTATIONS } from "./expectations";

function fieldOf(label: string, kind: KindId): FieldId | "-" {
  const best = [...candidatesOf(columnOf(readLabel(label, [])), kind)].sort(
    (a, b) => b.score - a.score,
  )[0];
  return best?.field ?? "-";
}

describe("labels alone", () => {
  for (const [kind, field, labels] of EXPECTATIONS)
    it(`${kind}: ${field}`, () => {
      const wrong = labels
        .split(" ")
        .filter((label) => fieldOf(label, kind) !== field)
        .map((label) => `${label} is ${fieldOf(label, kind)}`);
      assert.deepEqual(wrong, []);
    });
});
