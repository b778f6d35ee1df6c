import assert from "node:assert/strict";
import fc from "fast-check";
import { idCheckDigit, readId, type IdState } from "../../src/sheet/id-number";
import type { CellValue } from "../../src/sheet/grid";
import { isoOf, serialFromIso, serialOf } from "../../src/sheet/serial";

/** The worked example printed in the standard; nobody's number. */
const SAMPLE = "11010519491231002X";

describe("sheet/id-number", () => {
  it("computes the check digit of the standard's example", () => {
    assert.equal(idCheckDigit("11010519491231002"), "X");
  });

  it("reads birth and gender", () => {
    assert.deepEqual(readId(SAMPLE), {
      state: "ok",
      canonical: SAMPLE,
      birth: serialFromIso("1949-12-31"),
      gender: "女",
    });
  });

  const untidy: readonly (readonly [string, string])[] = [
    ["a small x", "11010519491231002x"],
    ["full-width digits", "１１０１０５１９４９１２３１００２Ｘ"],
    ["blanks inside", "110105 19491231 002X"],
    ["odd blanks around", "\u3000110105\u00a019491231 002X\u200b"],
    ["hyphens", "110105-19491231-002X"],
    ["an apostrophe", "'11010519491231002X"],
    ["a typographic apostrophe", "’11010519491231002X"],
    ["a cross for the X", "11010519491231002×"],
    ["a Cyrillic Х", "11010519491231002Х"],
    ["a line break", "110105194912\n31002X"],
  ];
  for (const [what, text] of untidy) {
    it(`normalises ${what}`, () => {
      assert.deepEqual(readId(text), readId(SAMPLE));
    });
  }

  const states: readonly (readonly [CellValue, IdState, string])[] = [
    ["", "blank", ""],
    [null, "blank", ""],
    ["  ", "blank", ""],
    ["无", "blank", ""],
    ["——", "blank", ""],
    ["110105194912310021", "checksum", "110105194912310021"],
    ["110105194902300021", "birth-date", "110105194902300021"],
    ["110105189912310021", "birth-date", "110105189912310021"],
    ["110105491231002", "fifteen", "110105491231002"],
    ["110105490231002", "birth-date", "110105490231002"],
    [110_105_491_231_002, "fifteen", "110105491231002"],
    ["411022198507063000", "truncated", "411022198507063000"],
    [411_022_198_507_063e3, "truncated", "411022198507063000"],
    ["4.11022198507063E+17", "truncated", "411022198507063000"],
    ["4.11022E+17", "truncated", "411022000000000000"],
    ["1101051949123100", "length", "1101051949123100"],
    ["1101051949123100210", "length", "1101051949123100210"],
    ["1101051949123102X", "length", "1101051949123102X"],
    [12_345, "length", "12345"],
    [1e25, "length", ""],
    [1.5, "characters", "1.5"],
    [-1, "characters", "-1"],
    [true, "characters", ""],
    ["110105194912310O2X", "characters", "110105194912310O2X"],
    ["1101051949123100X2", "characters", "1101051949123100X2"],
    ["张三", "characters", "张三"],
    ["身份证丢失", "blank", ""],
    ["110105********002X", "masked", "110105********002X"],
    ["110105XXXXXXXX0021", "masked", "110105XXXXXXXX0021"],
    ["**", "masked", "**"],
    ["未上户", "blank", ""],
    ["户口待办", "blank", ""],
    ["护照E12345678", "paper", "护照E12345678"],
  ];
  for (const [value, state, canonical] of states) {
    it(`${JSON.stringify(value)} → ${state}`, () => {
      const reading = readId(value);
      assert.deepEqual([reading.state, reading.canonical], [state, canonical]);
    });
  }

  it("takes a number of 18 digits for truncated even when the checksum happens to fit", () => {
    const fitting = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
      .map((n) => `4110221985070${String(n).padStart(2, "0")}`)
      .find((head) => idCheckDigit(`${head}00`) === "0");
    assert.ok(fitting !== undefined);
    assert.equal(readId(Number(`${fitting}000`)).state, "truncated");
    assert.equal(
      readId(`${fitting}000`).state,
      readId(`${fitting}000`).birth === null ? "birth-date" : "ok",
    );
  });

  it("reads birth and gender of the old form too", () => {
    const { birth, gender } = readId("110105491231003");
    assert.equal(birth === null ? null : isoOf(birth), "1949-12-31");
    assert.equal(gender, "男");
  });

  it("keeps birth and gender apart from what is wrong", () => {
    const wrong = readId("110105194912310031");
    assert.deepEqual(
      [wrong.state, wrong.birth, wrong.gender],
      ["checksum", serialOf(1949, 12, 31), "男"],
    );
    // The gender digit is among those a number has lost.
    assert.equal(readId(411_022_198_507_063e3).gender, null);
  });

  it("accepts every rightly made number, in any dress, and its own canonical form", () => {
    fc.assert(
      fc.property(madeUpId(), fc.nat(3), ({ id, birth, odd }, dress) => {
        const worn = [id, id.toLowerCase(), ` ${id.slice(0, 6)} ${id.slice(6)}`, `'${id}`][dress]!;
        const reading = readId(worn);
        assert.deepEqual(reading, {
          state: "ok",
          canonical: id,
          birth,
          gender: odd ? "男" : "女",
        });
        assert.deepEqual(readId(reading.canonical), reading);
      }),
    );
  });

  it("catches every single wrong digit and every swap of neighbours", () => {
    fc.assert(
      fc.property(madeUpId(), fc.nat(16), fc.integer({ min: 1, max: 9 }), ({ id }, at, by) => {
        const digit = String((Number(id.charAt(at)) + by) % 10);
        assert.notEqual(readId(id.slice(0, at) + digit + id.slice(at + 1)).state, "ok");
        const [a, b] = [id.charAt(at), id.charAt(at + 1)];
        if (a === b || at === 16) return;
        assert.notEqual(readId(id.slice(0, at) + b + a + id.slice(at + 2)).state, "ok");
      }),
    );
  });
});

/** Numbers of the right make of a district that does not exist (prefix 99). */
function madeUpId(): fc.Arbitrary<{ id: string; birth: number; odd: boolean }> {
  return fc
    .tuple(fc.integer({ min: 61, max: 45_000 }), fc.nat(9999), fc.integer({ min: 1, max: 999 }))
    .map(([birth, district, order]) => {
      const first17 =
        `99${String(district).padStart(4, "0")}` +
        isoOf(birth).replace(/-/g, "") +
        String(order).padStart(3, "0");
      return { id: first17 + idCheckDigit(first17), birth, odd: order % 2 === 1 };
    });
}

describe("cells of several numbers, and of other papers", () => {
  const [one, other] = ["11010519491231002X", "440524188001010014"];
  for (const sign of ["、", "，", ",", ";", "/", "\n", " ", "  ", "和", "|", "。", "—", "；\n"])
    it(`two numbers with ${JSON.stringify(sign)} between are both read`, () => {
      assert.equal(readId(`${one}${sign}${one}`).state, "ok");
      assert.notEqual(readId(`${one}${sign}110105194912310021`).state, "ok");
      assert.equal(readId(`${one}${sign}1101051949123100`).state === "ok", false);
    });
  for (const text of [`夫：${one} 妻：${one}`, `${one}（甲）、${one}（乙）`, `甲${one}\n乙${one}`])
    it(`names beside the numbers: ${JSON.stringify(text)}`, () => {
      assert.equal(readId(text).state, "ok");
    });
  it("two numbers run together are none", () => {
    assert.equal(readId(one + other).state, "characters");
  });
  it("another paper is not judged where the ledger says so", () => {
    assert.equal(readId("E12345678").state, "characters");
    assert.equal(readId("E12345678", "lettered").state, "paper");
    assert.equal(readId("12345678", "lettered").state, "length");
    assert.equal(readId("12345678", "any").state, "paper");
    assert.equal(readId("12345678", "other").state, "paper");
    assert.equal(readId("110105194912310021", "any").state, "checksum");
    assert.equal(readId("USA110088010101", "residence").state, "paper");
    assert.equal(readId(one, "other").state, "ok");
  });
});
