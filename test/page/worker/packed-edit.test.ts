import assert from "node:assert/strict";
import fc from "fast-check";
import { packEdit, unpackEdit } from "../../../src/page/worker/packed-edit";
import { severities } from "../../../src/workbook/marks";

describe("a packed edit", () => {
  const mark = fc.record(
    {
      severity: fc.constantFrom(...severities),
      row: fc.nat({ max: 1_048_575 }),
      column: fc.nat({ max: 16_383 }),
    },
    { noNullPrototype: true },
  );
  const marks = fc.array(
    fc.record({ sheet: fc.string(), marks: fc.array(mark) }, { noNullPrototype: true }),
  );

  it("is the edit again after it crossed", () => {
    fc.assert(
      fc.property(fc.option(marks), (list) => {
        const cells = [{ sheet: "台账", edits: [{ row: 1, column: 2, value: "已化解" }] }];
        const edit = { cells, ...(list === null ? {} : { marks: list }) };
        assert.deepEqual(unpackEdit(structuredClone(packEdit(edit))), edit);
      }),
    );
  });
});
