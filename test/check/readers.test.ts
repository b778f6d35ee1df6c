import assert from "node:assert/strict";
import fc from "fast-check";
import { idReader, ID_STATES } from "../../src/check/id-column";
import { openView } from "../../src/check/open-view";
import { phoneReader } from "../../src/check/phone-column";
import { eachRepeat, repeats } from "../../src/check/repeats";
import { commonEnds, similarity } from "../../src/check/similar";
import { textHash } from "../../src/check/text-hash";
import { openRecords, type RecordColumn } from "../../src/ledger/records";
import { saysNothing } from "../../src/ledger/vocabulary/word";
import { defaultProfile } from "../../src/profile/defaults";
import type { CellValue } from "../../src/sheet/grid";
import { idCheckDigit } from "../../src/sheet/id-number";
import { squeeze } from "../../src/sheet/text";
import { AS_OF } from "./found";
import { ledgerOf } from "./ledger-of";

const id = (first: string): string => first + idCheckDigit(first);

function columnOf(field: "idNumber" | "phone", values: readonly CellValue[]): RecordColumn {
  const ledger = ledgerOf(
    [field],
    values.map((value) => [value]),
  );
  const column = openRecords(ledger, defaultProfile).column(field);
  assert.ok(column !== null);
  return column;
}

describe("ID numbers of a column", () => {
  const read = (value: CellValue) => {
    const ids = idReader(columnOf("idNumber", [value]), 1, () => "card").ids();
    return {
      state: ID_STATES[ids.state[0] ?? 0],
      birth: ids.birth[0],
      gender: ids.gender[0],
      number: [ids.high[0], ids.low[0]],
      tidier: ids.tidier.get(0),
    };
  };
  const right = (value: string, birth: number, gender: number, tidier?: string) => ({
    state: "ok",
    birth,
    gender,
    number: [Number((tidier ?? value).slice(0, 8)), Number((tidier ?? value).slice(8, 17))],
    tidier,
  });

  it("are read with their birth, gender and digits", () => {
    const man = id("11010519800615003");
    assert.deepEqual(read(man), right(man, 19800615, 1));
    const woman = id("32032219991231242");
    assert.deepEqual(read(woman), right(woman, 19991231, 2));
  });

  it("are read through blanks, widths and a small x, and told how they should be written", () => {
    const spaced = "110105 19491231 002x";
    assert.deepEqual(read(spaced), right(spaced, 19491231, 2, "11010519491231002X"));
  });

  for (const [day, isReal] of [
    ["19000101", true],
    ["18991231", false],
    ["20000229", true],
    ["19000229", false],
    ["20040229", true],
    ["20030229", false],
    ["20030230", false],
    ["20030431", false],
    ["20030430", true],
    ["20031231", true],
    ["20031232", false],
    ["20031301", false],
    ["20030001", false],
    ["20030100", false],
  ] as const)
    it(`${day} is ${isReal ? "a" : "no"} day to be born on`, () => {
      assert.equal(read(id(`110105${day}003`)).state, isReal ? "ok" : "birth-date");
    });

  it("wrong ones have no digits to be told apart by", () => {
    const wrong = id("11010519800615003").slice(0, 17);
    for (const value of [`${wrong}#`, wrong, "", "无", 110105198006150000])
      assert.deepEqual(read(value).number, [0, 0], String(value));
  });
});

describe("telephones of a column", () => {
  const odd = (...values: CellValue[]): (readonly [number, string])[] =>
    phoneReader(columnOf("phone", values), values.length)
      .phones()
      .others.map(({ record, reading }) => [record, reading.state] as const);

  it("are told but for mobiles as they should be, and blanks", () => {
    assert.deepEqual(odd("13800138000", 13_800_138_000, "", "无", null), []);
    assert.deepEqual(odd("13800138000", "0374-1234567", "1380013800", 13_800_138_000.5), [
      [1, "ok"],
      [2, "bad"],
      [3, "bad"],
    ]);
    assert.deepEqual(odd("23800138000", "12800138000", "1380013800a", 12_800_138_000), [
      [0, "bad"],
      [1, "bad"],
      [2, "bad"],
      [3, "bad"],
    ]);
  });
});

describe("numbers that stand again", () => {
  it("are walked with the one before", () => {
    const pairs: [number, number][] = [];
    eachRepeat(Int32Array.of(5, 0, 7, 5, 0, 5, -7, 7), (record, before) =>
      pairs.push([record, before]),
    );
    assert.deepEqual(pairs, [
      [3, 0],
      [5, 3],
      [7, 2],
    ]);
  });

  it("are hardly more than those that do", () => {
    const numbers = Int32Array.from({ length: 5000 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));
    assert.ok(repeats(numbers).length < 500);
    assert.deepEqual(repeats(new Int32Array(9)), []);
  });
});

describe("how alike two texts are", () => {
  const pairsOf = (text: string): string[] =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
  const text = fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 8 });

  it("is the share of neighbours they have in common (Dice)", () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const left = pairsOf(other);
        let shared = 0;
        for (const pair of pairsOf(one)) {
          const at = left.indexOf(pair);
          if (at < 0) continue;
          left.splice(at, 1);
          shared++;
        }
        const all = pairsOf(one).length + pairsOf(other).length;
        const least = Math.min(one.length, other.length);
        const expected = one === other ? 1 : least < 2 ? 0 : (2 * shared) / all;
        assert.equal(similarity(one, other), expected);
      }),
      { numRuns: 100 },
    );
  });

  it("or how much they begin and end with", () => {
    fc.assert(
      fc.property(text, text, text, (begin, one, end) => {
        const same = begin + end;
        assert.equal(commonEnds(same, same), 1);
        const longer = begin + one + end;
        const share = longer === "" ? 1 : same.length / longer.length;
        assert.ok(commonEnds(same, longer) >= share);
        assert.equal(commonEnds(longer, same), commonEnds(same, longer));
      }),
      { numRuns: 100 },
    );
    assert.equal(commonEnds("甲乙丙丁", "甲戊己丁"), 0.5);
    assert.equal(commonEnds("甲乙", "丙丁"), 0);
  });

  it("goes by the first two hundred characters", () => {
    const long = "因宅基地".repeat(50);
    assert.equal(similarity(`${long}甲乙丙`, `${long}丁戊己`), 1);
    assert.ok(similarity(`${long.slice(0, 198)}甲乙`, `${long.slice(0, 198)}丙丁`) < 1);
  });
});

describe("numbers of texts", () => {
  it("are equal where blanks and widths alone differ, and never 0", () => {
    for (const [one, other] of [
      ["张三", "张 三"],
      ["Ａ区", "A区"],
      ["甲\n乙", "甲乙"],
      [" 甲", "甲"],
    ] as const) {
      assert.equal(squeeze(one), squeeze(other));
      assert.equal(textHash(one), textHash(other));
    }
    assert.notEqual(textHash(""), 0);
  });

  it("differ for texts that do", () => {
    const texts = Array.from({ length: 2000 }, (_, i) => `张${String(i)}`);
    assert.equal(new Set(texts.map(textHash)).size, texts.length);
  });
});

describe("a view", () => {
  const open = (confidence: number) =>
    openView(ledgerOf(["person"], [["张三"]], { confidence }), {
      profile: defaultProfile,
      asOf: AS_OF,
    });

  it("shows columns that are likely, and compares those that are sure", () => {
    for (const [confidence, likely, sure] of [
      [0.49, 0, false],
      [0.5, 1, false],
      [0.69, 1, false],
      [0.7, 1, true],
    ] as const) {
      const view = open(confidence);
      assert.equal(view?.columns("person").length, likely);
      assert.equal(view.column("person") !== null, sure);
    }
  });

  it("tells which records say nothing in a column, one by one or word by word", () => {
    const values = ["", "—", "张三", "无", "/", "未填", "**", " ", "李四", null];
    for (const times of [1, 40]) {
      const all = Array.from({ length: times }, () => values).flat();
      const list = all.map((value, i) => [
        value,
        times === 1 ? value : `${String(value)}${String(i)}`,
      ]);
      const view = openView(ledgerOf(["person", "summary"], list), {
        profile: defaultProfile,
        asOf: AS_OF,
      });
      assert.ok(view !== null);
      for (const field of ["person", "summary"] as const) {
        const column: RecordColumn | null = view.column(field);
        assert.ok(column !== null);
        const expected: number[] = all.flatMap((_, i) =>
          saysNothing(column.valueAt(i)) ? [i] : [],
        );
        assert.deepEqual(view.silent(column), expected);
      }
    }
  });

  it("names a cell by its column, whatever stands there", () => {
    const view = open(0.9);
    assert.ok(view !== null);
    const { row, column, field, label } = view.cell(0, 0);
    assert.deepEqual([row, column, field, label], [0, 0, "person", "person"]);
    assert.deepEqual([view.cell(0, 7).field, view.cell(0, 7).label], [null, ""]);
  });
});
