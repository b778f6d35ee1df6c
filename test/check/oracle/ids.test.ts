import assert from "node:assert/strict";
import fc from "fast-check";
import { dayKey, ID_STATES, idReader } from "../../../src/check/id-column";
import { defaultProfile } from "../../../src/profile/defaults";
import { openRecords } from "../../../src/ledger/records";
import { idCheckDigit, readId } from "../../../src/sheet/id-number";
import { ledgerOf } from "../ledger-of";

const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((all) => all.join(""));
const plausible = fc
  .tuple(
    digits(6),
    fc.integer({ min: 1890, max: 2110 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
    digits(3),
  )
  .map(([area, year, month, day, order]) => {
    const first = `${area}${String(year)}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}${order}`;
    return first + idCheckDigit(first);
  });
const damaged = fc
  .tuple(plausible, fc.nat(17), fc.constantFrom("0", "5", "x", "X", " ", "１", "*", ""))
  .map(([id, at, sign]) => id.slice(0, at) + sign + id.slice(at + 1));
const cell = fc.oneof(
  plausible,
  damaged,
  digits(15),
  digits(18),
  fc.constantFrom("", "无", "—", 110105194912310000, 1.5, null),
);

describe("ID numbers read by character codes", () => {
  it("are read as readId reads them one by one", () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 30 }), (ids) => {
        const records = openRecords(
          ledgerOf(
            ["idNumber"],
            ids.map((id) => [id]),
          ),
          defaultProfile,
        );
        const column = records.column("idNumber")!;
        const read = idReader(column, records.count, () => "card").ids();
        ids.forEach((id, i) => {
          const slow = readId(id);
          assert.equal(ID_STATES[read.state[i]!], slow.state, String(id));
          assert.equal(read.birth[i], slow.birth === null ? 0 : dayKey(slow.birth), String(id));
          assert.equal(["", "男", "女"][read.gender[i]!], slow.gender ?? "");
          const whole = slow.state === "ok" ? slow.canonical.slice(0, 17) : "00000000000000000";
          const kept = String(read.high[i]).padStart(8, "0") + String(read.low[i]).padStart(9, "0");
          assert.equal(kept, whole);
        });
      }),
      { numRuns: 300 },
    );
  });
});
