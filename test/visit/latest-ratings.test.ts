import assert from "node:assert/strict";
import fc from "fast-check";
import type { Households } from "../../src/ledger/register/households";
import type { Round } from "../../src/ledger/register/rounds";
import { readRating } from "../../src/ledger/vocabulary/rating";
import { defaultProfile } from "../../src/profile/defaults";
import { latestRatings } from "../../src/visit/latest-ratings";

const WORDS = ["满意", "基本满意", "一般", "不满意", "不了解", "", "另见附页"] as const;
const ANSWERS = ["满意", "基本满意", "一般", "不满意"];

/** Persons 0 and 1 live in household 7, person 2 in 8, person 3 nowhere. */
const households = {
  ofPerson: (person: number) => [7, 7, 8, -1][person] ?? -1,
} as unknown as Households;

const AS_OF = 20;

function roundOf(word: string, more: Pick<Round, "day" | "person" | "record" | "source">): Round {
  return {
    ...more,
    word,
    rank: 1,
    scale: "satisfaction",
    reading: readRating(word, defaultProfile),
  };
}

const round: fc.Arbitrary<Round> = fc
  .record({
    word: fc.constantFrom(...WORDS),
    day: fc.integer({ min: 15, max: 22 }),
    person: fc.integer({ min: -1, max: 3 }),
    record: fc.nat(3),
    source: fc.nat(1),
  })
  .map(({ word, ...more }) => roundOf(word, more));

const isAnswer = ({ word }: Round): boolean => ANSWERS.includes(word);

describe("the latest rating of a household", () => {
  it("is its last answer, below 满意 since the first of a row of such", () => {
    fc.assert(
      fc.property(fc.array(round, { maxLength: 12 }), (rounds) => {
        const latest = latestRatings(rounds, households, AS_OF);
        for (const household of [7, 8]) {
          const told = rounds.filter(
            ({ person, day, word }) =>
              person >= 0 &&
              households.ofPerson(person) === household &&
              day <= AS_OF &&
              (ANSWERS.includes(word) || word === "另见附页"),
          );
          const answers = told.filter(isAnswer);
          const found = latest.get(household);
          if (told.length === 0) {
            assert.equal(found, undefined);
            continue;
          }
          const of = answers.length > 0 ? answers : told;
          const lastDay = Math.max(...of.map(({ day }) => day));
          assert.equal(found?.round.day, lastDay);
          assert.equal(isAnswer(found.round), answers.length > 0);
          if (found.belowSince > 0) {
            assert.ok(found.round.word !== "满意");
            assert.ok(answers.some(({ day }) => day === found.belowSince));
          } else assert.ok(found.round.word === "满意" || answers.length === 0);
        }
        assert.ok([...latest.keys()].every((one) => one === 7 || one === 8));
      }),
      { numRuns: 300 },
    );
  });

  const table: readonly (readonly [
    string,
    readonly (readonly [word: string, day: number, record?: number])[],
    string,
    number,
  ])[] = [
    [
      "a good one ends what was below",
      [
        ["不满意", 15],
        ["满意", 16],
        ["一般", 17],
        ["基本满意", 18],
      ],
      "基本满意",
      17,
    ],
    [
      "of one row the worse",
      [
        ["满意", 16, 1],
        ["不满意", 16, 1],
      ],
      "不满意",
      16,
    ],
    [
      "of one row the worse, whichever comes first",
      [
        ["不满意", 16, 1],
        ["满意", 16, 1],
      ],
      "不满意",
      16,
    ],
    [
      "of two rows of a day the later",
      [
        ["不满意", 16, 1],
        ["满意", 16, 2],
      ],
      "满意",
      0,
    ],
    [
      "a day to come is not there yet",
      [
        ["满意", 16],
        ["不满意", 21],
      ],
      "满意",
      0,
    ],
    [
      "the as-of day is",
      [
        ["满意", 16],
        ["不满意", 20],
      ],
      "不满意",
      20,
    ],
    [
      "不了解 overrides nothing",
      [
        ["满意", 16],
        ["不了解", 17],
      ],
      "满意",
      0,
    ],
    [
      "a word nobody knows overrides nothing",
      [
        ["不满意", 16],
        ["另见附页", 17],
      ],
      "不满意",
      16,
    ],
    ["but is shown where there is no answer", [["另见附页", 17]], "另见附页", 0],
  ];
  for (const [name, list, word, since] of table)
    it(name, () => {
      const rounds = list.map(([text, day, record], at) =>
        roundOf(text, { day, person: 0, source: 0, record: record ?? at }),
      );
      const found = latestRatings(rounds, households, AS_OF).get(7);
      assert.deepEqual([found?.round.word, found?.belowSince], [word, since]);
    });
});
