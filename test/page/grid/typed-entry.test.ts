import assert from "node:assert/strict";
import fc from "fast-check";
import { readTyped, type TypedEntry } from "../../../src/page/grid/typed-entry";
import { dateOf, serialOf } from "../../../src/sheet/serial";

const Year = 2024;
const year = () => Year;
const day = serialOf(2026, 11, 6);

describe("what is typed into a cell", () => {
  const cases: readonly (readonly [text: string, entry: TypedEntry, format?: string])[] = [
    ["2026-11-06", { value: day, format: "yyyy/m/d" }],
    ["2026/11/6", { value: day, format: "yyyy/m/d" }],
    ["２０２６－１１－０６", { value: day, format: "yyyy/m/d" }],
    ["26-11-6", { value: day, format: "yyyy/m/d" }],
    ["85-1-2", { value: serialOf(1985, 1, 2), format: "yyyy/m/d" }],
    ["2026年11月6日", { value: day, format: 'yyyy"年"m"月"d"日"' }],
    ["2026-11", { value: serialOf(2026, 11, 1), format: 'yyyy"年"m"月"' }],
    ["2026年11月", { value: serialOf(2026, 11, 1), format: 'yyyy"年"m"月"' }],
    ["11-10", { value: serialOf(Year, 11, 10), format: 'm"月"d"日"' }],
    ["11/10", { value: serialOf(Year, 11, 10), format: 'm"月"d"日"' }],
    ["11月10日", { value: serialOf(Year, 11, 10), format: 'm"月"d"日"' }],
    ["2026-11-06", { value: day }, "yyyy-mm-dd"],
    ["2026-11-06", { value: day, format: "yyyy/m/d" }, "0.00"],
    ["2026-11-6 14:30", { value: day + 14.5 / 24, format: "yyyy/m/d h:mm" }],
    ["14:30", { value: 14.5 / 24, format: "h:mm" }],
    ["2:30 PM", { value: 14.5 / 24, format: "h:mm AM/PM" }],
    ["8:00:30", { value: (8 * 3600 + 30) / 86_400, format: "h:mm:ss" }],
    ["下午2时30分", { value: 14.5 / 24, format: 'h"时"mm"分"' }],
    ["26:00", { value: 26 / 24, format: "[h]:mm:ss" }],
    ["50%", { value: 0.5, format: "0%" }],
    ["58.1%", { value: 0.581, format: "0.00%" }],
    ["50", { value: 0.5 }, "0%"],
    ["0.5", { value: 0.5 }, "0.0%"],
    ["12", { value: 12 }],
    ["-3.50", { value: -3.5 }],
    ["+5", { value: 5 }],
    [".5", { value: 0.5 }],
    ["1,234", { value: 1234, format: "#,##0" }],
    ["1,234.5", { value: 1234.5, format: "#,##0.00" }],
    ["¥1,234", { value: 1234, format: '"¥"#,##0' }],
    ["￥12.5", { value: 12.5, format: '"¥"#,##0.00' }],
    ["true", { value: true }],
    ["13800000000", { value: 13_800_000_000 }],
    ["", { value: null }],
  ];
  for (const [text, entry, format = "General"] of cases)
    it(`“${text}” in a cell of ${format} is ${JSON.stringify(entry)}`, () => {
      assert.deepEqual(readTyped(text, format, year), entry);
    });

  const texts = [
    "379921196506123456",
    "37992119650612345X",
    "370102800101123",
    "007",
    "0531",
    "00%",
    "1E5",
    "2026-02-30",
    "2026-13-1",
    "13-40",
    "2月30日",
    "2026.11.6",
    "1,23",
    "25:61",
    "王二",
    "5组",
    "2026-11-06前",
    "1-2-3-4",
    " ",
    "-",
    "%",
    "1899-12-31",
  ];
  for (const text of texts)
    it(`“${text}” stays the text it is`, () => {
      assert.deepEqual(readTyped(text, "General", year), { value: text });
    });

  it("is text in a cell of texts, whatever it looks like", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        assert.deepEqual(readTyped(text, "@", year), { value: text });
      }),
    );
    for (const [text] of cases)
      assert.equal(readTyped(text, "@", year).value, text === "" ? null : text);
  });

  it("prints back: a day shown by its format and typed again is the same day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 61, max: serialOf(2099, 12, 31) }),
        fc.constantFrom("-", "/", "年"),
        (serial, way) => {
          const { year: y, month, day: d } = dateOf(serial);
          const text = way === "年" ? `${y}年${month}月${d}日` : [y, month, d].join(way);
          const typed = readTyped(text, "General", year);
          assert.equal(typed.value, serial);
          assert.deepEqual(readTyped(printed(typed), typed.format ?? "", year).value, serial);
        },
      ),
    );
  });

  it("prints back: a figure or a text comes out with every sign that was typed", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.integer(),
          fc.stringMatching(/^\d{1,25}$/),
          fc.stringMatching(/^[\d年./-]{1,9}$/),
        ),
        (given) => {
          const { value, format } = readTyped(String(given), "General", year);
          if (format === undefined && typeof value === "number") assert.equal(Number(given), value);
          if (typeof value === "string") assert.equal(value, String(given));
          if (/^\d+$/.test(String(given)) && typeof value === "number")
            assert.equal(String(value), String(given));
        },
      ),
    );
  });
});

/** A day as its format shows it. */
function printed({ value, format = "" }: TypedEntry): string {
  const { year: y, month, day: d } = dateOf(Number(value));
  return format
    .replaceAll('"', "")
    .replace("yyyy", String(y))
    .replace("m", String(month))
    .replace("d", String(d));
}
