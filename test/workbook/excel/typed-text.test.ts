import assert from "node:assert/strict";
import fc from "fast-check";
import { entryOfText, wouldConvert } from "../../../src/workbook/excel/typed-text";

/** A date, time, sum, percent, formula or error as people type them, in half or full width. */
const converted = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(99)).map((parts) => parts.join("-")),
    fc.tuple(fc.nat(31), fc.constantFrom("Jan", "may", "DEC")).map((parts) => parts.join("-")),
    fc.tuple(fc.nat(23), fc.nat(59)).map((parts) => parts.join(":")),
    fc.nat(100).map((share) => `${String(share)}%`),
    fc.tuple(fc.nat(12), fc.nat(31)).map(([month, day]) => `${String(month)}月${String(day)}日`),
    fc.constantFrom("TRUE", "false", "#N/A", "#REF!"),
    fc.tuple(fc.constantFrom("=", "+", "-", "@", "'"), fc.string()).map((parts) => parts.join("")),
  )
  .chain((text) =>
    fc.constantFrom(
      text,
      ` ${text} `,
      text.replace(/\d/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
    ),
  );

describe("a text that is entered into Excel", () => {
  it("is known to be taken for something else, however it is typed", () => {
    fc.assert(fc.property(converted, (text) => wouldConvert(text)));
  });

  it("stays itself where nothing in it is a figure, a sign or a word of Excel's", () => {
    const han = fc.string({
      unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCharCode(code)),
      minLength: 1,
    });
    fc.assert(
      fc.property(han, (text) => {
        assert.equal(wouldConvert(text), false);
        assert.equal(entryOfText(text, "General"), text);
      }),
    );
  });

  it("is entered so that Excel, which drops one apostrophe, holds just it", () => {
    fc.assert(
      fc.property(fc.oneof(converted, fc.string({ minLength: 1 })), (text) => {
        const entry = entryOfText(text, "General");
        const held = entry.startsWith("'") ? entry.slice(1) : entry;
        assert.equal(held, text);
        if (!entry.startsWith("'")) assert.equal(wouldConvert(entry), false);
      }),
    );
  });
});
