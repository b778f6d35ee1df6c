import assert from "node:assert/strict";
import fc from "fast-check";
import * as v from "valibot";
import { rulesOf } from "../../src/profile/ready/index";
import { withFullMarks } from "../../src/profile/appraisal-marks";
import { defaultProfile as profile } from "../../src/profile/defaults";
import { readKept } from "../../src/workbook/kept/json";
import { formatKind } from "../../src/workbook/number-format";

describe("what is kept in a workbook", () => {
  const schema = v.object({ name: v.string(), count: v.number() });

  it("is read back where it fits its schema and bounds, and else dropped and said", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.record({ name: fc.string(), count: fc.integer() }), fc.json()),
        (value) => {
          const text = JSON.stringify(value);
          const fits = v.is(schema, value);
          const read = readKept(schema, text, 1_000_000);
          assert.equal(read.dropped, !fits);
          assert.deepEqual(read.value, fits ? JSON.parse(text) : null);
          assert.equal(readKept(schema, text, text.length - 1).value, null);
          assert.deepEqual(readKept(schema, null, 10), { value: null, dropped: false });
        },
      ),
    );
  });

  it("never fails, whatever text it is", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const read = readKept(schema, text, 1000);
        assert.ok(read.dropped || read.value !== null);
      }),
    );
  });
});

describe("kinds of number formats", () => {
  it("are told of any text, always the same, and days are days whatever stands around them", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (code) => {
        assert.equal(formatKind(code), formatKind(code));
      }),
    );
    const around = fc.constantFrom("", "[$-804]", "[红色]", "[DBNum1]");
    const day = fc.constantFrom("yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "m/d/yy", "yyyy\\-mm\\-dd;@");
    fc.assert(
      fc.property(around, day, (before, code) => {
        assert.equal(formatKind(before + code), formatKind("yyyy/m/d"));
        assert.notEqual(formatKind(before + code), formatKind("0.00"));
      }),
    );
  });
});

describe("rules of an appraisal", () => {
  it("with other full marks have the sum of their items as full, and no item without marks", () => {
    const rules = rulesOf(profile);
    const marks = fc.array(fc.nat(500), {
      minLength: rules.items.length,
      maxLength: rules.items.length,
    });
    fc.assert(
      fc.property(marks, (all) => {
        const own = withFullMarks(
          rules,
          new Map(rules.items.map(({ id }, at) => [id, all[at] ?? 0])),
        );
        assert.equal(
          own.full,
          own.items.reduce((sum, { full }) => sum + full, 0),
        );
        assert.ok(own.items.every(({ full, score }) => full > 0 || score.kind === "bonus"));
        assert.deepEqual(withFullMarks(own, new Map()), own);
      }),
    );
  });
});
