import assert from "node:assert/strict";
import fc from "fast-check";
import { readNumber } from "../../src/sheet/number-text";
import { formatShowing } from "../../src/sheet/prints-back";

const formatOf = (text: string, money = false): string | null => {
  const reading = readNumber(text);
  assert.equal(reading.kind, "number", text);
  return reading.kind === "number" ? formatShowing(text, reading.value, money) : null;
};

describe("sheet/prints-back", () => {
  const cases: readonly [text: string, format: string | null, money?: boolean][] = [
    ["12", "General"],
    ["0", "General"],
    ["0.5", "General"],
    ["-3", "General"],
    ["１２人", "General"],
    ["十二", "General"],
    ["1,234", "#,##0"],
    ["1,234.50", "#,##0.00"],
    ["001", null],
    ["0012人", null],
    ["1.10", null],
    ["1200.00", "0.00", true],
    ["00.50", null, true],
    ["123456789012345", "General"],
    ["1234567890123456", null],
    ["12345678901234567890", null],
  ];
  for (const [text, format, money] of cases)
    it(`${text} → ${String(format)}`, () => {
      assert.equal(formatOf(text, money), format);
    });

  it("a text that becomes a number shows the same digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}(?:\.\d{1,3})?$/), fc.boolean(), (text, money) => {
        const value = Number(text);
        const format = formatShowing(text, value, money);
        if (format === null) return;
        const decimals = format === "0" || format === "General" ? -1 : format.split(".")[1]?.length;
        const shown = decimals === -1 ? String(value) : value.toFixed(decimals);
        assert.equal(shown, text);
      }),
    );
  });
});
