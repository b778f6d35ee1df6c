import assert from "node:assert/strict";
import fc from "fast-check";
import type { FieldId } from "../../../../src/ledger/fields";
import { assign } from "../../../../src/ledger/recognise/solve/assign";
import type { Candidate } from "../../../../src/ledger/recognise/solve/candidate";

const candidate = (field: FieldId, score: number): Candidate => ({ field, score, evidence: [] });

/** The best sum over all ways to give each column a field or none, each single field once. */
function bestSum(columns: readonly (readonly Candidate[])[], used: ReadonlySet<FieldId>): number {
  const [first, ...rest] = columns;
  if (first === undefined) return 0;
  let best = bestSum(rest, used);
  for (const { field, score } of first) {
    if (used.has(field)) continue;
    const next = field === "count" ? used : new Set([...used, field]);
    best = Math.max(best, score + bestSum(rest, next));
  }
  return best;
}

const columns = fc.array(
  fc
    .uniqueArray(fc.constantFrom<FieldId>("person", "owner", "phone", "summary", "count"), {
      maxLength: 4,
    })
    .chain((fields) =>
      fc.tuple(
        ...fields.map((field) =>
          fc.integer({ min: 1, max: 100 }).map((n) => candidate(field, n / 100)),
        ),
      ),
    ),
  { maxLength: 5 },
);

describe("assigning fields to columns", () => {
  it("is as good as trying every way", () => {
    fc.assert(
      fc.property(columns, (lists) => {
        const chosen = assign(lists);
        const sum = chosen.reduce((total, one) => total + (one?.score ?? 0), 0);
        assert.ok(Math.abs(sum - bestSum(lists, new Set())) < 1e-9);
      }),
    );
  });

  it("gives a field to one column, a count to as many as count", () => {
    const chosen = assign([
      [candidate("phone", 0.9)],
      [candidate("phone", 0.8)],
      [candidate("count", 0.7)],
      [candidate("count", 0.6)],
    ]);
    assert.deepEqual(
      chosen.map((one) => one?.field ?? null),
      ["phone", null, "count", "count"],
    );
  });

  it("gives way to a column that has no other field", () => {
    const chosen = assign([
      [candidate("status", 0.95), candidate("measure", 0.6)],
      [candidate("status", 0.9)],
    ]);
    assert.deepEqual(
      chosen.map((one) => one?.field),
      ["measure", "status"],
    );
  });
});
