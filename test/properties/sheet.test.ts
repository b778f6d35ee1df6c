import assert from "node:assert/strict";
import fc from "fast-check";
import { isDigit, isHan } from "../../src/sheet/characters";
import { withDigits } from "../../src/sheet/date-parts";
import { isErrorText } from "../../src/sheet/error-text";
import { CellFlag, flagsAt, gridOf } from "../../src/sheet/grid";
import { paperNamed, papersAllowed } from "../../src/sheet/id-paper";
import { append, greatest, widthOf } from "../../src/sheet/lists";
import { maskId, maskName, maskPhone } from "../../src/sheet/mask";
import { mergeFinder } from "../../src/sheet/merge-finder";
import { dateOf, monthEnd, serialOf } from "../../src/sheet/serial";
import { limitEnd, readTimeLimit } from "../../src/sheet/time-limit";
import { cutText } from "../../src/sheet/xml-characters";
import { anyText, wide } from "./any-text";

const check = <T>(arbitrary: fc.Arbitrary<T>, test: (value: T) => void): void => {
  fc.assert(fc.property(arbitrary, test));
};

describe("texts, whatever they are", () => {
  it("isHan is the block of common characters", () => {
    check(fc.nat(0xffff), (code) => {
      assert.equal(isHan(code), /[\u4e00-\u9fff]/u.test(String.fromCharCode(code)));
    });
  });

  it("isDigit is a figure of ten and nothing else", () => {
    check(fc.oneof(fc.nat(0x80), fc.nat(0xffff)), (code) => {
      assert.equal(isDigit(code), /[0-9]/.test(String.fromCharCode(code)));
    });
  });

  it("withDigits leaves no numeral of a date it could read, and does nothing twice", () => {
    check(anyText, (text) => {
      const once = withDigits(text);
      assert.equal(withDigits(once), once);
    });
    check(fc.integer({ min: 1, max: 31 }), (day) => {
      const words = ["", ..."一二三四五六七八九"];
      const tens = ["", "十", "二十", "三十"][Math.floor(day / 10)] ?? "";
      assert.equal(withDigits(`${tens}${words[day % 10] ?? ""}日`), `${String(day)}日`);
    });
  });

  it("isErrorText knows errors with blanks behind them, and nothing that goes on", () => {
    const errors = ["#REF!", "#N/A", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!"];
    check(fc.tuple(fc.constantFrom(...errors), anyText), ([error, more]) => {
      assert.ok(isErrorText(error) && isErrorText(`${error} `));
      assert.equal(
        isErrorText(error + more),
        more.trim() === "" && error.length + more.length <= 13,
      );
      assert.ok(!isErrorText(`${more}x${error}`));
    });
  });

  it("cutText is the longest beginning that halves no character", () => {
    check(
      fc.tuple(fc.string({ unit: "grapheme", maxLength: 20 }), fc.nat(20)),
      ([text, length]) => {
        const cut = cutText(text, length);
        assert.ok(text.startsWith(cut) && cut.length <= length);
        assert.ok(isWhole(cut) || !isWhole(text));
        assert.ok(cut === text || cut.length >= length - 1);
      },
    );
  });

  it("a masked text keeps its length and ends, and is masked already", () => {
    const digits = fc.string({ unit: fc.constantFrom(..."0123456789X"), maxLength: 20 });
    check(digits, (id) => {
      const masked = maskId(id);
      assert.equal(masked.length, id.length);
      assert.ok(masked.endsWith(id.slice(-4)));
      const shown = [...masked].filter((one) => one !== "*").length;
      assert.ok(shown <= 10 && (id.length <= 4 || masked.includes("*") || id.length === 4));
    });
    check(fc.array(digits, { maxLength: 3 }), (phones) => {
      const masked = maskPhone(phones.join("、"));
      assert.equal(maskPhone(masked), masked);
      assert.ok(!/\d{5}/u.test(masked));
    });
    check(anyText, (name) => {
      const masked = maskName(name);
      assert.equal(maskName(masked), masked);
      assert.ok([...masked].length <= 2 || name.includes("*"));
    });
  });

  it("papers are read alike however the word is typed", () => {
    check(anyText, (text) => {
      assert.equal(paperNamed(` ${text} `), paperNamed(text));
      assert.ok(["residence", "card", "other", null].includes(paperNamed(text)));
      assert.ok(["any", "lettered", "card"].includes(papersAllowed(text)));
    });
  });
});

describe("time limits", () => {
  it("are read alike in digits of any width, and end after they begin", () => {
    const text = fc
      .tuple(
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom("", "日", "天", "日内", "个工作日", "个月", "周", "小时"),
      )
      .map(([count, unit]) => `${String(count)}${unit}`);
    check(
      fc.tuple(fc.oneof(text, anyText), fc.integer({ min: 40_000, max: 50_000 })),
      ([word, start]) => {
        const limit = readTimeLimit(word);
        assert.deepEqual(readTimeLimit(` ${wide(word)}`), limit);
        if (limit !== null) assert.ok(limitEnd(start, limit) > start);
      },
    );
  });

  it("of months end on the same day of a later month, or its last", () => {
    check(
      fc.tuple(fc.integer({ min: 40_000, max: 50_000 }), fc.integer({ min: 1, max: 24 })),
      ([start, months]) => {
        const end = limitEnd(start, { days: 0, months });
        const { year, month, day } = dateOf(start);
        const last = monthEnd(
          serialOf(
            year + Math.floor((month - 1 + months) / 12),
            ((month - 1 + months) % 12) + 1,
            1,
          ),
        );
        assert.equal(end, Math.min(last, last - dateOf(last).day + day));
      },
    );
  });
});

describe("lists and grids", () => {
  const numbers = fc.array(fc.integer(), { maxLength: 30 });
  it("append, greatest and widthOf are what spreading would give", () => {
    check(fc.tuple(numbers, numbers, fc.integer()), ([list, more, least]) => {
      const whole = [...list];
      append(whole, more);
      assert.deepEqual(whole, [...list, ...more]);
      assert.equal(greatest(list, least), Math.max(least, ...list));
      assert.equal(widthOf([list, more], 3), Math.max(3, list.length, more.length));
    });
  });

  it("flagsAt is the cell's own, 0 beyond and where none are", () => {
    check(fc.array(fc.nat(7), { minLength: 6, maxLength: 6 }), (bits) => {
      const plain = gridOf("表", [
        ["", "", ""],
        ["", "", ""],
      ]);
      const grid = { ...plain, flags: Uint8Array.from(bits) };
      bits.forEach((bit, at) => {
        assert.equal(flagsAt(grid, Math.floor(at / 3), at % 3), bit);
        assert.equal(flagsAt(plain, Math.floor(at / 3), at % 3), 0);
      });
      assert.equal(flagsAt(grid, 9, 0) & CellFlag.formula, 0);
    });
  });

  it("mergeFinder finds the area that holds a cell, as looking through all does", () => {
    const areas = fc.uniqueArray(fc.nat(99), { maxLength: 30 }).map((places) =>
      places.map((place) => {
        const [top, left] = [Math.floor(place / 10) * 3, (place % 10) * 3];
        return { top, left, bottom: top + (place % 3), right: left + (place % 2) + 1 };
      }),
    );
    check(fc.tuple(areas, fc.nat(30), fc.nat(30)), ([merges, row, column]) => {
      const found = merges.find(
        ({ top, left, bottom, right }) =>
          row >= top && row <= bottom && column >= left && column <= right,
      );
      assert.deepEqual(mergeFinder(merges)(row, column), found ?? null);
    });
  });
});

/** Whether a text has no half of a surrogate pair. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);
