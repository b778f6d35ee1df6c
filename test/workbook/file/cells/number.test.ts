import assert from "node:assert/strict";
import fc from "fast-check";
import { numberBetween } from "../../../../src/workbook/file/cells/number";

const read = (text: string) => {
  const bytes = new TextEncoder().encode(`<v>${text}</v>`);
  return numberBetween(bytes, 3, bytes.length - 4);
};

describe("numbers in sheets", () => {
  it("are read exactly as they were written", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.equal(read(String(value)), value === 0 ? 0 : value);
      }),
    );
  });

  it("with decimals, too", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), fc.nat(18), (digits, decimals) => {
        const text = String(digits).padStart(decimals + 1, "0");
        const written = `${text.slice(0, text.length - decimals)}.${text.slice(text.length - decimals)}`;
        assert.equal(read(written.replace(/\.$/, "")), Number(written));
      }),
    );
  });

  for (const [text, value] of [
    ["12", 12],
    ["-0.5", -0.5],
    ["1E-7", 1e-7],
    ["2.0e3", 2000],
    [" 7 ", 7],
    ["0.1", 0.1],
    ["9007199254740993", 9007199254740992],
    ["", null],
    ["-", null],
    ["1.2.3", null],
    ["NaN", null],
    ["0x10", null],
    ["1e999", null],
    ["村", null],
  ] as const)
    it(`${JSON.stringify(text)} → ${String(value)}`, () => {
      assert.equal(read(text), value);
    });
});
